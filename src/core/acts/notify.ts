// Specification: spec/acts/notify.md
import { cited, object, oneOf, partialDate, nullable, type Read } from '../shape.ts'
import { isOfKind } from '../subject.ts'
import { attachments, wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const notifyShape = object({
revision: cited,
  step: oneOf('ratified', 'approved', 'procedure_completed', 'signature_confirmed', 'provisionally_applied'),
  on: partialDate,
})
export type NotifyFacts = Read<typeof notifyShape>

/** A party tells the others that it has done what its own law asks: each State's procedure is its own, its result is shared. */
export const notify = rule({
  type: 'notify',
  facts: notifyShape,
  content: object({ statement: nullable(wording(2000)), attachments }),
  refusals: ['not_a_member', 'not_an_adopted_text', 'not_signed', 'already_notified'],
  decide(scene, { revision, step }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (!isOfKind(scene.cited(revision), 'instrument')) return refuse('not_an_adopted_text')
    if (!scene.lane.done.has(`sign/${revision}`)) return refuse('not_signed')
    if (scene.lane.done.has(`notify/${step}/${revision}`)) return refuse('already_notified')
    return undefined
  },
  fold(lane, _scene, { revision, step }) {
    lane.done.add(`notify/${step}/${revision}`)
  },
})
