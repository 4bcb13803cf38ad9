import type { SubjectId } from '../../core/act.ts'
import type { Partnership } from '../../core/partnership.ts'
import { programmeOf, type Total } from '../../core/programme-lines.ts'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import type { ProgrammeChange } from '../../core/subjects/programme.ts'
import { readSubject, readSubjects, type SubjectReading } from '../subject-reading.ts'

export type LineReading = SubjectReading<ActivityChange>

export interface ProgrammeReading {
  readonly programme: SubjectReading<ProgrammeChange>
  /** By beginning; those without a date come last. */
  readonly lines: readonly LineReading[]
  readonly agreedTotals: readonly Total[]
  readonly proposedTotals: readonly Total[]
}

export function readProgramme(partnership: Partnership, id: SubjectId): ProgrammeReading | undefined {
  const programme = readSubject<ProgrammeChange>(partnership, id, 'programme')
  const folded = programmeOf(partnership, id)
  if (!programme || !folded) return undefined
  return {
    programme,
    lines: folded.lines.map(({ subject }) => readSubject<ActivityChange>(partnership, subject.id, 'activity')!),
    agreedTotals: folded.agreedTotals,
    proposedTotals: folded.proposedTotals,
  }
}

/** Newest year first. */
export function readProgrammes(partnership: Partnership): readonly ProgrammeReading[] {
  return readSubjects<ProgrammeChange>(partnership, 'programme')
    .toSorted((one, other) => other.shown.change.year - one.shown.change.year || (one.id < other.id ? -1 : 1))
    .map(({ id }) => readProgramme(partnership, id)!)
}
