import type { SubjectId } from '../../core/act.ts'
import type { Partnership } from '../../core/partnership.ts'
import type { CommitmentChange } from '../../core/subjects/commitment.ts'
import type { ConclusionsChange } from '../../core/subjects/conclusions.ts'
import type { FormatChange } from '../../core/subjects/format.ts'
import type { ProgrammeChange } from '../../core/subjects/programme.ts'
import type { SessionChange } from '../../core/subjects/session.ts'
import { readSubject, readSubjects, subjectNamed, type SubjectReading } from '../subject-reading.ts'
import { compareDates, hasPassed } from './passing.ts'

export type SessionReading = SubjectReading<SessionChange>

export interface FormatReading {
  readonly format: SubjectReading<FormatChange>
  /** The latest first; those without a date at the top, since they are still to come. */
  readonly sessions: readonly SessionReading[]
  readonly next: SessionReading | undefined
}

export function readFormat(partnership: Partnership, id: SubjectId, today: string): FormatReading | undefined {
  const format = readSubject<FormatChange>(partnership, id, 'format')
  if (!format) return undefined
  const sessions = readSubjects<SessionChange>(partnership, 'session')
    .filter(({ shown }) => subjectNamed(partnership, shown.change.format) === id)
    .toSorted((one, other) => compareDates(other.shown.change.date, one.shown.change.date) || (one.id < other.id ? -1 : 1))
  return { format, sessions, next: sessions.findLast((session) => isAhead(session, today)) }
}

function isAhead({ shown: { change }, at }: SessionReading, today: string): boolean {
  return at !== 'dropped' && change.situation === 'planned' && (change.date === null || !hasPassed(change.until ?? change.date, today))
}

export function readFormats(partnership: Partnership, today: string): readonly FormatReading[] {
  return partnership.subjects.ofKind('format').map(({ id }) => readFormat(partnership, id, today)!)
}

/** The minutes of a session: agreed ones, or else those under discussion. */
export function conclusionsOf(partnership: Partnership, session: SubjectId): readonly SubjectReading<ConclusionsChange>[] {
  return readSubjects<ConclusionsChange>(partnership, 'conclusions')
    .filter(({ at, shown }) => at !== 'dropped' && subjectNamed(partnership, shown.change.session) === session)
    .toSorted((one, other) => Number(other.at === 'agreed') - Number(one.at === 'agreed') || (one.id < other.id ? -1 : 1))
}

/** Promises marked out of one text, whichever of its revisions they name. */
export function commitmentsFrom(partnership: Partnership, source: SubjectId): readonly SubjectReading<CommitmentChange>[] {
  return readSubjects<CommitmentChange>(partnership, 'commitment').filter(({ shown }) => shown.change.source !== null && subjectNamed(partnership, shown.change.source) === source)
}

export function programmesOf(partnership: Partnership, session: SubjectId): readonly SubjectReading<ProgrammeChange>[] {
  return readSubjects<ProgrammeChange>(partnership, 'programme').filter(({ at, shown }) => at !== 'dropped' && shown.change.session !== null && subjectNamed(partnership, shown.change.session) === session)
}
