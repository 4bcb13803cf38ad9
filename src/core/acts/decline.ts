// Specification: spec/acts/decline.md
import { cited, object, type Read } from '../shape.ts'
import { proposalIn } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { wording } from '../wording.ts'

export const declineShape = object({ proposal: cited })
export type DeclineFacts = Read<typeof declineShape>

/** A required body does not agree, and says why. */
export const decline = rule({
  type: 'decline',
  facts: declineShape,
  content: object({ reason: wording(2000) }),
  refusals: ['unknown_proposal', 'not_required', 'already_answered'],
  decide(scene, { proposal: named }) {
    const held = scene.cited(named)
    const proposal = held && proposalIn(held)
    if (!held || !proposal) return refuse('unknown_proposal')
    if (held.author === scene.author || !proposal.required.includes(scene.author)) return refuse('not_required')
    if (scene.lane.hasAnswered(named) || scene.lane.lapsed.has(named)) return refuse('already_answered')
    return undefined
  },
  fold(lane, _scene, { proposal }) {
    lane.declined.add(proposal)
  },
})
