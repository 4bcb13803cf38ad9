import type { Digest } from '../../core/act.ts'
import type { ReportFacts } from '../../core/acts/report.ts'
import type { ReportActivityFacts } from '../../core/acts/report-activity.ts'
import type { Partnership } from '../../core/partnership.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import { changeIn } from '../../core/subject.ts'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import type { CommitmentChange } from '../../core/subjects/commitment.ts'
import type { ConclusionsChange } from '../../core/subjects/conclusions.ts'
import type { ProgrammeChange } from '../../core/subjects/programme.ts'
import type { SessionChange } from '../../core/subjects/session.ts'
import { readSubjects, type Revision } from '../subject-reading.ts'

/** What can be offered to everyone, by its kind, with what belongs to it. An instrument has a page of its own for this. */
export type Publishable =
  | { readonly kind: 'note' }
  | { readonly kind: 'activity'; readonly change: ActivityChange; readonly reports: readonly { readonly digest: Digest; readonly facts: ReportActivityFacts }[] }
  | { readonly kind: 'session'; readonly change: SessionChange; readonly minutes: Digest | undefined }
  | { readonly kind: 'commitment'; readonly change: CommitmentChange; readonly reports: readonly { readonly digest: Digest; readonly facts: ReportFacts }[] }
  | { readonly kind: 'programme'; readonly change: ProgrammeChange; readonly lines: readonly Revision<ActivityChange>[] }

export function publishableIn(partnership: Partnership, held: HeldAct): Publishable | undefined {
  if (held.act.type === 'write_note') return { kind: 'note' }
  const reports = <Facts>(type: string) => partnership.about(held.digest, type).map((report) => ({ digest: report.digest, facts: factsOf<Facts>(report) }))
  const activity = changeIn<ActivityChange>(held, 'activity')
  if (activity) return { kind: 'activity', change: activity, reports: reports<ReportActivityFacts>('report_activity') }
  const session = changeIn<SessionChange>(held, 'session')
  if (session) return { kind: 'session', change: session, minutes: minutesOf(partnership, held) }
  const commitment = changeIn<CommitmentChange>(held, 'commitment')
  if (commitment) return { kind: 'commitment', change: commitment, reports: reports<ReportFacts>('report') }
  const programme = changeIn<ProgrammeChange>(held, 'programme')
  return programme && { kind: 'programme', change: programme, lines: linesOf(partnership, held) }
}

/** What all agreed was concluded; one side's draft is nothing to publish. */
function minutesOf(partnership: Partnership, session: HeldAct): Digest | undefined {
  const { subjects } = partnership
  const id = subjects.of(session.digest)?.id
  return readSubjects<ConclusionsChange>(partnership, 'conclusions').find(({ agreed }) => agreed && subjects.of(agreed.change.session)?.id === id)?.agreed?.digest
}

function linesOf(partnership: Partnership, programme: HeldAct): readonly Revision<ActivityChange>[] {
  const id = partnership.subjects.of(programme.digest)?.id
  return readSubjects<ActivityChange>(partnership, 'activity').flatMap(({ agreed }) => {
    const above = agreed?.change.programme ?? null
    return agreed && above !== null && partnership.subjects.of(above)?.id === id ? agreed : []
  })
}
