// Specification: spec/subjects/charter.md
import type { BodyId, Digest } from './act.ts'
import type { CharterChange, Removal } from './charter.ts'
import type { FreezeFacts } from './freezing.ts'
import { isDead, isRemoved } from './procedure.ts'
import { refuse, type Refusal } from './refusal.ts'
import { factsOf, type HeldAct, type Scene } from './rule.ts'
import { changeIn } from './subject.ts'

/** The removals that a revision of the charter makes, or a proposal of one would make. */
export function removalsIn(held: HeldAct | undefined): readonly Removal[] {
  return changeIn<CharterChange>(held, 'charter')?.removed ?? []
}

/** Whether the author of a freeze supports a removal that rests on it, and may still come or has come to effect. */
export function isReliedOn(scene: Scene, freeze: Digest): boolean {
  if (isRemoved(scene, factsOf<FreezeFacts>(scene.cited(freeze)!).body)) return true
  const supports = scene.lane.open.on(scene.partnership).filter((support) => support.removes.length > 0 && !isDead(scene, support))
  return supports.some(({ proposal }) => removalsIn(scene.cited(proposal)).some(({ freezes }) => freezes.includes(freeze)))
}

export type RemovalRefusal = 'not_frozen' | 'cut_not_furthest'

/** Everyone who stays holds the feed up to one head, or, where that body has forked, each up to the head of its own branch. */
export function refusalOfFreezes(scene: Scene, { body, cut, freezes }: Removal, staying: readonly BodyId[]): Refusal<RemovalRefusal> | undefined {
  const cited = freezes.map((named) => scene.cited(named)).filter((held) => held && isStanding(scene, held, body))
  const holding = new Set(cited.map((held) => held!.author))
  if (cited.length !== freezes.length || holding.size !== staying.length || staying.some((one) => !holding.has(one))) return refuse('not_frozen')
  const heads = cited.map((held) => factsOf<FreezeFacts>(held!).head)
  const held = heads.map((head) => (head === null ? undefined : scene.held(head.digest)))
  const areFurthest = held.every((one) => held.every((other) => isNoFurther(scene, one, other)))
  return areFurthest && heads.some((head) => head?.digest === cut?.digest && head?.run === cut?.run && head?.number === cut?.number) ? undefined : refuse('cut_not_furthest')
}

/** Whether this feed itself still holds what a removal rests on. */
export function holdsFrozen({ lane }: Scene, proposal: HeldAct): boolean {
  return removalsIn(proposal).every(({ body, freezes }) => lane.freezes.of(body).some(({ digest }) => freezes.includes(digest)))
}

function isStanding(scene: Scene, held: HeldAct, body: BodyId): boolean {
  if (held.act.type !== 'freeze') return false
  const facts = factsOf<FreezeFacts>(held)
  return facts.body === body && facts.why === 'removal' && !scene.hasSeenAbout(held.digest, 'thaw')
}

function isNoFurther(scene: Scene, one: HeldAct | undefined, other: HeldAct | undefined): boolean {
  if (one === other) return true
  return one !== undefined && other !== undefined && !scene.liesOn(one, other) && !scene.liesOn(other, one)
}
