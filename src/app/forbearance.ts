import type { BodyId } from '../core/act.ts'
import type { Clock } from './ports/surroundings.ts'

/** Acts a peer may hand over in vain at once, and how many more each second gives back. */
const most = 20_000
const perSecond = 50

/**
 * How much a peer may hand over in vain: acts that wait for what never comes, are faulty, or not for us. An honest node
 * does it when something was lost on the way; one that does little else is heard again only after a while, so that what
 * it costs to read is taken from itself and not from the other peers.
 */
export class Forbearance {
  private readonly clock: Clock
  private readonly spent = new Map<BodyId, { readonly count: number; readonly at: number }>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  private spentBy(body: BodyId): number {
    const known = this.spent.get(body)
    return known ? Math.max(0, known.count - ((this.clock.ticks() - known.at) / 1000) * perSecond) : 0
  }

  note(body: BodyId, inVain: number): void {
    if (inVain > 0) this.spent.set(body, { count: Math.min(2 * most, this.spentBy(body) + inVain), at: this.clock.ticks() })
  }

  /** Seconds until it is heard again; 0: now. */
  waits(body: BodyId): number {
    return Math.max(0, Math.ceil((this.spentBy(body) - most) / perSecond))
  }
}
