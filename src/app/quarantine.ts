import type { Digest, SealedAct } from '../core/act.ts'

/** Acts that wait for something not yet held. It is bounded: what falls out is asked for again, since it was never acknowledged. */
export class Quarantine {
  private readonly waiting = new Map<Digest, SealedAct[]>()
  private count = 0
  private bytes = 0
  private readonly limit: number
  private readonly mostBytes: number

  constructor(limit = 100_000, mostBytes = 128 * 1024 * 1024) {
    this.limit = limit
    this.mostBytes = mostBytes
  }

  /** Whether there was room. */
  park(missing: Digest, sealed: SealedAct): boolean {
    const parked = this.waiting.get(missing) ?? []
    if (parked.some(({ digest }) => digest === sealed.digest)) return true
    const size = sizeOf(sealed)
    if (this.count >= this.limit || this.bytes + size > this.mostBytes) return false
    parked.push(sealed)
    this.waiting.set(missing, parked)
    this.count += 1
    this.bytes += size
    return true
  }

  /** Lets out the acts that waited for this one. */
  release(held: Digest): readonly SealedAct[] {
    const parked = this.waiting.get(held) ?? []
    this.waiting.delete(held)
    this.count -= parked.length
    for (const sealed of parked) this.bytes -= sizeOf(sealed)
    return parked
  }

  get size(): number {
    return this.count
  }
}

function sizeOf({ bytes, contextBytes, contentBytes }: SealedAct): number {
  return bytes.length + (contextBytes?.length ?? 0) + (contentBytes?.length ?? 0)
}
