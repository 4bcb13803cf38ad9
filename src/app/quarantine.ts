import type { BodyId, Digest, SealedAct } from '../core/act.ts'
import type { Proof } from './proving.ts'

/** One act that waits, and who handed it over: that is known, while its author is only what it says. */
export interface Parked {
  readonly sealed: SealedAct
  readonly from: BodyId
  /** How it was found to be its author's; `undefined` while the key is not known. */
  readonly proof: Proof | undefined
}

interface Room {
  count: number
  bytes: number
}

/**
 * Acts that wait for something not yet held. It is bounded: what finds no room is asked for again, since it was never
 * acknowledged. No single peer takes up more than half of it, so that one that lies keeps the others' acts from nothing.
 */
export class Quarantine {
  private readonly waiting = new Map<Digest, Map<Digest, Parked>>()
  private readonly whole: Room = { count: 0, bytes: 0 }
  private readonly taken = new Map<BodyId, Room>()
  private readonly limit: number
  private readonly mostBytes: number

  constructor(limit = 100_000, mostBytes = 128 * 1024 * 1024) {
    this.limit = limit
    this.mostBytes = mostBytes
  }

  /** Whether there was room. */
  park(missing: Digest, sealed: SealedAct, from: BodyId, proof?: Proof): boolean {
    const parked = this.waiting.get(missing) ?? new Map<Digest, Parked>()
    if (parked.has(sealed.digest)) return true
    const size = sizeOf(sealed)
    const own = this.taken.get(from) ?? { count: 0, bytes: 0 }
    if (isFull(this.whole, size, this.limit, this.mostBytes) || isFull(own, size, this.limit / 2, this.mostBytes / 2)) return false
    parked.set(sealed.digest, { sealed, from, proof })
    this.waiting.set(missing, parked)
    this.taken.set(from, own)
    for (const room of [this.whole, own]) add(room, 1, size)
    return true
  }

  /** Lets out the acts that waited for this one. */
  release(held: Digest): readonly Parked[] {
    const parked = [...(this.waiting.get(held)?.values() ?? [])]
    this.waiting.delete(held)
    for (const { sealed, from } of parked) {
      const own = this.taken.get(from)!
      for (const room of [this.whole, own]) add(room, -1, -sizeOf(sealed))
      if (own.count === 0) this.taken.delete(from)
    }
    return parked
  }

  get size(): number {
    return this.whole.count
  }

  /** How many of them this body handed over. */
  sizeOf(from: BodyId): number {
    return this.taken.get(from)?.count ?? 0
  }
}

function isFull({ count, bytes }: Room, size: number, limit: number, mostBytes: number): boolean {
  return count + 1 > limit || bytes + size > mostBytes
}

function add(room: Room, count: number, bytes: number): void {
  room.count += count
  room.bytes += bytes
}

function sizeOf({ bytes, contextBytes, contentBytes }: SealedAct): number {
  return bytes.length + (contextBytes?.length ?? 0) + (contentBytes?.length ?? 0)
}
