import type { BodyId, Digest, PartnershipId, SealedAct } from '../../src/core/act.ts'
import type { Section } from '../../src/app/ports/register.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { Machine } from '../machine.ts'
import type { Party } from '../party.ts'
import type { Check, Report, View } from './check.ts'

/**
 * Invariant 4: an honest body is never accused; a body that sealed two acts for one place is named with both, the same on every
 * honest node that is entitled to them.
 */
export class Liars implements Check {
  readonly invariant = 'liars'
  private readonly report: Report
  private readonly parties: readonly Party[]
  /** Every act of a partnership that an honest node holds, by its place. */
  private readonly places = new Map<PartnershipId, Map<string, Set<Digest>>>()

  constructor(report: Report, parties: readonly Party[]) {
    this.report = report
    this.parties = parties
  }

  held(_machine: Machine, party: Party, section: Section, { digest, act }: SealedAct): void {
    if (party.isLiar || section.feed !== 'partnership') return
    const places = this.places.get(section.partnership) ?? new Map<string, Set<Digest>>()
    this.places.set(section.partnership, places)
    const place = `${act.body} ${act.run} ${act.number} ${act.previous}`
    places.set(place, (places.get(place) ?? new Set()).add(digest))
  }

  view({ machine, id, partnership }: View): void {
    for (const { body, isLiar } of this.parties) {
      if (isLiar) continue
      const { identities, publicFeeds } = machine.node!.folds
      const isAccused = hasForked(partnership, body) || (identities.get(body)?.forks.length ?? 0) > 0 || (publicFeeds.get(body)?.forks.length ?? 0) > 0
      if (isAccused) this.report(`${machine.name} shows a fork of ${body} in ${id}, which never lied`)
    }
  }

  healed(views: readonly View[]): void {
    for (const { machine, id, partnership } of views) {
      const proven = new Set(partnership.forks().map(({ acts }) => [...acts].sort().join(' ')))
      const sealed = [...(this.places.get(id)?.values() ?? [])].filter((acts) => acts.size > 1).map((acts) => [...acts].sort().join(' '))
      for (const acts of sealed) if (!proven.has(acts)) this.report(`${machine.name} does not show that these stand at one place in ${id}: ${acts}`)
      if (proven.size !== sealed.length) this.report(`${machine.name} shows ${proven.size} forks in ${id}, of ${sealed.length} that there are`)
    }
  }
}

/** Branches that part at a later run are no fork. */
export function hasForked(partnership: Partnership, body: BodyId): boolean {
  const feed = partnership.feedOf(body)
  return feed !== undefined && feed.isParted && feed.forks().length > 0
}
