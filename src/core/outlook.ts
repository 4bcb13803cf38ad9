// Specification: spec/procedure.md
import type { Act, BodyId, Head } from './act.ts'
import { Lane } from './lane.ts'
import { headOf, type Partnership } from './partnership.ts'
import type { HeldAct, Scene } from './rule.ts'
import { Vantage } from './vantage.ts'

/** How things look to the next act of a body, before it is written. */
export interface Outlook {
  /** Heads of the others that it may name and that its feed has not named yet, each on the branch on which its feed stands. */
  readonly names: readonly Head[]
  /** What it has seen, with those. */
  readonly scene: Scene
}

/** The outlook of a body at the end of its feed, or, for a later run, at the cut. `null`: before it has sealed anything. */
export function outlookOf(partnership: Partnership, body: BodyId, after: HeldAct | null = partnership.feedOf(body)?.head() ?? null): Outlook {
  const lane = after ? partnership.laneAfter(after) : new Lane()
  const named = partnership.bodies().filter((one) => one !== body).flatMap((one) => {
    const head = namable(partnership, lane, one)
    return head && head !== lane.seen.get(one) ? [head] : []
  })
  const leaps = lane.isWary ? leapsTo(partnership, lane, named) : undefined
  const act = { type: '', facts: {} } as unknown as Act
  const scene = new Vantage(partnership, { digest: '', author: body, act, before: after ?? undefined, lane, names: named, leaps })
  return { names: named.map(headOf), scene }
}

/** The furthest head of a feed that a lane may name: the one that it has named, where it may name none beyond. */
export function namable(partnership: Partnership, lane: Lane, body: BodyId): HeldAct | undefined {
  const feed = partnership.feedOf(body)!
  const before = lane.seen.get(body)
  const mayName = (head: HeldAct) => {
    const passage = lane.isWary ? partnership.passage(lane, head) : undefined
    return passage !== 'beyond' && (passage !== undefined || !before || feed.isOnBranch(before, head))
  }
  const cut = lane.removed.get(body)?.cut
  const last = cut && partnership.get(cut.digest)
  return (last ? [...feed.heads(), last] : feed.heads()).find(mayName) ?? before
}

function leapsTo(partnership: Partnership, lane: Lane, named: readonly HeldAct[]): ReadonlyMap<BodyId, HeldAct> {
  const leaps = new Map<BodyId, HeldAct>()
  for (const head of named) {
    const before = lane.seen.get(head.author)
    const passage = partnership.passage(lane, head)
    if (before && passage instanceof Object && !partnership.feedOf(head.author)!.isOnBranch(before, head)) leaps.set(head.author, passage)
  }
  return leaps
}
