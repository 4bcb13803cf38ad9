import type { BodyId, PartnershipId } from '../../src/core/act.ts'
import type { Party } from '../party.ts'
import type { Check, Report, View } from './check.ts'

/**
 * Invariant 7: whoever was cut off, moves by files, has a wrong clock or an older version ends with the same record: once faults
 * have ended, every honest body named in a partnership holds the same acts of it, and nodes of one version compute the same state.
 */
export class CutOff implements Check {
  readonly invariant = 'cut_off'
  private readonly report: Report

  constructor(report: Report) {
    this.report = report
  }

  healed(views: readonly View[], parties: readonly Party[]): void {
    const byPartnership = new Map<PartnershipId, View[]>()
    for (const view of views) byPartnership.set(view.id, [...(byPartnership.get(view.id) ?? []), view])
    for (const [id, held] of byPartnership) {
      const [first] = held
      for (const view of held) {
        const [ours, theirs] = [view, first!].map(({ partnership }) => partnership.size)
        if (actsOf(view) !== actsOf(first!)) this.report(`${view.machine.name} holds ${ours} acts of ${id} in the end, and ${first!.machine.name} ${theirs}`)
        else if (view.party.isNewer === first!.party.isNewer && view.digest !== first!.digest) this.report(`${view.machine.name} and ${first!.machine.name} compute different states of ${id} in the end`)
      }
      const absent = parties.find((party) => !party.isLiar && isNamed(first!, party.body) && !held.some((view) => view.party === party))
      if (absent) this.report(`body ${absent.index} is named in ${id} and does not hold it in the end`)
    }
  }
}

function actsOf({ partnership }: View): string {
  return partnership.heads().map(({ body, number, digest }) => `${body} ${number} ${digest}`).sort().join(' ')
}

/** Whether the partnership, as this node holds it, still names the body: one whose invitation was taken back or that left gets no more. */
export function isNamed({ partnership, party: { build }, machine }: View, body: BodyId): boolean {
  return !['none', 'left'].includes(build.standingOf(partnership, body, machine.node!.today()).at)
}
