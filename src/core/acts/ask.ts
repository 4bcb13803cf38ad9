// Specification: spec/acts/ask.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { date, digest, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { themes } from '../theme.ts'
import { wording } from '../wording.ts'

export const askShape = object({
of: list(digest, { min: 1, max: 30 }),
  theme: oneOf(...themes),
  answerBy: nullable(date),
  marking: optionalMarking,
})
export type AskFacts = Read<typeof askShape>

/** A body asks the others a question, with a day by which it hopes for an answer. */
export const ask = rule({
  type: 'ask',
  facts: askShape,
  content: object({ title: wording(300), question: wording(4000) }),
  refusals: ['not_a_member', 'above_ceiling', 'asks_itself'],
  decide(scene, { of, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    return of.includes(scene.author) ? refuse('asks_itself') : undefined
  },
})
