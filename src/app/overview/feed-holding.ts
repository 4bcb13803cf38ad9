// Specification: spec/acts/freeze.md
import type { BodyId, Digest } from '../../core/act.ts'
import type { FreezeFacts, FreezeReason } from '../../core/freezing.ts'
import { freezeBy, openForks } from '../../core/holding.ts'
import { removalsIn } from '../../core/removal.ts'
import { removalOf, type RemovalStanding } from '../../core/removing.ts'
import { reopeningOf } from '../../core/reopening.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import type { Dossier } from '../dossier.ts'
import { openCharterChanges } from '../extension.ts'

/** How one body holds the feed of another. */
export interface Holding {
  readonly freeze: Digest
  readonly at: string
  /** The number of the last act that it goes by; `null` where it holds none. */
  readonly upTo: number | null
}

export function holdingOf({ partnership }: Dossier, holder: BodyId, body: BodyId, why: FreezeReason): Holding | undefined {
  const held = freezeBy(partnership, holder, body, why)
  return held && { freeze: held.digest, at: held.act.at, upTo: factsOf<FreezeFacts>(held).head?.number ?? null }
}

/** The number up to which we would hold a feed now; `null` where we hold no act of it. */
export function numberHeld({ partnership, self }: Dossier, body: BodyId): number | null {
  return partnership.feedOf(body)?.heads().find((head) => partnership.standsFor(head, self))?.act.number ?? null
}

/** Bodies that gave two accounts, whether that was mended since or not. */
export function forkedBodies({ partnership }: Dossier): ReadonlySet<BodyId> {
  return new Set(partnership.forks().map(({ body }) => body))
}

/** Whether a body that gave two accounts has not gone on in one of them. */
export function isForkOpen({ partnership }: Dossier, body: BodyId): boolean {
  return openForks(partnership).has(body)
}

/** Members that we wait for before we go on after a fork of our own; none: we may. */
export function awaitedAfterFork({ partnership, self }: Dossier): readonly BodyId[] {
  const reopening = reopeningOf(partnership, self, { why: 'forked', token: null })
  return reopening.at === 'awaiting' ? reopening.missing : []
}

export function removalStanding({ partnership, self }: Dossier, body: BodyId): RemovalStanding {
  return removalOf(partnership, self, body)
}

/** The proposal to remove a body, while it can come to something. */
export function removalProposed(dossier: Dossier, body: BodyId): HeldAct | undefined {
  return openCharterChanges(dossier).find((held) => removalsIn(held).some((removal) => removal.body === body))
}
