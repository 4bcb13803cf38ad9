import type { Digest } from '../../src/core/act.ts'
import type { Party } from '../party.ts'
import { binding } from './consent.ts'
import type { Check, Report, View } from './check.ts'

/** Invariant 3: for any one honest body a revision has at most one successor on whatever node, and what took effect stays. */
export class OneSuccessor implements Check {
  readonly invariant = 'one_successor'
  private readonly successors = new Map<string, { readonly revision: Digest; readonly by: string }>()
  private readonly seen = new Map<string, number>()
  private readonly report: Report
  private readonly parties: readonly Party[]

  constructor(report: Report, parties: readonly Party[]) {
    this.report = report
    this.parties = parties
  }

  view({ machine, id, partnership, fresh }: View): void {
    if (!fresh.some(({ act }) => binding.has(act.type)) && !this.parties.some(({ body }) => partnership.feedOf(body)?.isForked)) return
    for (const [subject, , bound] of partnership.subjects.summary()) {
      for (const [body, chain] of bound) {
        if (this.parties.some((party) => party.body === body && !party.isLiar)) this.chain(machine.name, `${id} ${subject} ${body}`, chain)
      }
    }
  }

  private chain(machine: string, name: string, chain: readonly Digest[]): void {
    const length = this.seen.get(`${machine} ${name}`) ?? 0
    if (chain.length < length) this.report(`${machine} held ${length} revisions in effect for ${name}, and holds ${chain.length} now`)
    this.seen.set(`${machine} ${name}`, Math.max(length, chain.length))
    for (const [index, revision] of chain.entries()) {
      const place = `${name} ${chain[index - 1] ?? null}`
      const known = this.successors.get(place)
      if (!known) this.successors.set(place, { revision, by: machine })
      else if (known.revision !== revision) this.report(`after ${place} follows ${revision} on ${machine}, and ${known.revision} on ${known.by}`)
    }
  }
}
