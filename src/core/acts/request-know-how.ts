// Specification: spec/acts/request_know_how.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { date, digest, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { themes } from '../theme.ts'
import { wording } from '../wording.ts'

export const requestKnowHowShape = object({
of: list(digest, { min: 1, max: 30 }),
  theme: oneOf(...themes),
  wanted: oneOf('expert_mission', 'study_visit', 'training', 'documents', 'advice'),
  answerBy: nullable(date),
  marking: optionalMarking,
})
export type RequestKnowHowFacts = Read<typeof requestKnowHowShape>

/** A body asks for know-how: an expert, a visit, a training. Requests and offers need not be symmetric. */
export const requestKnowHow = rule({
  type: 'request_know_how',
  facts: requestKnowHowShape,
  content: object({ title: wording(300), need: wording(4000) }),
  refusals: ['not_a_member', 'above_ceiling', 'asks_itself'],
  decide(scene, { of, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    return of.includes(scene.author) ? refuse('asks_itself') : undefined
  },
})
