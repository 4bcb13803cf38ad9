// Specification: spec/acts/reopen.md
import type { BodyId, Digest, HeldAct } from '../act.ts'
import { isForkProof } from '../feed.ts'
import { isAt, placeShape, type FreezeFacts } from '../freezing.ts'
import { otherMembers } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule, type Scene } from '../rule.ts'
import { cited, digest, integer, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { freezesOf } from './freeze.ts'

export const reopenShape = object({
  run: integer(2, Number.MAX_SAFE_INTEGER),
  /** The last act that stands: the furthest head that the others froze. `null` where none of them holds any. */
  cut: nullable(placeShape),
  /** One of each other member, except those excused. */
  freezes: list(cited, { max: 30 }),
  /** For the repair of a fork: members that have forked their own feed, each with the two acts that prove it. Nobody waits for them. */
  excused: list(object({ body: digest, acts: list(digest, { min: 2, max: 2 }) }), { max: 30 }),
  why: oneOf('restored', 'forked'),
  token: nullable(digest),
})
export type ReopenFacts = Read<typeof reopenShape>

/** A body goes on in a new run of its feed, from the cut that the others froze. */
export const reopen = rule({
  type: 'reopen',
  facts: reopenShape,
  content: null,
  refusals: ['excused_without_proof', 'freeze_missing', 'freezes_differ', 'wrong_run', 'cut_not_furthest', 'keys_behind'],
  needs: ({ excused }) => excused.flatMap(({ acts }) => acts),
  decide(scene, facts) {
    const { excused, why, token, cut } = facts
    // A restored body waits for every member: without a freeze that counts its requests, it could use the number of a run twice.
    if (excused.some((one) => why !== 'forked' || !isProof(scene, one))) return refuse('excused_without_proof')
    const freezes = facts.freezes.map((named) => scene.cited(named))
    if (isFreezeMissing(scene, freezes, excused.map(({ body }) => body))) return refuse('freeze_missing')
    const said = freezes.map((held) => factsOf<FreezeFacts>(held!))
    if ((why === 'restored') !== (token !== null) || said.some((one) => one.why !== why || one.token !== token)) return refuse('freezes_differ')
    if (scene.act.run !== facts.run || facts.run !== nextRun(scene)) return refuse('wrong_run')
    if (!isCut(scene, cut, said, why)) return refuse('cut_not_furthest')
    return said.some(({ identity }) => isOlder(scene, identity)) ? refuse('keys_behind') : undefined
  },
  fold(lane, scene, { freezes }) {
    // Others rely on what it said on a branch that it leaves: it is held to it.
    for (const named of freezes) {
      const head = factsOf<FreezeFacts>(scene.cited(named)!).head
      const held = head && scene.held(head.digest)
      if (held && !(scene.before && scene.liesOn(held, scene.before))) lane.join(scene.laneAfter(held))
    }
  },
})

function isProof(scene: Scene, { body, acts }: ReopenFacts['excused'][number]): boolean {
  const [one, other] = acts.map((named) => scene.held(named))
  return body !== scene.author && one?.author === body && other?.author === body && isForkProof(one, other)
}

/** One freeze of this feed by each other member that is not excused, and the last that it sealed: an earlier one may be used up. */
function isFreezeMissing(scene: Scene, freezes: readonly (HeldAct | undefined)[], excused: readonly BodyId[]): boolean {
  const all = freezesOf(scene, scene.author)
  const awaited = otherMembers(scene).filter((body) => !excused.includes(body))
  const isLast = (held: HeldAct) => all.every((other) => other.author !== held.author || other.act.number <= held.act.number)
  const authors = freezes.map((held) => (held && all.includes(held) && isLast(held) ? held.author : undefined))
  return authors.length !== awaited.length || awaited.some((body) => !authors.includes(body))
}

/** One more than every run that a freeze of this feed closed: an excused or departed member's counts too. */
export function nextRun(scene: Scene): number {
  return 1 + Math.max(scene.before?.act.run ?? 1, ...freezesOf(scene, scene.author).map((held) => factsOf<FreezeFacts>(held).closes))
}

/**
 * The furthest of the frozen heads, and the act right before this one. Only after a fork may a head lie on another
 * branch, and then the cut is one of those that are furthest on their own.
 */
function isCut(scene: Scene, cut: ReopenFacts['cut'], freezes: readonly FreezeFacts[], why: ReopenFacts['why']): boolean {
  const { before } = scene
  if (cut === null ? before !== undefined : !before || !isAt(before, cut)) return false
  const heads = freezes.map(({ head }) => head && scene.held(head.digest))
  if (freezes.length > 0 && !heads.some((head) => (head ?? undefined) === before)) return false
  return heads.every((head) => !head || (before !== undefined && isNoFurther(scene, head, before, why)))
}

function isNoFurther(scene: Scene, head: HeldAct, cut: HeldAct, why: ReopenFacts['why']): boolean {
  if (scene.liesOn(head, cut)) return true
  return why === 'forked' && !scene.liesOn(cut, head)
}

/** Another act at the same number is another branch of that body's keys, which is no better than an older one. */
function isOlder({ act }: Scene, known: { readonly number: number; readonly digest: Digest }): boolean {
  if (act.identity === null || act.identity.number < known.number) return true
  return act.identity.number === known.number && act.identity.digest !== known.digest
}
