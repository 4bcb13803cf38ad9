// Specification: spec/acts/abandon.md
import { cited, object, type Read } from '../shape.ts'
import { proposalIn } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'

export const abandonShape = object({ proposal: cited })
export type AbandonFacts = Read<typeof abandonShape>

/** The proposer gives its proposal up: it will never conclude it. */
export const abandon = rule({
  type: 'abandon',
  facts: abandonShape,
  content: null,
  refusals: ['unknown_proposal', 'not_the_proposer', 'already_ended'],
  decide(scene, { proposal: named }) {
    const held = scene.cited(named)
    if (!held || !proposalIn(held)) return refuse('unknown_proposal')
    if (held.author !== scene.author) return refuse('not_the_proposer')
    if (scene.lane.concluded.has(named) || scene.lane.abandoned.has(named) || scene.lane.elsewhere.has(`concluded/${named}`)) return refuse('already_ended')
    return undefined
  },
  fold(lane, _scene, { proposal }) {
    lane.abandon(proposal)
  },
})
