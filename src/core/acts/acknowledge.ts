// Specification: spec/acts/acknowledge.md
import { cited, object, type Read } from '../shape.ts'
import { settleOpen } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule } from '../rule.ts'
import type { ConcludeFacts } from './conclude.ts'

export const acknowledgeShape = object({
  /** Named beside its conclusion, so that what is about a proposal is found by the proposal. */
  proposal: cited,
  conclusion: cited,
})
export type AcknowledgeFacts = Read<typeof acknowledgeShape>

/** A required body other than the proposer holds the conclusion: now it takes effect. */
export const acknowledge = rule({
  type: 'acknowledge',
  facts: acknowledgeShape,
  content: null,
  refusals: ['unknown_conclusion', 'not_consenting', 'already_acknowledged', 'already_lapsed'],
  decide(scene, { proposal, conclusion }) {
    const held = scene.cited(conclusion)
    if (held?.act.type !== 'conclude' || factsOf<ConcludeFacts>(held).proposal !== proposal) return refuse('unknown_conclusion')
    if (held.author === scene.author || !scene.lane.supports.has(proposal)) return refuse('not_consenting')
    if (scene.lane.acknowledged.has(proposal)) return refuse('already_acknowledged')
    // Acknowledge and lapse exclude each other in one feed's order: a proposal ends one way, whatever its proposer says to whom.
    if (scene.lane.lapsed.has(proposal) || scene.lane.elsewhere.has(`lapsed/${proposal}`)) return refuse('already_lapsed')
    return undefined
  },
  fold(lane, scene, { proposal }) {
    lane.acknowledge(proposal)
    settleOpen(scene)
  },
})
