// Specification: spec/acts/conclude.md
import { cited, list, object, type Read } from '../shape.ts'
import { proposalIn, settleOpen } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { withdrawnFrom } from '../members.ts'
import { factsOf, rule } from '../rule.ts'
import type { ConsentFacts } from './consent.ts'

export const concludeShape = object({
  proposal: cited,
  /** One consent of each other body required. */
  consents: list(cited, { max: 30 }),
})
export type ConcludeFacts = Read<typeof concludeShape>

/** The proposer finds that everyone required has consented. It takes effect once another of them acknowledges. */
export const conclude = rule({
  type: 'conclude',
  facts: concludeShape,
  content: null,
  refusals: ['unknown_proposal', 'not_the_proposer', 'already_ended', 'consent_missing', 'party_withdrew'],
  decide(scene, { proposal: named, consents }) {
    const held = scene.cited(named)
    const proposal = held && proposalIn(held)
    if (!held || !proposal) return refuse('unknown_proposal')
    if (held.author !== scene.author) return refuse('not_the_proposer')
    if (scene.lane.concluded.has(named) || scene.lane.abandoned.has(named) || scene.lane.elsewhere.has(`abandoned/${named}`)) return refuse('already_ended')
    const consenting = new Set<string>([scene.author])
    for (const digest of consents) {
      const consent = scene.cited(digest)
      if (consent?.act.type === 'consent' && factsOf<ConsentFacts>(consent).proposal === named) consenting.add(consent.author)
    }
    if (consenting.size !== consents.length + 1 || !proposal.required.every((body) => consenting.has(body))) return refuse('consent_missing')
    // A withdrawal counts against a conclusion only if that conclusion has seen it; otherwise it is too late and notice runs.
    const left = withdrawnFrom(scene, scene.partnership)
    if (proposal.required.some((body) => left.has(body))) return refuse('party_withdrew')
    return undefined
  },
  fold(lane, scene, { proposal }) {
    lane.conclude(proposal)
    settleOpen(scene)
  },
})
