import type { Content, Digest, SubjectId } from '../../core/act.ts'
import type { ReportActivityFacts } from '../../core/acts/report-activity.ts'
import type { ReportUseFacts } from '../../core/acts/report-use.ts'
import { activityStanding, type ActivityStanding } from '../../core/activity-standing.ts'
import type { Partnership } from '../../core/partnership.ts'
import { factsOf } from '../../core/rule.ts'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import { readSubject, type SubjectReading } from '../subject-reading.ts'

type Report = ActivityStanding['reports'][number]

export interface ActivityReading {
  readonly activity: SubjectReading<ActivityChange>
  readonly reports: readonly (Report & { readonly facts: ReportActivityFacts })[]
  readonly missions: ActivityStanding['missions']
  readonly unreported: ActivityStanding['unreported']
}

/** `contentOf` gives only what this reader may see: a report whose text is withheld says so. */
export function readActivity(partnership: Partnership, id: SubjectId, contentOf: (digest: Digest) => Content | undefined): ActivityReading | undefined {
  const activity = readSubject<ActivityChange>(partnership, id, 'activity')
  const standing = activityStanding(partnership, id, contentOf)
  if (!activity || !standing) return undefined
  return {
    activity,
    reports: standing.reports.map((report) => ({ ...report, facts: factsOf<ReportActivityFacts>(report.held) })),
    missions: standing.missions,
    unreported: standing.unreported,
  }
}

/** Acts about an activity whose text a page of it shows. */
export function actsOfActivity(partnership: Partnership, id: SubjectId): readonly Digest[] {
  const revisions = partnership.subjects.get(id)?.proposals ?? []
  const reports = revisions.flatMap(({ digest }) => [...partnership.about(digest, 'report_activity'), ...partnership.about(digest, 'report_mission')])
  const said = reports.flatMap(({ digest }) => [...partnership.about(digest, 'confirm'), ...partnership.about(digest, 'contest'), ...partnership.about(digest, 'report_use')])
  return [...revisions, ...reports, ...said].map(({ digest }) => digest)
}

export function useFacts(partnership: Partnership, digest: Digest): ReportUseFacts {
  return factsOf<ReportUseFacts>(partnership.get(digest)!)
}

/** Requests for know-how that a mission may answer. */
export function requestsIn(partnership: Partnership): readonly Digest[] {
  return partnership.ofType('request_know_how').map(({ digest }) => digest)
}
