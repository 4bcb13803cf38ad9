// Specification: spec/public-feed.md
import type { SealedAct } from './envelope.ts'
import type { FeedOutcome } from './identity.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'

/** What one body says to everyone: every act stays, and what stands is what no later one replaces. */
export class PublicFeed {
  private readonly law: Law
  private readonly acts: SealedAct[] = []
  private readonly replaced = new Set<string>()

  constructor(law: Law) {
    this.law = law
  }

  receive(sealed: SealedAct): FeedOutcome {
    const { act, digest } = sealed
    const there = this.acts[act.number - 1]
    if (there !== undefined) return there.digest === digest ? 'held' : 'fork'
    if (act.run !== 1 || act.number !== this.acts.length + 1 || act.previous !== (this.acts.at(-1)?.digest ?? null)) return 'waits'
    const isLaw = isKnown(this.law, act)
    const fault = isLaw ? readOr(() => readFacts(this.law, sealed)) : []
    if (fault instanceof Malformed) return `malformed ${fault.message}`
    this.acts.push(sealed)
    if (!isLaw) return 'not_understood'
    const replaces = act.facts['replaces'] as string | null
    if (replaces !== null && this.acts.some((earlier) => earlier.digest === replaces)) this.replaced.add(replaces)
    return 'taken'
  }

  standing(): readonly SealedAct[] {
    return this.acts.filter(({ act, digest }) => isKnown(this.law, act) && !this.replaced.has(digest))
  }
}
