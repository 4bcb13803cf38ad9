// Specification: spec/envelope.md §10, spec/identity.md: acts of every feed as they arrive, each judged when its key is known.
import type { SealedAct } from './envelope.ts'
import { Identity } from './identity.ts'
import type { FeedOutcome } from './identity.ts'
import { sealVerifies } from './key.ts'
import type { Law } from './law.ts'
import { Partnership } from './partnership.ts'
import type { Outcome } from './partnership.ts'
import { PublicFeed } from './public-feed.ts'

export type RecordOutcome = Outcome | FeedOutcome | 'context_closed'

export class SealedRecord {
  readonly partnerships = new Map<string, Partnership>()
  readonly publicFeeds = new Map<string, PublicFeed>()
  readonly outcomes = new Map<string, RecordOutcome>()
  private readonly law: Law
  private readonly identities = new Map<string, Identity>()
  private waiting: readonly SealedAct[] = []

  constructor(law: Law) {
    this.law = law
  }

  /** Takes acts in any order; what waits for an act that came later is judged then. */
  receive(acts: readonly SealedAct[]): void {
    this.waiting = [...this.waiting, ...acts]
    for (let moved = true; moved;) {
      const before = this.waiting
      this.waiting = before.filter((sealed) => !this.settles(sealed))
      moved = this.waiting.length < before.length
    }
  }

  keyOf({ act }: SealedAct): string | undefined {
    return act.body === null ? undefined : this.identities.get(act.body)?.keyAt(act.identity)
  }

  /** The seal of an act handed on, as far as the identity of its author is held. */
  readonly check = (sealed: SealedAct): 'good' | 'broken' | 'unknown' => {
    const key = this.keyOf(sealed)
    return key === undefined ? 'unknown' : sealVerifies(key, sealed.digest, sealed.seal) ? 'good' : 'broken'
  }

  private settles(sealed: SealedAct): boolean {
    const outcome = this.judge(sealed)
    const known = this.outcomes.get(sealed.digest)
    if (outcome !== 'held' || known === undefined) this.outcomes.set(sealed.digest, outcome)
    return outcome !== 'waits' || sealed.act.feed === 'partnership' && this.keyOf(sealed) !== undefined
  }

  private judge(sealed: SealedAct): RecordOutcome {
    const { act, digest, seal } = sealed
    if (act.feed === 'identity') return placed(this.identities, act.body ?? digest, (body) => new Identity(body, this.law)).receive(sealed)
    const key = this.keyOf(sealed)
    if (key === undefined) return 'waits'
    if (!sealVerifies(key, digest, seal)) return 'not_sealed'
    if (act.feed === 'public') return placed(this.publicFeeds, act.body!, () => new PublicFeed(this.law)).receive(sealed)
    if (sealed.context === undefined) return 'context_closed'
    const partnership = placed(this.partnerships, sealed.context.partnership ?? digest, (id) => new Partnership(id, this.law))
    const outcomes = partnership.receive([sealed])
    for (const [other, outcome] of outcomes) if (other !== digest) this.outcomes.set(other, outcome)
    return outcomes.get(digest)!
  }
}

function placed<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = map.get(key) ?? make(key)
  map.set(key, found)
  return found
}
