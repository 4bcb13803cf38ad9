import type { Digest, SealedAct } from '../core/act.ts'

/** Acts that wait for something not yet held. It is bounded: what falls out is asked for again, since it was never acknowledged. */
export class Quarantine {
  private readonly waiting = new Map<Digest, SealedAct[]>()
  private count = 0
  private readonly limit: number

  constructor(limit = 100_000) {
    this.limit = limit
  }

  /** Whether there was room. */
  park(missing: Digest, sealed: SealedAct): boolean {
    const parked = this.waiting.get(missing) ?? []
    if (parked.some(({ digest }) => digest === sealed.digest)) return true
    if (this.count >= this.limit) return false
    parked.push(sealed)
    this.waiting.set(missing, parked)
    this.count += 1
    return true
  }

  /** Lets out the acts that waited for this one. */
  release(held: Digest): readonly SealedAct[] {
    const parked = this.waiting.get(held) ?? []
    this.waiting.delete(held)
    this.count -= parked.length
    return parked
  }

  get size(): number {
    return this.count
  }
}
