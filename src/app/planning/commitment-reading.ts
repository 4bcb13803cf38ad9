import type { SubjectId } from '../../core/act.ts'
import type { ReportFacts } from '../../core/acts/report.ts'
import { commitmentStanding, type CommitmentStanding, type OwnerStanding } from '../../core/commitment-standing.ts'
import type { Partnership } from '../../core/partnership.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import type { CommitmentChange } from '../../core/subjects/commitment.ts'
import { verdictsOn, type Verdict } from '../../core/verdicts.ts'
import { readSubject, type SubjectReading } from '../subject-reading.ts'

export interface CommitmentReport {
  readonly held: HeldAct
  readonly facts: ReportFacts
  readonly verdicts: readonly Verdict[]
}

export interface CommitmentReading {
  readonly commitment: SubjectReading<CommitmentChange>
  readonly owners: readonly (Omit<OwnerStanding, 'reports'> & { readonly reports: readonly CommitmentReport[] })[]
  readonly from: CommitmentStanding['from']
  readonly to: CommitmentStanding['to']
}

export function readCommitment(partnership: Partnership, id: SubjectId, today: string): CommitmentReading | undefined {
  const commitment = readSubject<CommitmentChange>(partnership, id, 'commitment')
  const standing = commitmentStanding(partnership, id, today)
  if (!commitment || !standing) return undefined
  const read = (held: HeldAct) => ({ held, facts: factsOf<ReportFacts>(held), verdicts: verdictsOn(partnership, held.digest) })
  return {
    commitment,
    owners: standing.owners.map((owner) => ({ ...owner, reports: owner.reports.map(read) })),
    from: standing.from,
    to: standing.to,
  }
}

export function readCommitments(partnership: Partnership, today: string): readonly CommitmentReading[] {
  return partnership.subjects.ofKind('commitment').map(({ id }) => readCommitment(partnership, id, today)!)
}
