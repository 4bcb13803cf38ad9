// Specification: spec/subjects/activity.md
import type { BodyId, Content, Digest, SubjectId } from './act.ts'
import type { ReportActivityFacts } from './acts/report-activity.ts'
import type { Partnership } from './partnership.ts'
import { actsAbout, agreedRevision, liveProposals, positionsOn, type BodyPosition } from './positions.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { byClaimedTime } from './sequence.ts'
import { changeIn } from './subject.ts'
import type { Subject } from './subjects.ts'
import type { ActivityChange } from './subjects/activity.ts'
import { verdictsOn, type Verdict } from './verdicts.ts'

/** What a report says of one thing that only its content can say. */
export type Account = 'given' | 'missing' | 'content_not_held'

export interface ActivityReport {
  readonly held: HeldAct
  readonly outcome: ReportActivityFacts['outcome']
  readonly result: Account
  /** A result without evidence is shown as such: counting meetings is no result. */
  readonly evidence: Account
  readonly verdicts: readonly Verdict[]
  /** What became of it later. */
  readonly uses: readonly HeldAct[]
}

export interface ActivityStanding {
  readonly subject: Subject
  readonly agreed: HeldAct | undefined
  /** The change agreed, or, before there is one, the change first proposed. */
  readonly change: ActivityChange
  readonly proposed: readonly { readonly held: HeldAct; readonly positions: readonly BodyPosition[] }[]
  /** What each body said to the agreed revision, or to the first proposal. */
  readonly positions: readonly BodyPosition[]
  readonly reports: readonly ActivityReport[]
  readonly missions: readonly { readonly held: HeldAct; readonly uses: readonly HeldAct[] }[]
  /** Hosts that have not reported. */
  readonly unreported: readonly BodyId[]
}

type ContentOf = (digest: Digest) => Content | null | undefined

export function activityStanding(partnership: Partnership, id: SubjectId, contentOf: ContentOf): ActivityStanding | undefined {
  const subject = partnership.subjects.get(id)
  if (subject?.kind !== 'activity') return undefined
  const agreed = agreedRevision(partnership, subject)
  const change = changeIn<ActivityChange>(agreed ?? subject.created, 'activity')!
  const reports = byClaimedTime(actsAbout(partnership, subject, 'report_activity'))
  const usesOf = (held: HeldAct) => byClaimedTime(partnership.about(held.digest, 'report_use'))
  return {
    subject, agreed, change,
    proposed: liveProposals(partnership, subject).map((held) => ({ held, positions: positionsOn(partnership, held) })),
    positions: positionsOn(partnership, agreed ?? subject.created),
    reports: reports.map((held) => {
      const content = contentOf(held.digest)
      return {
        held, outcome: factsOf<ReportActivityFacts>(held).outcome,
        result: accountOf(content, 'result'), evidence: accountOf(content, 'evidence'),
        verdicts: verdictsOn(partnership, held.digest), uses: usesOf(held),
      }
    }),
    missions: byClaimedTime(actsAbout(partnership, subject, 'report_mission')).map((held) => ({ held, uses: usesOf(held) })),
    unreported: change.hosts.filter((host) => !reports.some(({ author }) => author === host)),
  }
}

function accountOf(content: Content | null | undefined, field: string): Account {
  if (!content) return 'content_not_held'
  return (content[field] ?? null) === null ? 'missing' : 'given'
}
