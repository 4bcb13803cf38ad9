import { commitmentStatuses, type CommitmentStatus } from '../../../app/compiled/vocabulary.ts'
import { Glyph } from '../../components/Glyph.tsx'
import type { Reading } from './reading.tsx'
import { knowsClass, statusGlyphs } from './told.tsx'

const order: readonly CommitmentStatus[] = ['kept', 'kept_late', 'partly_kept', 'reaffirmed', 'interrupted', 'not_known']

/** One cell a commitment, in the order of what is known: seen at once, and said in the list beside it. */
export function Cells({ counts, small }: { counts: Readonly<Record<CommitmentStatus, number>>; small?: boolean | undefined }) {
  const shown = order.filter((status) => counts[status] > 0)
  return (
    <div class={small ? 'cells small' : 'cells'} aria-hidden="true">
      {shown.flatMap((status, group) => Array.from({ length: counts[status] }, (_, index) => <i class={`${knowsClass(status)}${group > 0 && index === 0 ? ' parted' : ''}`}></i>))}
    </div>
  )
}

export function Tally({ reading, counts }: { reading: Reading; counts: Readonly<Record<CommitmentStatus, number>> }) {
  const { says, field } = reading
  const shown = order.filter((status) => counts[status] > 0)
  return (
    <div class="tally">
      <Cells counts={counts} />
      <ul class="entries" aria-label={says.distribution}>
        {shown.map((status) => (
          <li>
            <b class={knowsClass(status)}>{counts[status]}</b>
            <span class={knowsClass(status)}><Glyph name={statusGlyphs[status]} />{status === 'not_known' ? says.nothingFoundShort : field.recordedStatuses[status]}</span>
            <small>{says.statusNotes[status]}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "8 commitments: 2 kept, 6 nothing found", for those who do not see the cells. */
export function tallyInWords({ says, field }: Reading, counts: Readonly<Record<CommitmentStatus, number>>): string {
  const total = commitmentStatuses.reduce((sum, status) => sum + counts[status], 0)
  const parts = order.filter((status) => counts[status] > 0).map((status) => `${status === 'not_known' ? says.nothingFoundShort : field.recordedStatuses[status]} ${counts[status]}`)
  return [says.commitments(total), ...parts].join(' · ')
}
