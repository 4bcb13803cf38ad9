// Specification: spec/procedure.md
import type { BodyId, Digest, HeldAct } from './act.ts'
import { digest, integer, nullable, object, oneOf, type Read } from './shape.ts'

/** A place in a feed, as facts name it: not cited, since whoever names it may go no further than to hold it. */
export const placeShape = object({ run: integer(1, Number.MAX_SAFE_INTEGER), number: integer(1, Number.MAX_SAFE_INTEGER), digest })
export type Place = Read<typeof placeShape>

/** Why a feed is held up to a head: its body lost what it sealed, gave itself two histories, or is to be removed. */
export const freezeReasons = ['restored', 'forked', 'removal'] as const
export type FreezeReason = (typeof freezeReasons)[number]

/** Far above what any feed needs, and far below where numbers end. */
const mostRuns = 1_000_000

export const freezeShape = object({
  /** Whose feed is held. */
  body: digest,
  /** The run that ends here: the body goes on in a later one, or not at all. */
  closes: integer(1, mostRuns),
  /** The furthest act of that feed that the author holds; `null` where it holds none. */
  head: nullable(placeShape),
  /** The head of that body's identity feed which the author knows: whoever found an older key cannot reopen with it. */
  identity: object({ number: integer(1, Number.MAX_SAFE_INTEGER), digest }),
  why: oneOf(...freezeReasons),
  /** Of the request that it answers, where its body was restored; otherwise `null`. */
  token: nullable(digest),
})
export type FreezeFacts = Read<typeof freezeShape>

export function placeOf({ act, digest }: HeldAct): Place {
  return { run: act.run, number: act.number, digest }
}

export function isAt(held: HeldAct, { run, number, digest }: Place): boolean {
  return held.digest === digest && held.act.run === run && held.act.number === number
}

/** A freeze as the lane that sealed it keeps it. */
export interface Freeze {
  readonly digest: Digest
  readonly body: BodyId
  readonly closes: number
  /** The furthest act of that feed which the author holds; `undefined` where it holds none. */
  readonly head: HeldAct | undefined
  readonly why: FreezeReason
}

const none: readonly Freeze[] = []

/** The feeds that one lane holds up to a head. */
export class Freezes {
  private readonly standing = new Map<BodyId, readonly Freeze[]>()
  private readonly thawed = new Set<Digest>()

  get isEmpty(): boolean {
    return this.standing.size === 0
  }

  /** Those that stand, in the order in which they were sealed. All are at the same head: nothing beyond the first can be named. */
  of(body: BodyId): readonly Freeze[] {
    return this.standing.get(body) ?? none
  }

  all(): readonly Freeze[] {
    return [...this.standing.values()].flat()
  }

  add(freeze: Freeze): void {
    this.standing.set(freeze.body, [...this.of(freeze.body), freeze])
  }

  /** A reopening answers what was frozen for the sake of one; what was frozen for a removal stands. */
  answer(body: BodyId): void {
    this.keep(body, ({ why }) => why === 'removal')
  }

  thaw(freeze: Digest): void {
    this.thawed.add(freeze)
    for (const body of [...this.standing.keys()]) this.keep(body, ({ digest }) => digest !== freeze)
  }

  isThawed(freeze: Digest): boolean {
    return this.thawed.has(freeze)
  }

  private keep(body: BodyId, stays: (freeze: Freeze) => boolean): void {
    const left = this.of(body).filter(stays)
    if (left.length > 0) this.standing.set(body, left)
    else this.standing.delete(body)
  }
}
