// Specification: spec/subjects/charter.md
import { charterChangeShape } from '../charter.ts'
import { charterRelied, isRemoved, type ProposalForm } from '../procedure.ts'
import { object } from '../shape.ts'
import { membersUnder } from '../members.ts'
import { refusalOfFreezes } from '../removal.ts'
import { subjectKind } from '../subject.ts'
import { refuse } from '../refusal.ts'
import { wording } from '../wording.ts'

/** Rules and membership of the partnership itself. Its first revision is the founding act. */
export const charter = subjectKind({
  kind: 'charter',
  change: charterChangeShape,
  content: object({ name: wording(200), purpose: wording(2000) }),
  refusals: [
    'charter_is_founded', 'removed_twice', 'removes_no_member', 'withdrawal_instead', 'removed_asked', 'member_left_out', 'not_yet_a_member',
    'invited_twice', 'already_a_member', 'removed_before', 'not_frozen', 'cut_not_furthest',
  ],
  /** Every member but those removed: nobody is asked about its own removal. */
  consentOf: ({ removed }, members) => members.filter((one) => !removed.some(({ body }) => body === one)),
  decide(scene, { members, invited, removed }) {
    const { subject, relies, replaces } = scene.act.facts as unknown as ProposalForm
    if (subject !== scene.partnership) return refuse('charter_is_founded')
    const now = membersUnder(scene, charterRelied(scene.partnership, relies))
    const leaving = removed.map(({ body }) => body)
    const staying = now.filter((body) => !leaving.includes(body))
    if (new Set(leaving).size !== leaving.length) return refuse('removed_twice')
    if (leaving.some((body) => !now.includes(body))) return refuse('removes_no_member')
    if (leaving.length > 0 && staying.length < 2) return refuse('withdrawal_instead')
    if (replaces.some(({ body }) => leaving.includes(body))) return refuse('removed_asked')
    if (staying.some((body) => !members.includes(body))) return refuse('member_left_out')
    if (members.some((body) => !staying.includes(body))) return refuse('not_yet_a_member')
    if (new Set(invited.map(({ body }) => body)).size !== invited.length) return refuse('invited_twice')
    if (invited.some(({ body }) => now.includes(body))) return refuse('already_a_member')
    if (invited.some(({ body }) => isRemoved(scene, body))) return refuse('removed_before')
    for (const removal of removed) {
      const reason = refusalOfFreezes(scene, removal, staying)
      if (reason) return reason
    }
    return undefined
  },
})
