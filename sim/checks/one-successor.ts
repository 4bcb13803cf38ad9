import type { BodyId, Digest } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { Machine } from '../machine.ts'
import type { Party } from '../party.ts'
import { binding } from './consent.ts'
import type { Check, Report, View } from './check.ts'

/**
 * Invariant 3: for any one honest body a revision has at most one successor on whatever node, and what took effect stays: from
 * when that body's own feed says so. Until then an acknowledgement by a body that forks its feed may still wait (procedure §5).
 */
export class OneSuccessor implements Check {
  readonly invariant = 'one_successor'
  private readonly successors = new Map<string, { readonly revision: Digest; readonly by: Set<string> }>()
  private readonly seen = new Map<string, number>()
  private readonly report: Report
  private readonly parties: readonly Party[]

  constructor(report: Report, parties: readonly Party[]) {
    this.report = report
    this.parties = parties
  }

  view({ machine, id, partnership, fresh }: View): void {
    if (!fresh.some(({ act }) => binding.has(act.type)) && !this.parties.some(({ body }) => partnership.feedOf(body)?.isParted)) return
    for (const [subject, , bound] of partnership.subjects.summary()) {
      for (const [body, chain] of bound) {
        if (this.parties.some((party) => party.body === body && !party.isLiar)) this.chain(machine.name, `${id} ${subject} ${body}`, chain, chain.findLastIndex((revision) => isSaid(partnership, body, revision)) + 1)
      }
    }
  }

  /** What only the machine had seen that is gone was in effect for nobody else, and is for nobody now. */
  restored({ name }: Machine): void {
    for (const seen of this.seen.keys()) if (seen.startsWith(`${name} `)) this.seen.delete(seen)
    for (const [place, { by }] of this.successors) if (by.delete(name) && by.size === 0) this.successors.delete(place)
  }

  private chain(machine: string, name: string, chain: readonly Digest[], said: number): void {
    const length = this.seen.get(`${machine} ${name}`) ?? 0
    if (chain.length < length) this.report(`${machine} held ${length} revisions in effect for ${name}, and holds ${chain.length} now`)
    this.seen.set(`${machine} ${name}`, Math.max(length, said))
    for (const [index, revision] of chain.entries()) {
      const place = `${name} ${chain[index - 1] ?? null}`
      const known = this.successors.get(place)
      if (!known) this.successors.set(place, { revision, by: new Set([machine]) })
      else if (known.revision === revision) known.by.add(machine)
      else this.report(`after ${place} follows ${revision} on ${machine}, and ${known.revision} on ${[...known.by].join(', ')}`)
    }
  }
}

/** Whether the body's own feed acknowledges the revision, accepts it, or names a head by which it has seen that another did. */
function isSaid(partnership: Partnership, body: BodyId, revision: Digest): boolean {
  const last = partnership.feedOf(body)?.head()
  const about = (type: string) => partnership.about(revision, type)
  const isAlone = (partnership.get(revision)?.act.facts as { readonly replaces?: readonly unknown[] } | undefined)?.replaces?.length === 1
  const own = ['acknowledge', 'accept', 'accede', ...(isAlone ? ['conclude'] : [])].flatMap(about).some(({ author }) => author === body)
  return own || (last !== undefined && about('acknowledge').some(({ digest }) => partnership.hasSeen(last.digest, digest)))
}
