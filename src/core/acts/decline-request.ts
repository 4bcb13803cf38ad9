// Specification: spec/acts/decline_request.md
import { isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule } from '../rule.ts'
import { cited, nullable, object, type Read } from '../shape.ts'
import { wording } from '../wording.ts'

export const declineRequestShape = object({
request: cited,
})
export type DeclineRequestFacts = Read<typeof declineRequestShape>

/** A body cannot meet a request or answer a question, and says so rather than leave it open. */
export const declineRequest = rule({
  type: 'decline_request',
  facts: declineRequestShape,
  content: object({ reason: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'not_a_request', 'not_asked_of_it'],
  decide(scene, { request }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(request)
    if (!held || !['request_know_how', 'ask', 'request_release'].includes(held.act.type)) return refuse('not_a_request')
    return factsOf<{ readonly of: readonly string[] }>(held).of.includes(scene.author) ? undefined : refuse('not_asked_of_it')
  },
})
