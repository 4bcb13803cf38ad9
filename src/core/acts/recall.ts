// Specification: spec/acts/recall.md
import { proposalIn } from '../procedure.ts'
import { cited, nullable, object, type Read } from '../shape.ts'
import { wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const recallShape = object({
item: cited,
})
export type RecallFacts = Read<typeof recallShape>

/** The originator asks for an item back. Nothing can be unread; the others acknowledge and purge its content. */
export const recall = rule({
  type: 'recall',
  facts: recallShape,
  content: object({ reason: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'not_its_originator', 'in_force', 'already_recalled'],
  decide(scene, { item }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(item)
    if (!held || held.author !== scene.author || held.act.content === null) return refuse('not_its_originator')
    // A text in force is not erasable: all parties are bound by its bytes.
    if (proposalIn(held)) return refuse('in_force')
    return scene.lane.done.has(`recall/${item}`) ? refuse('already_recalled') : undefined
  },
  fold(lane, _scene, { item }) {
    lane.done.add(`recall/${item}`)
  },
})
