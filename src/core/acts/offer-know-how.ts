// Specification: spec/acts/offer_know_how.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { cited, nullable, object, oneOf, type Read } from '../shape.ts'
import { themes } from '../theme.ts'
import { wording } from '../wording.ts'

export const offerKnowHowShape = object({
request: nullable(cited),
  theme: oneOf(...themes),
  offered: oneOf('expert_mission', 'study_visit', 'training', 'documents', 'advice'),
  marking: optionalMarking,
})
export type OfferKnowHowFacts = Read<typeof offerKnowHowShape>

/** A body offers know-how, in answer to a request or of its own accord. */
export const offerKnowHow = rule({
  type: 'offer_know_how',
  facts: offerKnowHowShape,
  content: object({ title: wording(300), offer: wording(4000) }),
  refusals: ['not_a_member', 'above_ceiling', 'not_a_request', 'answers_itself'],
  decide(scene, { request, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    if (request === null) return undefined
    const held = scene.cited(request)
    if (held?.act.type !== 'request_know_how') return refuse('not_a_request')
    return held.author === scene.author ? refuse('answers_itself') : undefined
  },
})
