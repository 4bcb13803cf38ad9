/** All that is left to chance in a run: one stream of numbers from one printed seed. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** A whole number from 0 up to, and without, the bound. */
  below(bound: number): number {
    return Math.floor(this.share() * bound)
  }

  /** From 0 up to, and without, 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  happens(probability: number): boolean {
    return probability > 0 && this.share() < probability
  }

  between(least: number, most: number): number {
    return least + this.share() * (most - least)
  }

  /** Waiting times as they are between events that know nothing of each other. */
  wait(mean: number): number {
    return -Math.log(1 - this.share()) * mean
  }

  of<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)]
  }

  shuffled<T>(from: readonly T[]): T[] {
    const left = [...from]
    for (let last = left.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1)
      ;[left[last], left[other]] = [left[other]!, left[last]!]
    }
    return left
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256))
  }

  hex(count: number): string {
    return Buffer.from(this.bytes(count)).toString('hex')
  }

  /** A stream of its own, so that one part of a run drawing more does not change what the others draw. */
  fork(): Chance {
    return new Chance(this.below(4294967296))
  }
}
