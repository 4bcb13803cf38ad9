import type { BodyId, Digest, Instant, RevisionId, SubjectId } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { agreedRevision, isLive, liveProposals, positionsOn, type BodyPosition } from '../core/positions.ts'
import type { HeldAct } from '../core/rule.ts'
import { byClaimedTime } from '../core/sequence.ts'
import { changeIn } from '../core/subject.ts'
import type { ProposalSituation, Subject } from '../core/subjects.ts'
import type { ActivityChange } from '../core/subjects/activity.ts'
import type { InstrumentChange } from '../core/subjects/instrument.ts'

/** One proposed change of a subject, with what each body required has said to it. */
export interface Revision<Change> {
  readonly digest: RevisionId
  readonly author: BodyId
  readonly at: Instant
  readonly change: Change
  readonly situation: ProposalSituation
  readonly isLive: boolean
  readonly positions: readonly BodyPosition[]
}

/** What is shared and how it stands: agreed, proposed, and every revision there was. */
export interface SubjectReading<Change> {
  readonly id: SubjectId
  readonly agreed: Revision<Change> | undefined
  /** Changes that can still come to something. */
  readonly proposed: readonly Revision<Change>[]
  /** Every proposal, in the order its authors claim. */
  readonly history: readonly Revision<Change>[]
  /** What a page shows first: what is agreed, or else what is proposed, or else what came to nothing. */
  readonly shown: Revision<Change>
  readonly at: 'agreed' | 'proposed' | 'dropped'
}

export function readSubject<Change>(partnership: Partnership, id: SubjectId, kind: string): SubjectReading<Change> | undefined {
  const subject = partnership.subjects.get(id)
  return subject?.kind === kind ? readingOf(partnership, subject) : undefined
}

export function readSubjects<Change>(partnership: Partnership, kind: string): readonly SubjectReading<Change>[] {
  return partnership.subjects.ofKind(kind).map((subject) => readingOf(partnership, subject))
}

/** The subject that any of its revisions names: facts cite a revision, pages show the subject. */
export function subjectNamed(partnership: Partnership, revision: Digest): SubjectId | undefined {
  return partnership.subjects.of(revision)?.id
}

function readingOf<Change>(partnership: Partnership, subject: Subject): SubjectReading<Change> {
  const read = (held: HeldAct) => revisionOf<Change>(partnership, held, subject.kind)
  const agreed = agreedRevision(partnership, subject)
  const live = liveProposals(partnership, subject)
  const shown = agreed ?? live[0] ?? subject.created
  return {
    id: subject.id,
    agreed: agreed && read(agreed),
    proposed: live.map(read),
    history: byClaimedTime(subject.proposals).map(read),
    shown: read(shown),
    at: agreed ? 'agreed' : live.length > 0 ? 'proposed' : 'dropped',
  }
}

function revisionOf<Change>(partnership: Partnership, held: HeldAct, kind: string): Revision<Change> {
  return {
    digest: held.digest,
    author: held.author,
    at: held.act.at,
    change: changeIn<Change>(held, kind)!,
    situation: partnership.subjects.situationOf(held.digest),
    isLive: isLive(partnership, held),
    positions: positionsOn(partnership, held),
  }
}

/** What a proposal is about, and the programme of which an activity is a line. */
export function kindOfProposal(partnership: Partnership, proposal: Digest): { readonly kind: string; readonly programme: SubjectId | undefined } {
  const held = partnership.get(proposal)
  const programme = changeIn<ActivityChange>(held, 'activity')?.programme ?? undefined
  return { kind: partnership.subjects.of(proposal)?.kind ?? '', programme: programme === undefined ? undefined : subjectNamed(partnership, programme) }
}

/** Instruments that other subjects may stand under, each by the revision agreed or, before there is one, proposed. */
export function instrumentsIn(partnership: Partnership): readonly { readonly id: SubjectId; readonly revision: RevisionId; readonly change: InstrumentChange }[] {
  return readSubjects<InstrumentChange>(partnership, 'instrument')
    .filter(({ at }) => at !== 'dropped')
    .map(({ id, shown }) => ({ id, revision: shown.digest, change: shown.change }))
}

/** The commitment or the activity that a report is about. */
export function subjectOfReport(partnership: Partnership, report: Digest): { readonly kind: string; readonly id: SubjectId } | undefined {
  const facts = partnership.get(report)?.act.facts as { readonly commitment?: Digest; readonly activity?: Digest } | undefined
  const subject = partnership.subjects.of(facts?.commitment ?? facts?.activity ?? '')
  return subject && { kind: subject.kind, id: subject.id }
}
