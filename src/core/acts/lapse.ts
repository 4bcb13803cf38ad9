// Specification: spec/acts/lapse.md
import { cited, object, type Read } from '../shape.ts'
import { proposalIn } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'

export const lapseShape = object({ proposal: cited })
export type LapseFacts = Read<typeof lapseShape>

/** A required body holds no conclusion of this proposal and will never acknowledge one. */
export const lapse = rule({
  type: 'lapse',
  facts: lapseShape,
  content: null,
  refusals: ['unknown_proposal', 'not_required', 'already_acknowledged', 'already_lapsed'],
  decide(scene, { proposal: named }) {
    const held = scene.cited(named)
    const proposal = held && proposalIn(held)
    if (!held || !proposal) return refuse('unknown_proposal')
    if (held.author === scene.author || !proposal.required.includes(scene.author)) return refuse('not_required')
    if (scene.lane.acknowledged.has(named) || scene.lane.elsewhere.has(`acknowledged/${named}`)) return refuse('already_acknowledged')
    if (scene.lane.lapsed.has(named)) return refuse('already_lapsed')
    return undefined
  },
  fold(lane, _scene, { proposal }) {
    lane.lapse(proposal)
  },
})
