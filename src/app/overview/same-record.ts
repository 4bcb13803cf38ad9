// Specification: spec/check-code.md
import type { BodyId, Instant } from '../../core/act.ts'
import type { Fork } from '../../core/feed.ts'
import { checkCode } from '../../wire/check-code.ts'
import { concernedBodies } from '../concerned.ts'
import type { Dossier } from '../dossier.ts'
import type { Node } from '../node.ts'

/** One body's copy of a partnership as this node last heard of it. */
export interface Copy {
  readonly body: BodyId
  readonly isOurs: boolean
  /** Acts it said it held; `null`: it has not said. */
  readonly acts: number | null
  /** Twelve digits; `null`: it has not said. */
  readonly code: string | null
  /** When it was last seen; `null`: never. */
  readonly seenAt: Instant | null
  readonly comparison: Comparison
}

/** `other_acts`: when it was seen it held another number of acts, so its digits say nothing yet. */
export type Comparison = 'ours' | 'same' | 'differs' | 'other_acts' | 'not_known'

export interface SameRecordState {
  readonly copies: readonly Copy[]
  /** Two acts of one body with one number: the first place at which registers differ. */
  readonly forks: readonly Fork[]
  readonly at: 'same' | 'differs' | 'not_known'
}

export function sameRecordOf(node: Node, { partnership }: Pick<Dossier, 'partnership'>): SameRecordState {
  const digest = node.folds.stateDigest(partnership.id)!
  const bodies = concernedBodies(partnership, node.today())
  const copies = [node.body, ...bodies.filter((body) => body !== node.body)].map((body): Copy => {
    if (body === node.body) return { body, isOurs: true, acts: partnership.size, code: checkCode(digest), seenAt: null, comparison: 'ours' }
    const peer = node.pairing.get(body)
    const stated = peer?.codes[partnership.id]
    const acts = peer?.holds[partnership.id] ?? null
    return { body, isOurs: false, acts, code: stated ? checkCode(stated.digest) : null, seenAt: peer?.lastSeenAt ?? null, comparison: compareCopies(stated?.digest, digest, acts, partnership.size) }
  })
  const forks = partnership.forks()
  const others = copies.filter(({ isOurs }) => !isOurs)
  const differs = forks.length > 0 || others.some(({ comparison }) => comparison === 'differs')
  return { copies, forks, at: differs ? 'differs' : others.length > 0 && others.every(({ comparison }) => comparison === 'same') ? 'same' : 'not_known' }
}

export function compareCopies(stated: string | undefined, ours: string, acts: number | null, own: number): Comparison {
  if (stated === undefined) return 'not_known'
  if (stated === ours) return 'same'
  // Acts on their way make another number: only the same number with other digits is a difference.
  return acts === own ? 'differs' : 'other_acts'
}
