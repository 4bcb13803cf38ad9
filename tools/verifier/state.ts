// Specification: spec/procedure.md §5–7
import { digestOf } from './digest.ts'
import { canonical, compareText } from './json.ts'
import type { Json } from './json.ts'
import { addSuccessor, bindsBy, chainThrough } from './knowledge.ts'
import type { Partnership } from './partnership.ts'
import type { Proposal } from './proposal.ts'
import { isBeyond, pathTo } from './naming.ts'
import { furthestSeen, liesBefore, placeInRun, sees } from './record.ts'
import type { Entry, View } from './record.ts'
import { removalsIn } from './removal.ts'
import type { Removal } from './removal.ts'

export type Situation = 'effective' | 'dead' | 'abandoned' | 'concluded' | 'declined' | 'open'

/** The whole record as held, seen from outside every feed. */
export class State {
  private readonly partnership: Partnership
  private readonly ends = new Map<string, readonly Entry[]>()
  private readonly reopenings: ReadonlyMap<string, readonly Entry[]>
  private readonly removals: readonly Removal[]

  constructor(partnership: Partnership) {
    this.partnership = partnership
    const leaves = [...partnership.held.entries.values()].filter((entry) => partnership.childrenOf(entry).length === 0)
    for (const [body, ends] of Map.groupBy(leaves, (entry) => entry.body)) this.ends.set(body, ends)
    this.reopenings = Map.groupBy(partnership.held.ofType('reopen').filter((entry) => entry.act.run !== entry.previous?.act.run), (entry) => entry.body)
    const charters = partnership.held.ofSubject(partnership.id).filter((charter) => this.decisive(charter).some((act) => !this.isLeft(act)))
    this.removals = charters.flatMap(removalsIn)
  }

  /** Of the branches of a feed that no reopening made late, the end of the longest of the last run; of two as long, that whose digest comes first. */
  private furthest(body: string): Entry | undefined {
    return this.ends.get(body)?.filter((end) => !this.isLeft(end)).toSorted((a, b) => b.act.run - a.act.run || b.number - a.number || compareText(a.digest, b.digest))[0]
  }

  /** Of the reopenings of a feed the last is that of the highest run, and among those the one whose digest comes last. */
  private lastReopening(body: string): Entry | undefined {
    return this.reopenings.get(body)?.toSorted((a, b) => b.act.run - a.act.run || compareText(b.digest, a.digest))[0]
  }

  /** On a branch that the feed has left. */
  private isLeft(entry: Entry): boolean {
    const last = this.lastReopening(entry.body)
    return last !== undefined && !liesBefore(entry, last) && !liesBefore(last, entry)
  }

  /** Kept, and without effect: on a branch that was left, or beyond the cut of a removal. */
  private isLate(entry: Entry): boolean {
    if (this.isLeft(entry)) return true
    return this.removals.some(({ body, cut }) => {
      const end = cut === null ? undefined : this.partnership.held.entries.get(cut.digest)
      return body === entry.body && (end === undefined || !liesBefore(entry, end))
    })
  }

  /** Acts that part the way to this one from others in the same run; a late one is no rival. */
  private isParted(entry: Entry): boolean {
    const near = [...this.partnership.siblingsOf(entry), ...(this.reopenings.get(entry.body) ?? [])]
    return near.some((other) => other !== entry && placeInRun(other) === placeInRun(entry) && !this.isLate(other))
  }

  /** Whether an act counts for a body. */
  private countsFor(body: string, act: Entry): boolean {
    if (body === act.body) return !this.isLate(act)
    const own = this.furthest(body)
    const view: View = { body, own, named: own?.named ?? new Map(), frozen: own?.frozen ?? new Map(), partnership: this.partnership.id }
    if (sees(view, act)) return true
    const named = furthestSeen(view.named, act.body)
    if (this.isLate(act) || isBeyond(act, view.frozen.get(act.body) ?? []) || (named !== undefined && !liesBefore(named, act))) return false
    const parted = pathTo(act).find((entry) => this.isParted(entry))
    return parted === undefined || (named !== undefined && liesBefore(parted, named))
  }

