import { readCommitments, type CommitmentReading } from '../../../app/planning/commitment-reading.ts'
import { compareDates } from '../../../app/planning/passing.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { CommitmentText } from './commitment-text.ts'
import { standingOf, type OwnerView, type Standing } from './standing.ts'

/** One promise of one owner: what is late is late for that owner, on whichever side it stands. */
export interface CommitmentRow {
  readonly place: PartnershipDesk
  readonly reading: CommitmentReading
  readonly owner: OwnerView
  readonly standing: Exclude<Standing, 'late'>
  readonly text: CommitmentText | undefined
}

export interface Filter {
  readonly state?: string | undefined
  readonly owner?: string | undefined
  readonly due?: string | undefined
}

export async function commitmentRows(place: PartnershipDesk): Promise<readonly CommitmentRow[]> {
  const readings = readCommitments(place.partnership, place.desk.today).filter(({ commitment }) => commitment.at !== 'dropped')
  const texts = await place.dossier.contents<CommitmentText>(readings.map(({ commitment }) => commitment.shown.digest))
  return readings.flatMap((reading) => reading.owners.map((owner) => ({ place, reading, owner, standing: standingOf(owner), text: texts.get(reading.commitment.shown.digest) })))
}

/** Late first, then by the day due; the same order for ours and for theirs. */
export function inOrder(rows: readonly CommitmentRow[]): readonly CommitmentRow[] {
  return rows.toSorted((one, other) =>
    Number(other.owner.isLate) - Number(one.owner.isLate)
    || compareDates(one.reading.commitment.shown.change.due, other.reading.commitment.shown.change.due)
    || (one.reading.commitment.id < other.reading.commitment.id ? -1 : 1))
}

export function matches({ owner, standing, reading, place }: CommitmentRow, filter: Filter): boolean {
  const { due } = reading.commitment.shown.change
  if (filter.state === 'late' ? !owner.isLate : filter.state && filter.state !== standing) return false
  if (filter.owner === 'us' ? owner.owner !== place.self : filter.owner === 'others' ? owner.owner === place.self : filter.owner && place.party(owner.owner).code !== filter.owner) return false
  if (filter.due === 'none') return due === null
  return !filter.due || (due !== null && due.startsWith(filter.due))
}
