// Specification: spec/acts/freeze.md
import type { HeldAct } from '../act.ts'
import { freezeShape, isAt, type FreezeFacts } from '../freezing.ts'
import { concernedBodies, takesPart } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule, type Scene } from '../rule.ts'

/** A body holds another's feed up to a head: whatever that body seals beyond it has no effect for this one. */
export const freeze = rule({
  type: 'freeze',
  facts: freezeShape,
  content: null,
  refusals: ['not_a_member', 'own_feed', 'not_a_member_feed', 'token_misplaced', 'already_frozen', 'head_not_seen', 'behind_what_was_seen', 'wrong_run'],
  decide(scene, facts) {
    const { body, closes, head, why, token } = facts
    if (!takesPart(scene)) return refuse('not_a_member')
    if (body === scene.author) return refuse('own_feed')
    if (!scene.furthest(body) && !concernedBodies(scene).has(body)) return refuse('not_a_member_feed')
    if ((why === 'restored') !== (token !== null)) return refuse('token_misplaced')
    if (isFrozenAlready(scene, facts)) return refuse('already_frozen')
    const held = head === null ? undefined : scene.held(head.digest)
    if (head !== null && (held?.author !== body || !isAt(held, head) || !scene.hasSeen(held))) return refuse('head_not_seen')
    if (held !== scene.furthest(body)) return refuse('behind_what_was_seen')
    return closes === runClosed(scene, facts) ? undefined : refuse('wrong_run')
  },
  fold(lane, scene, { body, closes, why, token }) {
    lane.freezes.add({ digest: scene.digest, body, closes, head: scene.furthest(body), why })
    if (token !== null) lane.done.add(`freeze/${body}/${token}`)
  },
})

/** One request is answered once, also when it comes again later; the other reasons stand until they are ended. */
function isFrozenAlready({ lane }: Scene, { body, why, token }: FreezeFacts): boolean {
  if (token !== null) return lane.done.has(`freeze/${body}/${token}`)
  return lane.freezes.of(body).some((one) => one.why === why)
}

/**
 * The run that a freeze closes. Each earlier freeze may have let that body open the next run, and the body may have lost
 * that too: so that the number of a run is never used twice, each request closes one more than those before it.
 */
export function runClosed(scene: Scene, { body, why, token }: Pick<FreezeFacts, 'body' | 'why' | 'token'>): number {
  const earlier = freezesOf(scene, body).map((held) => {
    const facts = factsOf<FreezeFacts>(held)
    const isSameRequest = held.author !== scene.author && facts.why === why && facts.token === token
    return isSameRequest ? facts.closes : facts.closes + 1
  })
  return Math.max(1, scene.furthest(body)?.act.run ?? 1, ...earlier)
}

/** The freezes of one feed that let its body open a later run, as far as they have been seen. */
export function freezesOf(scene: Scene, body: string): readonly HeldAct[] {
  return scene.seenOfType('freeze').filter((held) => factsOf<FreezeFacts>(held).body === body && factsOf<FreezeFacts>(held).why !== 'removal')
}
