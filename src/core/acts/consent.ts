// Specification: spec/acts/consent.md
import { cited, object, type Read } from '../shape.ts'
import { charterRelied, hasMovedOn, proposalIn, refusalToSupport, settleOpen, supportOf, supportRefusals } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { holdsFrozen } from '../removal.ts'
import { rule } from '../rule.ts'

export const consentShape = object({ proposal: cited })
export type ConsentFacts = Read<typeof consentShape>

/** A required body agrees to exactly the bytes proposed. */
export const consent = rule({
  type: 'consent',
  facts: consentShape,
  content: null,
  refusals: ['unknown_proposal', 'not_required', 'already_answered', 'charter_not_current', ...supportRefusals, 'not_frozen'],
  decide(scene, { proposal: named }) {
    const held = scene.cited(named)
    const proposal = held && proposalIn(held)
    if (!held || !proposal) return refuse('unknown_proposal')
    if (held.author === scene.author || !proposal.required.includes(scene.author)) return refuse('not_required')
    if (scene.lane.hasAnswered(named) || scene.lane.lapsed.has(named)) return refuse('already_answered')
    // A proposal under rules and members that this body has left behind may lack the consent of a body it should have asked.
    if (held.act.type === 'propose' && hasMovedOn(scene, scene.partnership, charterRelied(scene.partnership, proposal.relies))) return refuse('charter_not_current')
    const reason = refusalToSupport(scene, supportOf(held, proposal, scene.author))
    if (reason) return refuse(reason)
    return holdsFrozen(scene, held) ? undefined : refuse('not_frozen')
  },
  fold(lane, scene, { proposal: named }) {
    const held = scene.cited(named)
    const proposal = held && proposalIn(held)
    settleOpen(scene)
    if (held && proposal) lane.support(supportOf(held, proposal, scene.author))
  },
})
