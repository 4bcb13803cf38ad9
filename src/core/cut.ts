// Specification: spec/procedure.md
import type { BodyId } from './act.ts'
import type { FreezeFacts } from './freezing.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct } from './rule.ts'

/** The act up to which a freeze holds a feed; `null` where its author held none. */
export function frozenHeadIn(partnership: Partnership, freeze: HeldAct): HeldAct | null {
  const { head } = factsOf<FreezeFacts>(freeze)
  return head && (partnership.get(head.digest) ?? null)
}

/** The frozen head beyond which no other lies; of several on different branches the one that most acts lead to. */
export function furthestOf(partnership: Partnership, self: BodyId, heads: readonly (HeldAct | null)[]): HeldAct | null {
  const feed = partnership.feedOf(self)
  const furthest = heads.filter((head) => head !== null).filter((head) => heads.every((other) => !other || other === head || !feed!.isOnBranch(head, other)))
  return furthest.toSorted((one, other) => other.act.number - one.act.number || (one.digest < other.digest ? -1 : 1))[0] ?? null
}
