// Specification: spec/acts/freeze.md
import type { BodyId } from './act.ts'
import type { Fork } from './feed.ts'
import type { FreezeFacts, FreezeReason } from './freezing.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct } from './rule.ts'

/** For each body that gave its feed two histories, the first place where it did: neither repaired nor ended by its removal. */
export function openForks(partnership: Partnership): ReadonlyMap<BodyId, Fork> {
  const open = new Map<BodyId, Fork>()
  for (const fork of partnership.forks()) {
    const standing = fork.acts.filter((digest) => !partnership.isLate(partnership.get(digest)!))
    if (standing.length > 1 && !partnership.isRemoved(fork.body) && !open.has(fork.body)) open.set(fork.body, fork)
  }
  return open
}

/** The freeze by which a body holds another's feed for that reason, while it does. */
export function freezeBy(partnership: Partnership, holder: BodyId, body: BodyId, why: FreezeReason): HeldAct | undefined {
  const standing = partnership.laneOf(holder)?.freezes.of(body).find((one) => one.why === why)
  return standing && partnership.get(standing.digest)
}

/** Members whose feed somebody holds so that they can be removed, each with the first such freeze that stands. */
export function removalsSought(partnership: Partnership): ReadonlyMap<BodyId, HeldAct> {
  const sought = new Map<BodyId, HeldAct>()
  for (const held of partnership.ofType('freeze')) {
    const { body, why } = factsOf<FreezeFacts>(held)
    if (why !== 'removal' || sought.has(body) || partnership.isRemoved(body)) continue
    if (freezeBy(partnership, held.author, body, 'removal') === held) sought.set(body, held)
  }
  return sought
}
