// Specification: spec/acts/thaw.md
import type { FreezeFacts } from '../freezing.ts'
import { isReliedOn } from '../removal.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule } from '../rule.ts'
import { cited, object, type Read } from '../shape.ts'

export const thawShape = object({ freeze: cited })
export type ThawFacts = Read<typeof thawShape>

/** A body ends a freeze that it sealed for a removal which came to nothing. */
export const thaw = rule({
  type: 'thaw',
  facts: thawShape,
  content: null,
  refusals: ['unknown_freeze', 'not_its_own_freeze', 'freeze_stands_for_good', 'already_thawed', 'freeze_relied_on'],
  decide(scene, { freeze }) {
    const held = scene.cited(freeze)
    if (held?.act.type !== 'freeze') return refuse('unknown_freeze')
    if (held.author !== scene.author) return refuse('not_its_own_freeze')
    // The body may have gone on from it already, unseen: only its reopening ends such a freeze.
    if (factsOf<FreezeFacts>(held).why !== 'removal') return refuse('freeze_stands_for_good')
    if (scene.lane.freezes.isThawed(freeze)) return refuse('already_thawed')
    return isReliedOn(scene, freeze) ? refuse('freeze_relied_on') : undefined
  },
  fold(lane, _scene, { freeze }) {
    lane.freezes.thaw(freeze)
  },
})
