import type { Digest, SealedAct } from '../../src/core/act.ts'
import { sectionKey, type Section } from '../../src/app/ports/register.ts'
import type { Machine } from '../machine.ts'
import type { Party } from '../party.ts'
import type { Check, Report, View } from './check.ts'

/**
 * Invariant 5: nothing that a node said it had sealed is lost, and an honest body uses no number twice. Where a machine is
 * gone and an old backup stands in its place, what no other node had is lost with it; the rest comes back.
 */
export class NothingLost implements Check {
  readonly invariant = 'nothing_lost'
  private readonly answered = new Map<Party, SealedAct[]>()
  /** Where a machine was restored: what it had sealed comes back by and by. */
  private readonly returning = new Set<Party>()
  private readonly numbers = new Map<string, Digest>()
  private readonly report: Report
  private readonly parties: readonly Party[]

  constructor(report: Report, parties: readonly Party[]) {
    this.report = report
    this.parties = parties
  }

  said(party: Party, machine: Machine, sealed: SealedAct): void {
    if (party.isLiar) return
    if (!machine.holds.has(sealed.digest)) this.report(`${machine.name} said that it had sealed ${sealed.digest}, and does not hold it`)
    this.answered.set(party, [...(this.answered.get(party) ?? []), sealed])
  }

  opened(machine: Machine, party: Party): void {
    const lost = this.returning.has(party) ? undefined : this.answered.get(party)?.find(({ digest }) => !machine.holds.has(digest))
    if (lost) this.report(`${machine.name} has lost ${lost.digest}, which it had answered for`)
  }

  restored(_machine: Machine, party: Party, isLeft: (digest: Digest) => boolean): void {
    this.returning.add(party)
    this.answered.set(party, (this.answered.get(party) ?? []).filter(({ digest }) => isLeft(digest)))
  }

  held(_machine: Machine, _party: Party, section: Section, { digest, act }: SealedAct): void {
    const author = act.body ?? digest
    if (!this.parties.some((party) => party.body === author && !party.isLiar)) return
    const place = `${sectionKey(section)} ${author} ${act.run} ${act.number}`
    const known = this.numbers.get(place)
    if (known === undefined) this.numbers.set(place, digest)
    else if (known !== digest) this.report(`${author} never lied, and both ${known} and ${digest} stand at ${place}`)
  }

  healed(views: readonly View[]): void {
    for (const { machine, id } of views) {
      for (const said of this.answered.values()) {
        const lost = said.find(({ digest, context }) => (context?.partnership ?? digest) === id && context !== null && !machine.holds.has(digest))
        if (lost) this.report(`${machine.name} never got ${lost.digest} of ${id}, for which its author's node had answered`)
      }
    }
  }
}
