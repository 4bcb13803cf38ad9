import type { Digest } from '../src/core/act.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Numbers and digests from one seed, so that a run can be made again. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }

  of<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length || 1)]
  }

  digest(): Digest {
    let made = ''
    for (let index = 0; index < 17; index += 1) {
      const bits = this.below(32_768)
      made += letters[bits & 31]! + letters[(bits >>> 5) & 31]! + letters[(bits >>> 10) & 31]!
    }
    return `${made}0`
  }
}
