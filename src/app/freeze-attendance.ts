// Specification: spec/acts/thaw.md
import type { BodyId, Digest } from '../core/act.ts'
import type { Lane } from '../core/lane.ts'
import type { Partnership } from '../core/partnership.ts'
import { freezesBehind, thawsDue } from '../core/removing.ts'
import { freezeFacts } from '../core/reopening.ts'
import type { HeldAct } from '../core/rule.ts'
import type { Intent } from './authoring.ts'
import type { Folds } from './folds.ts'

/** What a node seals by itself about the feeds that it holds for a removal, and what each is about. */
export interface FreezeDue {
  readonly about: Digest
  readonly type: 'thaw' | 'freeze'
  readonly facts: Intent['facts']
}

/**
 * What was held for a removal that came to nothing is let go. What another member holds further is let go and held
 * again, as far: `again` keeps for whom, from one asking to the next.
 */
export function freezesDue(partnership: Partnership, self: BodyId, identities: Folds['identities'], again: Set<BodyId>): readonly FreezeDue[] {
  const lane = partnership.laneOf(self)!
  const due: FreezeDue[] = thawsDue(partnership, self).map((freeze) => ({ about: freeze, type: 'thaw', facts: { freeze } }))
  for (const { digest, body } of freezesBehind(partnership, self)) {
    again.add(body)
    due.push({ about: digest, type: 'thaw', facts: { freeze: digest } })
  }
  for (const body of again) {
    const identity = identities.get(body)?.head
    if (holdsForRemoval(lane, body) || !identity) continue
    const given = { body, identity: { number: identity.act.number, digest: identity.digest }, why: 'removal', token: null } as const
    due.push({ about: body, type: 'freeze', facts: freezeFacts(partnership, self, given) as unknown as Intent['facts'] })
  }
  for (const body of [...again]) if (holdsForRemoval(lane, body) && !due.some(({ type }) => type === 'thaw')) again.delete(body)
  return due
}

function holdsForRemoval(lane: Lane, body: BodyId): boolean {
  return lane.freezes.of(body).some(({ why }) => why === 'removal')
}

/** Of a body that is to be removed, or was, nothing more is heard: what it proposed and had not concluded by then would stay open for ever. */
export function isLeftBehind(partnership: Partnership, lane: Lane, { digest, author }: HeldAct): boolean {
  return partnership.isRemoved(author) || (lane.supports.has(digest) && holdsForRemoval(lane, author))
}
