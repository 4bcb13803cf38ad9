// Specification: spec/procedure.md §5–7
import { digestOf } from './digest.ts'
import { canonical, compareText } from './json.ts'
import type { Json } from './json.ts'
import { addSuccessor, bindsBy, chainThrough } from './knowledge.ts'
import type { Partnership } from './partnership.ts'
import type { Proposal } from './proposal.ts'
import { liesBefore } from './record.ts'
import type { Entry } from './record.ts'

export type Situation = 'effective' | 'dead' | 'abandoned' | 'concluded' | 'declined' | 'open'

/** The whole record as held, seen from outside every feed. */
export class State {
  private readonly partnership: Partnership
  private readonly ends = new Map<string, readonly Entry[]>()

  constructor(partnership: Partnership) {
    this.partnership = partnership
    const leaves = [...partnership.held.entries.values()].filter((entry) => partnership.childrenOf(entry).length === 0)
    for (const [body, ends] of Map.groupBy(leaves, (entry) => entry.body)) this.ends.set(body, ends)
  }

  /** The end of the longest branch of a feed; of two as long, that whose digest comes first. */
  private furthest(body: string): Entry | undefined {
    return this.ends.get(body)?.toSorted((a, b) => b.number - a.number || compareText(a.digest, b.digest))[0]
  }

  /** Beyond a fork an act counts for another body only on the branch on which that body's feed has named a head. */
  private countsFor(body: string, act: Entry): boolean {
    if (body === act.body) return true
    let parted: Entry | undefined = act
    while (parted !== undefined && this.partnership.siblingsOf(parted).length < 2) parted = parted.previous
    if (parted === undefined) return true
    const named = this.furthest(body)?.named.get(act.body)
    return named !== undefined && liesBefore(parted, named)
  }

  private decisive({ digest, required }: Proposal): readonly Entry[] {
    return this.partnership.held.about(digest, required.size === 1 ? 'conclude' : 'acknowledge')
  }

  private isEffectiveFor(body: string, proposal: Proposal): boolean {
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
    const did = (type: string, body: string): boolean => held.about(proposal.digest, type).some((entry) => entry.body === body)
    if (this.decisive(proposal).length > 0) return 'effective'
    if (others.length > 0 && others.every((body) => did('lapse', body))) return 'dead'
    if (did('abandon', proposal.author)) return 'abandoned'
    if (did('conclude', proposal.author)) return 'concluded'
    return others.some((body) => did('decline', body)) ? 'declined' : 'open'
  }
}
