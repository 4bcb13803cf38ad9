// Specification: spec/procedure.md §3
import { actRefusals } from './act-refusals.ts'
import type { Case } from './case.ts'
import type { SealedAct } from './envelope.ts'
import { Holdings } from './holdings.ts'
import { Knowledge } from './knowledge.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'
import { proposalOf } from './proposal.ts'
import { liesBefore, sees } from './record.ts'
import type { Branch, Entry, Verdict, View } from './record.ts'
import { subjectRefusals } from './subject-refusals.ts'

export type Outcome = 'taken' | 'not_understood' | 'waits' | 'out_of_chain' | 'held' | `refused ${string}` | `malformed ${string}`

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
    this.keep(entry, cited)
    return entry.verdict.is === 'refused' ? `refused ${entry.verdict.code}` : entry.verdict.is
  }

  private keep(entry: Entry, cited: readonly string[]): void {
    this.held.keep(entry, cited)
    const siblings = this.siblingsOf(entry)
    if (siblings.length === 0) this.children.set(placeOf(entry.body, entry.previous), [entry])
    else (siblings as Entry[]).push(entry)
  }

  /** Every act of its author with the same act before it, itself among them; more than one is a fork. */
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
    const before = previous?.named ?? new Map<string, Entry>()
    const chain = this.chainRefusal(sealed, before)
    const named = chain === undefined && (context?.seen.length ?? 0) > 0
      ? new Map([...before, ...context!.seen.map((head) => [head.body, this.held.entries.get(head.digest)!] as const)])
      : before
    const view: View = { body, own: previous, named, partnership: this.id }
    const draft: Entry = {
      digest, act, body, number: act.number, type: act.type, facts: act.facts, hasContent: act.content !== null,
      previous, branch: this.branchOf(body, previous), named, verdict: { is: 'taken' }, stoodOn: null,
    }
    const verdict: Verdict = isLaw ? this.verdictOf(draft, chain, cited, view) : { is: 'not_understood' }
    const stoodOn = verdict.is === 'taken' && act.type === 'accept' ? this.standingBefore(draft, view) : null
    return { ...draft, verdict, stoodOn }
  }

  private standingBefore({ facts, body }: Entry, view: View): string | null {
    return new Knowledge(view, this.held).standing(this.held.proposal(facts['revision'] as string)!.subject, body)
  }

  private isSeenUnknown(digest: string, view: View): boolean {
    const entry = this.held.entries.get(digest)
    return entry?.verdict.is === 'not_understood' && sees(view, entry)
  }

  private chainRefusal({ act, context }: SealedAct, before: ReadonlyMap<string, Entry>): string | undefined {
    const seen = context?.seen ?? []
    if (seen.some(({ body }) => body === act.body)) return 'sees_itself'
    const goesBack = seen.some((head) => {
      const entry = this.held.entries.get(head.digest)!
      const earlier = before.get(head.body)
      return entry.body !== head.body || entry.number !== head.number || entry.act.run !== head.run || (earlier !== undefined && !liesBefore(earlier, entry))
    })
    return goesBack ? 'seen_goes_back' : undefined
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

/** In rules version 1 every run is 1. */
function isOutOfChain({ act }: SealedAct, previous: Entry | undefined): boolean {
  if (act.run !== 1) return true
  if (previous === undefined) return act.number !== 1
  return act.number !== previous.number + 1 || previous.body !== act.body || previous.act.run !== act.run
}
