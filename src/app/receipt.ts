// Specification: spec/acts/receive.md
import type { BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { nodeActor } from './attendance.ts'
import type { Intent } from './authoring.ts'
import { activeMembers } from './concerned.ts'
import type { Folds } from './folds.ts'

/**
 * What a node seals to say how far it holds the record; `undefined` where it would say nothing new. Receipts do not call
 * for receipts: two nodes would answer each other for ever.
 */
export function receiptDue(folds: Folds, id: PartnershipId, self: BodyId, today: string): Intent | undefined {
  const partnership = folds.partnerships.get(id)
  if (!partnership || !activeMembers(partnership, today).includes(self)) return undefined
  const seen = partnership.laneOf(self)?.seen
  const isDue = partnership.bodies().some((body) => {
    if (body === self) return false
    const feed = partnership.feedOf(body)!
    const before = seen?.get(body)
    // Only what can be named: a branch that is not the one this body stands on stays unseen for good.
    const head = feed.heads().find((one) => !before || feed.isOnBranch(before, one))
    return head !== undefined && feed.back(head, before).some(({ act }) => act.type !== 'receive')
  })
  return isDue ? { type: 'receive', facts: { state: folds.stateDigest(id)! }, actor: nodeActor } : undefined
}

/** Whether every active member has named this act, or one after it, in its own feed: none of them can ever come to another account of it. */
export function isStable(partnership: Partnership, digest: Digest, today: string): boolean {
  const author = partnership.get(digest)?.author
  if (author === undefined) return false
  const others = activeMembers(partnership, today).filter((body) => body !== author)
  return others.every((body) => {
    const head = partnership.feedOf(body)?.head()
    return head !== undefined && partnership.hasSeen(head.digest, digest)
  })
}
