// Specification: spec/acts/accede.md
import { cited, list, object, type Read } from '../shape.ts'
import { isMember, membershipIn } from '../members.ts'
import { isInEffect, lineOf, proposalIn, settleOpen } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { removalsIn } from '../removal.ts'
import { rule, type HeldAct, type Scene } from '../rule.ts'

export const accedeShape = object({
  partnership: cited,
  /** The revision of the charter that invites it. */
  invitation: cited,
  /** The revision of each subject by which it is bound from now on; any other binds it only by its own consent. */
  accepts: list(cited, { max: 100 }),
})
export type AccedeFacts = Read<typeof accedeShape>

/** A body that the members invited becomes a member (VCLT art. 15 is the model). */
export const accede = rule({
  type: 'accede',
  facts: accedeShape,
  content: null,
  refusals: ['wrong_partnership', 'not_invited', 'already_a_member', 'not_a_revision', 'two_revisions_of_one_subject'],
  decide(scene, { partnership, invitation, accepts }) {
    if (partnership !== scene.partnership) return refuse('wrong_partnership')
    if (!isInvitedBy(scene, scene.cited(invitation))) return refuse('not_invited')
    if (isMember(scene)) return refuse('already_a_member')
    const subjects: string[] = []
    for (const revision of accepts) {
      const held = scene.cited(revision)
      const proposal = held && proposalIn(held)
      if (!proposal || proposal.kind === 'charter' || !isInEffect(scene, held)) return refuse('not_a_revision')
      subjects.push(proposal.subject)
    }
    return new Set(subjects).size === subjects.length ? undefined : refuse('two_revisions_of_one_subject')
  },
  fold(lane, scene, { invitation, accepts }) {
    settleOpen(scene)
    lane.current.set(scene.partnership, invitation)
    for (const revision of lineOf(scene, invitation)) {
      for (const removal of removalsIn(scene.cited(revision))) lane.removed.set(removal.body, removal)
    }
    for (const revision of accepts) {
      const held = scene.cited(revision)
      const proposal = held && proposalIn(held)
      if (proposal) lane.current.set(proposal.subject, revision)
    }
  },
})

/** Invited by a charter in effect, which no later one that this feed has seen takes back. */
function isInvitedBy(scene: Scene, charter: HeldAct | undefined): boolean {
  if (!charter || !isInEffect(scene, charter) || !namesAsInvited(charter, scene.author)) return false
  const successors = scene.seenAbout(charter.digest, 'propose').filter((held) => {
    const proposal = proposalIn(held)
    return proposal?.kind === 'charter' && proposal.bases.values().includes(charter.digest) && isInEffect(scene, held)
  })
  return successors.every((successor) => isInvitedBy(scene, successor))
}

function namesAsInvited(charter: HeldAct, body: string): boolean {
  return membershipIn(charter)?.invited.some((invitation) => invitation.body === body) ?? false
}
