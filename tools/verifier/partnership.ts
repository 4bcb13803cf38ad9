// Specification: spec/procedure.md §3
import { actRefusals } from './act-refusals.ts'
import type { Case } from './case.ts'
import type { SealedAct } from './envelope.ts'
import { Holdings } from './holdings.ts'
import type { JsonObject } from './json.ts'
import { Knowledge } from './knowledge.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'
import { proposalOf } from './proposal.ts'
import { frozenAfter } from './freezing.ts'
import { pathTo, weighHeads } from './naming.ts'
import { sees } from './record.ts'
import type { Branch, Entry, Verdict, View } from './record.ts'
import { subjectRefusals } from './subject-refusals.ts'

export type Outcome = 'taken' | 'not_understood' | 'waits' | 'out_of_chain' | 'held' | `refused ${string}` | `malformed ${string}`

const none = new Map<string, never>()

function excusedIn(facts: JsonObject): readonly { readonly body: string, readonly acts: readonly string[] }[] {
  return facts['excused'] as never
}

export class Partnership {
  readonly id: string
  readonly law: Law
  readonly held: Holdings
  private readonly waiting = new Map<string, SealedAct>()
  private readonly children = new Map<string, Entry[]>()

  constructor(id: string, law: Law) {
    this.id = id
    this.law = law
    this.held = new Holdings(id)
  }

  /** Takes acts as they arrive; what waited is judged as soon as it can be. Returns what became of each. */
  receive(acts: readonly SealedAct[]): ReadonlyMap<string, Outcome> {
    const outcomes = new Map<string, Outcome>()
    for (const act of acts) {
      outcomes.set(act.digest, this.judge(act))
      if (outcomes.get(act.digest) !== 'waits') this.release(outcomes)
    }
    return outcomes
  }

  private release(outcomes: Map<string, Outcome>): void {
    for (let moved = true; moved;) {
      moved = false
      for (const act of [...this.waiting.values()]) {
        if (this.isAwaited(act)) continue
        this.waiting.delete(act.digest)
        outcomes.set(act.digest, this.judge(act))
        moved = true
      }
    }
  }

  private isAwaited({ act, digest, context }: SealedAct): boolean {
    if (digest !== this.id && !this.held.entries.has(this.id)) return true
    if (act.previous !== null && !this.held.entries.has(act.previous)) return true
    if (act.type === 'reopen' && isKnown(this.law, act) && excusedIn(act.facts).some(({ acts }) => acts.some((one) => !this.held.entries.has(one)))) return true
    return (context?.seen ?? []).some((head) => !this.held.entries.has(head.digest))
  }

  private judge(sealed: SealedAct): Outcome {
    const { act, digest } = sealed
    if (this.held.entries.has(digest)) return 'held'
    const isLaw = isKnown(this.law, act)
    const cited = isLaw ? readOr(() => readFacts(this.law, sealed)) : []
    if (cited instanceof Malformed) return `malformed ${cited.message}`
    if (this.isAwaited(sealed)) {
      this.waiting.set(digest, sealed)
      return 'waits'
    }
    const previous = act.previous === null ? undefined : this.held.entries.get(act.previous)!
    if (isOutOfChain(sealed, previous)) return 'out_of_chain'
    const entry = this.entryOf(sealed, previous, isLaw, cited)
    // A run begins only by a reopening that is good, or by one that a later version of the rules may find good.
    const beginsRun = act.run !== (previous?.act.run ?? 1)
    if (beginsRun && (isLaw && act.type !== 'reopen' || entry.verdict.is === 'refused')) return 'out_of_chain'
    this.keep(entry, cited)
    return entry.verdict.is === 'refused' ? `refused ${entry.verdict.code}` : entry.verdict.is
  }

  private keep(entry: Entry, cited: readonly string[]): void {
    this.held.keep(entry, cited)
    const siblings = this.siblingsOf(entry)
    if (siblings.length === 0) this.children.set(placeOf(entry.body, entry.previous), [entry])
    else (siblings as Entry[]).push(entry)
  }

  /** Every act of its author with the same act before it, itself among them. */
  siblingsOf({ body, previous }: Pick<Entry, 'body' | 'previous'>): readonly Entry[] {
    return this.children.get(placeOf(body, previous)) ?? []
  }

