// Specification: spec/acts/narrow.md
import { isNarrower, markingOf, markingShape, type Marking } from '../marking.ts'
import { isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule, type HeldAct, type Scene } from '../rule.ts'
import { cited, object, type Read } from '../shape.ts'

export const narrowShape = object({
item: cited,
  marking: markingShape,
})
export type NarrowFacts = Read<typeof narrowShape>

/** The marking an item carries after the narrowings of its originator's own feed so far. */
function currentMarking(scene: Scene, item: HeldAct): Marking {
  const narrowings = scene.seenAbout(item.digest, 'narrow').filter((held) => held.author === item.author && held.act.number < scene.act.number)
  const last = narrowings.toSorted((one, other) => one.act.number - other.act.number).at(-1)
  return last ? factsOf<NarrowFacts>(last).marking : markingOf(factsOf<{ readonly marking?: Marking | null }>(item).marking ?? null)
}

/** The originator handles its item more tightly from now on. Widening is not narrowing: it needs a release. */
export const narrow = rule({
  type: 'narrow',
  facts: narrowShape,
  content: null,
  refusals: ['not_a_member', 'not_its_originator', 'not_narrower'],
  decide(scene, { item, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(item)
    if (!held || held.author !== scene.author) return refuse('not_its_originator')
    const now = currentMarking(scene, held)
    return isNarrower(marking, now) ? undefined : refuse('not_narrower')
  },
})
