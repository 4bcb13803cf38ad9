// Specification: spec/subjects/charter.md
import { charterChangeShape } from '../charter.ts'
import { charterRelied, type ProposalForm } from '../procedure.ts'
import { object } from '../shape.ts'
import { membersUnder } from '../members.ts'
import { everyMember, subjectKind } from '../subject.ts'
import { refuse } from '../refusal.ts'
import { wording } from '../wording.ts'

/** Rules and membership of the partnership itself. Its first revision is the founding act. */
export const charter = subjectKind({
  kind: 'charter',
  change: charterChangeShape,
  content: object({ name: wording(200), purpose: wording(2000) }),
  refusals: ['charter_is_founded', 'member_left_out', 'not_yet_a_member', 'invited_twice', 'already_a_member'],
  consentOf: everyMember,
  decide(scene, { members, invited }) {
    const { subject, relies } = scene.act.facts as unknown as ProposalForm
    if (subject !== scene.partnership) return refuse('charter_is_founded')
    const now = membersUnder(scene, charterRelied(scene.partnership, relies))
    if (now.some((body) => !members.includes(body))) return refuse('member_left_out')
    if (members.some((body) => !now.includes(body))) return refuse('not_yet_a_member')
    if (new Set(invited.map(({ body }) => body)).size !== invited.length) return refuse('invited_twice')
    if (invited.some(({ body }) => now.includes(body))) return refuse('already_a_member')
    return undefined
  },
})