  childrenOf(entry: Entry): readonly Entry[] {
    return this.children.get(entry.digest) ?? []
  }

  private branchOf(body: string, previous: Entry | undefined): Branch {
    const isFork = this.siblingsOf({ body, previous }).length > 0
    return previous === undefined || isFork ? { from: previous } : previous.branch
  }

  private entryOf(sealed: SealedAct, previous: Entry | undefined, isLaw: boolean, cited: readonly string[]): Entry {
    const { act, digest, context } = sealed
    const body = act.body!
    const before = { named: previous?.named ?? none, frozen: previous?.frozen ?? none }
    const { refusal, named, frozen } = context === undefined || context.seen.length === 0 ? { refusal: undefined, ...before }
      : weighHeads(body, context.seen, before, (one) => this.held.entries.get(one)!)
    // What this act answers by the heads it names has ended for the next act.
    const view: View = { body, own: previous, named, frozen: before.frozen, partnership: this.id }
    const draft: Entry = {
      digest, act, body, number: act.number, type: act.type, facts: act.facts, hasContent: act.content !== null,
      previous, branch: this.branchOf(body, previous), named, frozen, verdict: { is: 'taken' }, stoodOn: null,
    }
    const isUnderstood = isLaw && !this.isRunUnknown(draft)
    const verdict: Verdict = isUnderstood ? this.verdictOf(draft, refusal, cited, view) : { is: 'not_understood' }
    if (verdict.is !== 'taken') return { ...draft, verdict }
    return { ...draft, frozen: frozenAfter(draft, new Knowledge(view, this.held)), stoodOn: act.type === 'accept' ? this.standingBefore(draft, view) : null }
  }

  /** What follows a beginning that is not understood means what that beginning says. */
  private isRunUnknown(draft: Entry): boolean {
    const beginnings = pathTo(draft).filter((entry) => entry !== draft && entry.act.run > (entry.previous?.act.run ?? 1))
    return beginnings.some(({ verdict }) => verdict.is === 'not_understood')
  }

  private standingBefore({ facts, body }: Entry, view: View): string | null {
    return new Knowledge(view, this.held).standing(this.held.proposal(facts['revision'] as string)!.subject, body)
  }

  private isSeenUnknown(digest: string, view: View): boolean {
    const entry = this.held.entries.get(digest)
    return entry?.verdict.is === 'not_understood' && sees(view, entry)
  }

  private verdictOf(entry: Entry, chain: string | undefined, cited: readonly string[], view: View): Verdict {
    if (chain !== undefined) return { is: 'refused', code: chain }
    if (cited.some((digest) => this.isSeenUnknown(digest, view))) return { is: 'not_understood' }
    const isFounding = (digest: string): boolean => digest === this.id
    const unseen = cited.some((digest) => {
      const found = this.held.entries.get(digest)
      return !isFounding(digest) && (found === undefined || !sees(view, found))
    })
    if (unseen) return { is: 'refused', code: 'cites_unseen' }
    const code = this.ownRefusal(entry, view)
    return code === undefined ? { is: 'taken' } : { is: 'refused', code }
  }

  /** The first refusal of its type that applies, and for a proposal then of its kind, in the order of their pages. */
  private ownRefusal(entry: Entry, view: View): string | undefined {
    const proposal = proposalOf(entry, this.id)
    const one: Case = { entry, body: entry.body, facts: entry.facts, known: new Knowledge(view, this.held), proposal }
    const rules = actRefusals[entry.type]!
    const found = this.law.acts.get(entry.type)!.refusals.find((code) => rules[code]!(one))
    if (found !== undefined || entry.type !== 'propose') return found
    return this.law.subjects.get(proposal!.kind)!.refusals.find((code) => subjectRefusals[proposal!.kind]![code]!(one))
  }
}

function placeOf(body: string, previous: Entry | undefined): string {
  return previous?.digest ?? `first of ${body}`
}

/** A run may be higher than the one before it where a reopening begins it. */
function isOutOfChain({ act }: SealedAct, previous: Entry | undefined): boolean {
  if (act.number !== (previous?.number ?? 0) + 1 || (previous !== undefined && previous.body !== act.body)) return true
  const before = previous?.act.run ?? 1
  return act.run < before || (act.run > before && act.type !== 'reopen')
}
