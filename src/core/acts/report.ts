// Specification: spec/acts/report.md
import { cited, nullable, object, oneOf, partialDate, type Read } from '../shape.ts'
import { changeIn } from '../subject.ts'
import type { CommitmentChange } from '../subjects/commitment.ts'
import { attachments, wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const reportShape = object({
commitment: cited,
  status: oneOf('not_started', 'in_progress', 'done', 'not_done', 'overtaken'),
  on: partialDate,
})
export type ReportFacts = Read<typeof reportShape>

/** A body reports on what it owes. Only its own report speaks for it; without one the answer is: no report received. */
export const report = rule({
  type: 'report',
  facts: reportShape,
  content: object({ account: wording(4000), evidence: nullable(wording(2000)), attachments }),
  refusals: ['not_a_member', 'not_a_commitment', 'not_its_owner'],
  decide(scene, { commitment }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(commitment)
    const owed = changeIn<CommitmentChange>(held, 'commitment')
    if (!owed) return refuse('not_a_commitment')
    if (!owed.owners.includes(scene.author)) return refuse('not_its_owner')
    return undefined
  },
})