  private decisive({ digest, required }: Proposal): readonly Entry[] {
    return this.partnership.held.about(digest, required.size === 1 ? 'conclude' : 'acknowledge')
  }

  private isEffectiveFor(body: string, proposal: Proposal): boolean {
    const own = [proposal.entry, ...['consent', 'accept', 'accede'].flatMap((type) => this.partnership.held.about(proposal.digest, type))].filter((act) => act.body === body)
    if (own.every((act) => this.isLate(act))) return false
    return this.decisive(proposal).some((act) => this.countsFor(body, act))
  }

  /** The bodies that a revision in effect requires, and those that accepted or acceded to one. */
  private boundTo(subject: string): readonly string[] {
    const { held } = this.partnership
    return [...new Set(held.ofSubject(subject).flatMap((proposal) => [
      ...(this.decisive(proposal).length > 0 ? proposal.required.keys() : []),
      ...held.about(proposal.digest, 'accept').map(({ body }) => body),
      ...held.about(proposal.digest, 'accede').filter((entry) => bindsBy(entry, proposal.digest)).map(({ body }) => body),
    ]))].sort(compareText)
  }

  private chainOf(subject: string, body: string): readonly string[] {
    const { held } = this.partnership
    const successors = new Map<string | null, Set<string>>()
    for (const proposal of held.ofSubject(subject)) {
      if (!this.isEffectiveFor(body, proposal)) continue
      const base = proposal.required.get(body)
      if (base !== undefined) addSuccessor(successors, base, proposal.digest)
      for (const entry of held.about(proposal.digest, 'accept')) if (entry.body === body) addSuccessor(successors, entry.stoodOn, proposal.digest)
      for (const entry of held.about(proposal.digest, 'accede')) if (entry.body === body && bindsBy(entry, proposal.digest)) addSuccessor(successors, null, proposal.digest)
    }
    return chainThrough(successors)
  }

  private heads(): readonly Json[] {
    const lines: Json[] = []
    for (const [body, ends] of [...this.ends].sort(([a], [b]) => compareText(a, b))) {
      for (const leaf of ends.toSorted((a, b) => compareText(a.digest, b.digest))) {
        let last: Entry | undefined = leaf
        while (last !== undefined && last.type === 'receive') last = last.previous
        lines.push(['head', body, last?.act.run ?? 0, last?.number ?? 0, last?.digest ?? null])
      }
    }
    return lines
  }

  private subjects(): readonly Json[] {
    const { held } = this.partnership
    return held.subjects().toSorted(compareText).map((subject) => {
      const chains = this.boundTo(subject).map((body) => [body, this.chainOf(subject, body)])
      return ['subject', subject, held.ofSubject(subject)[0]!.kind, chains as unknown as Json]
    })
  }

  private refused(): readonly Json[] {
    return [...this.partnership.held.entries.values()].flatMap(({ digest, verdict }) => verdict.is === 'refused' ? [['refused', digest, verdict.code]] : [])
      .sort((a, b) => compareText(a[1]!, b[1]!))
  }

  lines(): readonly string[] {
    return [...this.heads(), ...this.subjects(), ...this.refused()].map(canonical)
  }

  digest(): string {
    return digestOf('state', this.lines().map((line) => `${line}\n`).join(''))
  }

  situationOf(proposal: Proposal): Situation {
    const { held } = this.partnership
    const others = [...proposal.required.keys()].filter((body) => body !== proposal.author)
    const did = (type: string, body: string): boolean => held.about(proposal.digest, type).some((entry) => entry.body === body && !this.isLate(entry))
    const isRemoved = (body: string): boolean => this.removals.some((removal) => removal.body === body)
    if (this.decisive(proposal).some((act) => !this.isLate(act))) return 'effective'
    if (others.length > 0 && others.every((body) => did('lapse', body) || isRemoved(body))) return 'dead'
    if (isRemoved(proposal.author) && !did('conclude', proposal.author)) return 'dead'
    if (did('abandon', proposal.author)) return 'abandoned'
    if (did('conclude', proposal.author)) return 'concluded'
    return others.some((body) => did('decline', body)) ? 'declined' : 'open'
  }
}
