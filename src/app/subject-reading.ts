import type { BodyId, Digest, Instant, RevisionId, SubjectId } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { agreedRevision, isLive, liveProposals, positionsOn, type BodyPosition } from '../core/positions.ts'
import type { HeldAct } from '../core/rule.ts'
import { byClaimedTime } from '../core/sequence.ts'
import { changeIn } from '../core/subject.ts'
import type { ProposalSituation, Subject } from '../core/subjects.ts'

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
