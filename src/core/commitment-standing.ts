// Specification: spec/subjects/commitment.md
import type { BodyId, Digest, SubjectId } from './act.ts'
import type { ReportFacts } from './acts/report.ts'
import { lastDayOf } from './calendar.ts'
import type { Partnership } from './partnership.ts'
import { actsAbout, agreedRevision, liveProposals } from './positions.ts'
import { proposalIn } from './procedure.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { byClaimedTime, lastInFeed } from './sequence.ts'
import { changeIn } from './subject.ts'
import type { Subject } from './subjects.ts'
import type { ancestries, CommitmentChange } from './subjects/commitment.ts'
import { verdictsOn } from './verdicts.ts'

interface Reported {
  readonly status: ReportFacts['status']
  readonly on: string
  readonly report: Digest
}

/** What is known of one owner's promise. No report is not the same as not done, and is never read as it. */
export type OwnerSituation =
  | { readonly at: 'no_report' }
  | ({ readonly at: 'reported' } & Reported)
  | ({ readonly at: 'confirmed'; readonly by: readonly BodyId[] } & Reported)
  | ({ readonly at: 'contested'; readonly by: readonly BodyId[]; readonly confirmedBy: readonly BodyId[] } & Reported)

export interface OwnerStanding {
  readonly owner: BodyId
  readonly situation: OwnerSituation
  /** The deadline has passed without doubt and no report says that the promise is kept or overtaken. */
  readonly isLate: boolean
  readonly reports: readonly HeldAct[]
}

export interface Kinship {
  readonly relation: (typeof ancestries)[number]
  readonly commitment: SubjectId
}

export interface CommitmentStanding {
  readonly subject: Subject
  /** The wording agreed; `undefined` while it is only proposed. */
  readonly agreed: HeldAct | undefined
  /** The change agreed, or, before there is one, the change first proposed. */
  readonly change: CommitmentChange
  readonly proposed: readonly HeldAct[]
  readonly owners: readonly OwnerStanding[]
  /** What it goes back to, and what goes back to it. */
  readonly from: readonly Kinship[]
  readonly to: readonly Kinship[]
}

const settled: ReadonlySet<ReportFacts['status']> = new Set(['done', 'overtaken'])

export function commitmentStanding(partnership: Partnership, id: SubjectId, today: string): CommitmentStanding | undefined {
  const subject = partnership.subjects.get(id)
  if (subject?.kind !== 'commitment') return undefined
  const agreed = agreedRevision(partnership, subject)
  const change = changeIn<CommitmentChange>(agreed ?? subject.created, 'commitment')!
  return {
    subject, agreed, change,
    proposed: liveProposals(partnership, subject),
    owners: change.owners.map((owner) => ownerStanding(partnership, subject, owner, { due: agreed ? change.due : null, today })),
    from: kinshipsIn(partnership, change),
    to: descendantsOf(partnership, subject),
  }
}

function ownerStanding(partnership: Partnership, subject: Subject, owner: BodyId, { due, today }: { readonly due: string | null; readonly today: string }): OwnerStanding {
  const reports = byClaimedTime(actsAbout(partnership, subject, 'report').filter(({ author }) => author === owner))
  const situation = situationOf(partnership, lastInFeed(reports))
  const kept = situation.at !== 'no_report' && settled.has(situation.status)
  return { owner, situation, isLate: due !== null && lastDayOf(due) < today && !kept, reports }
}

function situationOf(partnership: Partnership, held: HeldAct | undefined): OwnerSituation {
  if (!held) return { at: 'no_report' }
  const { status, on } = factsOf<ReportFacts>(held)
  const reported = { status, on, report: held.digest }
  const verdicts = verdictsOn(partnership, held.digest)
  const by = (says: string) => verdicts.filter((verdict) => verdict.says === says).map(({ body }) => body)
  const [confirmedBy, contestedBy] = [by('confirm'), by('contest')]
  if (contestedBy.length > 0) return { at: 'contested', by: contestedBy, confirmedBy, ...reported }
  return confirmedBy.length > 0 ? { at: 'confirmed', by: confirmedBy, ...reported } : { at: 'reported', ...reported }
}

function kinshipsIn(partnership: Partnership, { ancestry }: CommitmentChange): readonly Kinship[] {
  return ancestry.map(({ relation, commitment }) => ({ relation, commitment: partnership.subjects.of(commitment)?.id ?? commitment }))
}

/** Only agreed wordings give descent: a proposal that came to nothing leaves no trace in another's history. */
function descendantsOf(partnership: Partnership, subject: Subject): readonly Kinship[] {
  const naming = [...new Set(actsAbout(partnership, subject, 'propose').map((held) => proposalIn(held)!.subject))].filter((id) => id !== subject.id)
  return naming.sort().flatMap((id) => {
    const other = partnership.subjects.get(id)!
    const change = changeIn<CommitmentChange>(agreedRevision(partnership, other), 'commitment')
    const named = change ? kinshipsIn(partnership, change).filter(({ commitment }) => commitment === subject.id) : []
    return named.map(({ relation }) => ({ relation, commitment: id }))
  })
}
