// Specification: spec/acts/request_release.md
import { cited, date, digest, list, nullable, object, type Read } from '../shape.ts'
import { recipientShape } from '../subjects/release.ts'
import { wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const requestReleaseShape = object({
item: cited,
  of: list(digest, { min: 1, max: 30 }),
  recipient: recipientShape,
  answerBy: nullable(date),
})
export type RequestReleaseFacts = Read<typeof requestReleaseShape>

/** A body asks the originators to let an item be handed on. */
export const requestRelease = rule({
  type: 'request_release',
  facts: requestReleaseShape,
  content: object({ purpose: wording(2000) }),
  refusals: ['not_a_member', 'nothing_to_release', 'originator_not_asked'],
  decide(scene, { item, of }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(item)
    if (!held || held.act.content === null) return refuse('nothing_to_release')
    return of.includes(held.author) ? undefined : refuse('originator_not_asked')
  },
})
