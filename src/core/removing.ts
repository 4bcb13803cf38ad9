// Specification: spec/subjects/charter.md
import type { BodyId, Digest } from './act.ts'
import type { Removal } from './charter.ts'
import { frozenHeadIn, furthestOf } from './cut.ts'
import { placeOf, type Freeze, type FreezeFacts } from './freezing.ts'
import { otherMembers } from './members.ts'
import { outlookOf } from './outlook.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct, type Scene } from './rule.ts'

/** Freezes for a removal that a body's node ends by itself: every removal that rests on them came to nothing. */
export function thawsDue(partnership: Partnership, self: BodyId): readonly Digest[] {
  const standing = partnership.laneOf(self)?.freezes.all().filter(({ why }) => why === 'removal') ?? []
  return standing.map(({ digest }) => digest).filter((freeze) => {
    const removals = partnership.about(freeze, 'propose')
    return removals.length > 0 && removals.every(({ digest }) => ['dead', 'abandoned', 'declined'].includes(partnership.subjects.situationOf(digest).at))
  })
}

/** The freezes of a body for a removal that end before the same feed is held by another: it has to hold it as far, or nobody can be removed. */
export function freezesBehind(partnership: Partnership, self: BodyId): readonly Freeze[] {
  const lane = partnership.laneOf(self)
  if (!lane || lane.freezes.isEmpty) return []
  const { scene } = outlookOf(partnership, self)
  const own = lane.freezes.all().filter(({ why }) => why === 'removal')
  return own.filter(({ body, head }) => removalFreezes(scene, body).some((other) => isBehind(partnership, head, other)))
}

function isBehind(partnership: Partnership, head: HeldAct | undefined, freeze: HeldAct): boolean {
  const other = frozenHeadIn(partnership, freeze)
  return other !== null && other !== head && (!head || partnership.feedOf(other.author)!.isOnBranch(head, other))
}

function removalFreezes(scene: Scene, body: BodyId): readonly HeldAct[] {
  return scene.seenOfType('freeze').filter((held) => {
    const facts = factsOf<FreezeFacts>(held)
    return facts.body === body && facts.why === 'removal' && !scene.hasSeenAbout(held.digest, 'thaw')
  })
}

/** How far those who would stay are from proposing a removal. */
export type RemovalStanding =
  /** These have not frozen the feed, or not as far as another has. */
  | { readonly at: 'awaiting'; readonly missing: readonly BodyId[]; readonly behind: readonly BodyId[] }
  | { readonly at: 'ready'; readonly removed: Removal }

export function removalOf(partnership: Partnership, self: BodyId, body: BodyId): RemovalStanding {
  const { scene } = outlookOf(partnership, self)
  const staying = [self, ...otherMembers(scene).filter((one) => one !== body)]
  const freezes = removalFreezes(scene, body).filter(({ author }) => staying.includes(author))
  const missing = staying.filter((one) => !freezes.some(({ author }) => author === one))
  const behind = freezes.filter((held) => freezes.some((other) => isBehind(partnership, frozenHeadIn(partnership, held) ?? undefined, other))).map(({ author }) => author)
  if (missing.length > 0 || behind.length > 0) return { at: 'awaiting', missing, behind }
  const cut = furthestOf(partnership, body, freezes.map((held) => frozenHeadIn(partnership, held)))
  return { at: 'ready', removed: { body, cut: cut && placeOf(cut), freezes: freezes.map(({ digest }) => digest).sort() } }
}
