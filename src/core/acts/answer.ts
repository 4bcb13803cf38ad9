// Specification: spec/acts/answer.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { cited, object, type Read } from '../shape.ts'
import { attachments, wording } from '../wording.ts'

export const answerShape = object({
question: cited,
  marking: optionalMarking,
})
export type AnswerFacts = Read<typeof answerShape>

/** A body answers a question. */
export const answer = rule({
  type: 'answer',
  facts: answerShape,
  content: object({ answer: wording(10_000), attachments }),
  refusals: ['not_a_member', 'above_ceiling', 'not_a_question'],
  decide(scene, { question, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    return scene.cited(question)?.act.type === 'ask' ? undefined : refuse('not_a_question')
  },
})
