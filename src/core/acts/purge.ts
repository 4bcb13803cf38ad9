// Specification: spec/acts/purge.md
import { cited, object, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const purgeShape = object({
recall: cited,
})
export type PurgeFacts = Read<typeof purgeShape>

/** A body confirms that it has purged the content recalled: this acknowledgement is the evidence. */
export const purge = rule({
  type: 'purge',
  facts: purgeShape,
  content: null,
  refusals: ['not_a_member', 'not_a_recall', 'its_own_recall', 'already_purged'],
  decide(scene, { recall }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(recall)
    if (held?.act.type !== 'recall') return refuse('not_a_recall')
    if (held.author === scene.author) return refuse('its_own_recall')
    return scene.lane.done.has(`purge/${recall}`) ? refuse('already_purged') : undefined
  },
  fold(lane, _scene, { recall }) {
    lane.done.add(`purge/${recall}`)
  },
})
