import type { Chance } from './chance.ts'
import { day, hour, minute, second } from './timeline.ts'

/** What goes wrong in one run. Each kind is drawn, so that runs with few kinds find what many kinds together would hide. */
export interface Faults {
  /** Of messages. */
  readonly loss: number
  readonly duplication: number
  /** Messages that come minutes to thirty days after they were sent. */
  readonly lateness: number
  readonly corruption: number
  /** Messages of which the end is missing. */
  readonly breaking: number
  /** Answers that are an earlier answer of the same node. */
  readonly replay: number
  /** Requests answered by another node than the one at that address. */
  readonly misdirection: number
  /** A body between two acts of officers. */
  readonly crashes: number
  /** Of crashes: those in the middle of a commit. */
  readonly torn: number
  /** A pair between two acts of officers, and between how many of them each lasts on average. */
  readonly partitions: number
  readonly partitionLength: number
  /** Of partitions: those that let messages through in the other direction. */
  readonly oneWay: number
  /** A body between two acts of officers: an old backup is put back. */
  readonly restores: number
  /** Milliseconds that a step of a commit may take. */
  readonly diskDelay: number
  /** Milliseconds between the chunks of a message. */
  readonly chunkDelay: number
  /** Years by which clocks may be wrong, and hours. */
  readonly skew: number
  /** Of pairs: those that exchange by files alone. */
  readonly files: number
  /** Of bodies: those whose node is of a newer version. */
  readonly newer: number
}

export interface Manners {
  /** Milliseconds between two acts of officers, on average. */
  readonly pace: number
  readonly hint: number
  readonly poll: number
  readonly post: number
  /** From one round of receipts to the next. */
  readonly receipts: number
  readonly liars: number
  readonly partnerships: number
}

const none: Faults = {
  loss: 0, duplication: 0, lateness: 0, corruption: 0, breaking: 0, replay: 0, misdirection: 0, crashes: 0, torn: 0, partitions: 0,
  partitionLength: 0, oneWay: 0, restores: 0, diskDelay: 0, chunkDelay: 0, skew: 0, files: 0, newer: 0,
}

export const noFaults = none

export function drawFaults(chance: Chance): Faults {
  const drawn = (most: number, often = 0.6) => (chance.happens(often) ? chance.between(0, most) : 0)
  return {
    loss: drawn(0.4), duplication: drawn(0.2), lateness: drawn(0.1), corruption: drawn(0.06), breaking: drawn(0.06), replay: drawn(0.03, 0.4),
    misdirection: drawn(0.02, 0.3), crashes: drawn(0.1), torn: chance.between(0, 1), partitions: drawn(0.03), partitionLength: chance.between(1, 40),
    oneWay: chance.between(0, 1), restores: drawn(0.006, 0.3), diskDelay: drawn(200, 0.4), chunkDelay: drawn(5 * second, 0.3), skew: drawn(10, 0.5), files: drawn(0.6, 0.4), newer: drawn(0.6, 0.25),
  }
}

export function drawManners(chance: Chance, bodies: number): Manners {
  const pace = Math.exp(chance.between(Math.log(hour), Math.log(day)))
  return {
    pace, hint: Math.max(second, pace * chance.between(0, 0.7)), poll: Math.max(30 * minute, pace * chance.between(4, 12)), post: Math.max(day, pace * chance.between(5, 20)), receipts: pace * chance.between(5, 50),
    liars: chance.happens(0.4) ? 0 : Math.min(bodies - 1, 1 + chance.below(chance.happens(0.7) ? 2 : bodies - 1)),
    partnerships: 1 + chance.below(4),
  }
}
