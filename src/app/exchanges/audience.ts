import type { PartnershipId } from '../../core/act.ts'
import { isTighter, tlpLabels, type TlpLabel } from '../../core/marking.ts'
import type { Officer } from '../ports/desk.ts'

/** How many of our own people a label lets read; of others a node knows the bodies, never the people. */
export interface Audience {
  readonly label: TlpLabel
  readonly ours: number
}

export function audiencesOf(officers: readonly Officer[], partnership: PartnershipId, ceiling: TlpLabel): readonly Audience[] {
  const concerned = officers.filter(({ partnerships }) => partnerships === 'all' || partnerships.includes(partnership))
  return tlpLabels.filter((label) => !isTighter(label, ceiling)).map((label) => ({ label, ours: concerned.filter(({ clearance }) => !isTighter(label, clearance)).length }))
}

/** Labels tighter than the one an item has, as far as the networks of the partnership go. */
export function tighterThan(label: TlpLabel, ceiling: TlpLabel): readonly TlpLabel[] {
  return tlpLabels.filter((one) => isTighter(one, label) && !isTighter(one, ceiling))
}
