import { isTighter, tlpLabels, type TlpLabel } from '../../../core/marking.ts'
import type { Officer } from '../../../app/ports/desk.ts'
import type { PartnershipId } from '../../../core/act.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

/** How many of our own people a label lets read; of others a node knows the bodies, never the people. */
export interface Audience {
  readonly label: TlpLabel
  readonly ours: number
}

export function audiencesOf(officers: readonly Officer[], partnership: PartnershipId, ceiling: TlpLabel): readonly Audience[] {
  const concerned = officers.filter(({ partnerships }) => partnerships === 'all' || partnerships.includes(partnership))
  return tlpLabels.filter((label) => !isTighter(label, ceiling)).map((label) => ({ label, ours: concerned.filter(({ clearance }) => !isTighter(label, clearance)).length }))
}

export async function audiencesAt(place: PartnershipDesk): Promise<readonly Audience[]> {
  return audiencesOf(await place.desk.site.node.ports.desk.officers(), place.partnership.id, place.rules.ceiling)
}
