// Specification: spec/acts/accept.md
import { isMember } from '../members.ts'
import { currentRevision, isInEffect, lineOf, openSupports, proposalIn, settleOpen } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { rule, type Scene } from '../rule.ts'
import { cited, object, type Read } from '../shape.ts'

export const acceptShape = object({
revision: cited,
})
export type AcceptFacts = Read<typeof acceptShape>

/** A body accepts a revision that took effect without it: an amendment binds only those who accept it (VCLT art. 40). */
export const accept = rule({
  type: 'accept',
  facts: acceptShape,
  content: null,
  refusals: ['not_a_member', 'not_a_revision', 'bound_already', 'other_change_open'],
  decide(scene, { revision }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(revision)
    const proposal = held && proposalIn(held)
    // A proposal makes a revision when it takes effect: to accept what may still die would leave this body on nothing.
    if (!proposal || proposal.kind === 'charter' || !isInEffect(scene, held)) return refuse('not_a_revision')
    if (proposal.required.includes(scene.author) || isBoundBy(scene, proposal.subject, revision)) return refuse('bound_already')
    if (openSupports(scene, proposal.subject).length > 0) return refuse('other_change_open')
    return undefined
  },
  fold(lane, scene, { revision }) {
    const held = scene.cited(revision)
    const proposal = held && proposalIn(held)
    settleOpen(scene)
    if (proposal) lane.current.set(proposal.subject, revision)
  },
})

/** Bound by the revision itself or by one that replaced it: nobody goes back by accepting. */
function isBoundBy(scene: Scene, subject: string, revision: string): boolean {
  const current = currentRevision(scene, subject)
  return current !== null && lineOf(scene, current).has(revision)
}
