import type { BodyId, Digest, HeldAct } from './act.ts'
import type { Lane } from './lane.ts'

/** Two different acts of one body with the same number: a self-contained proof, kept for ever. */
export interface Fork {
  readonly body: BodyId
  readonly number: number
  readonly acts: readonly Digest[]
}

/** Where a branch ends, and the lane as it stands there. */
interface End {
  held: HeldAct
  lane: Lane
}

/** The acts of one body in one partnership: a chain, or, once its body has lied or lost its memory, a tree. */
export class Feed {
  readonly body: BodyId
  /** By number, from 1; more than one act at a number is a fork. */
  private readonly places: (HeldAct | readonly HeldAct[])[] = []
  /** The one end of a chain; `undefined` once its branches part. */
  private only: End | undefined
  private readonly ends = new Map<Digest, End>()
  /** The lowest number at which its branches part: up to it they are one. */
  private firstFork = Number.POSITIVE_INFINITY

  constructor(body: BodyId) {
    this.body = body
  }

  /** Adds an act whose predecessor is held, with the lane as it stands after it. */
  add(held: HeldAct, lane: Lane): void {
    const { number, previous } = held.act
    if (this.places.length < number) {
      this.places.push(held)
    } else {
      const others = this.at(number)
      if (others.some(({ act }) => act.previous === previous)) this.firstFork = Math.min(this.firstFork, number)
      this.places[number - 1] = [...others, held]
    }
    this.end(held, lane)
  }

  private end(held: HeldAct, lane: Lane): void {
    const { previous } = held.act
    if (this.only && this.only.held.digest === previous) {
      this.only.held = held
      this.only.lane = lane
      return
    }
    if (!this.only && this.ends.size === 0) {
      this.only = { held, lane }
      return
    }
    if (this.only) this.ends.set(this.only.held.digest, this.only)
    this.only = undefined
    if (previous !== null) this.ends.delete(previous)
    this.ends.set(held.digest, { held, lane })
  }

  /** The act of that digest where it is the one end of a chain. */
  endAt(digest: Digest): HeldAct | undefined {
    return this.only?.held.digest === digest ? this.only.held : undefined
  }

  /** The lane at a branch's end, or `undefined` when the act is not an end: then the lane has to be folded anew. */
  laneAt(digest: Digest): Lane | undefined {
    if (this.only) return this.only.held.digest === digest ? this.only.lane : undefined
    return this.ends.get(digest)?.lane
  }

  /** The lane of some branch on which an act lies: up to that act, all of them have seen the same. */
  laneThrough(held: HeldAct): Lane {
    return (this.only ?? this.ends.values().find((end) => this.isOnBranch(held, end.held)))!.lane
  }

  at(number: number): readonly HeldAct[] {
    const place = this.places[number - 1]
    if (place === undefined) return []
    return place instanceof Array ? place : [place]
  }

  /** The ends of its branches, longest first: one, unless it forked. The order is that of the acts, not of their arrival. */
  heads(): readonly HeldAct[] {
    if (this.only) return [this.only.held]
    const ends = [...this.ends.values()].map(({ held }) => held)
    return ends.sort((one, other) => other.act.number - one.act.number || (one.digest < other.digest ? -1 : 1))
  }

  head(): HeldAct | undefined {
    return this.heads()[0]
  }

  get length(): number {
    return this.places.length
  }

  /** Where its branches part; that the branches go on beside each other is no further proof. */
  forks(): readonly Fork[] {
    if (!this.isForked) return []
    const places = Array.from({ length: this.length - this.firstFork + 1 }, (_, index) => this.at(this.firstFork + index))
    return places.flatMap((place) => {
      const siblings = [...Map.groupBy(place, ({ act }) => act.previous).values()].filter((acts) => acts.length > 1)
      const forks = siblings.map((acts) => ({ body: this.body, number: acts[0]!.act.number, acts: acts.map(({ digest }) => digest).sort() }))
      return forks.sort((one, other) => (one.acts[0]! < other.acts[0]! ? -1 : 1))
    })
  }

  /** The last act on the way to the given one that has a rival at its place; `undefined` where the feed is one chain up to there. */
  lastForkedOn(held: HeldAct): HeldAct | undefined {
    if (!this.isForked) return undefined
    for (let one: HeldAct | undefined = held; one && one.act.number >= this.firstFork; one = this.before(one)) {
      const { previous } = one.act
      if (this.at(one.act.number).filter(({ act }) => act.previous === previous).length > 1) return one
    }
    return undefined
  }

  private before(held: HeldAct): HeldAct | undefined {
    const { number, previous } = held.act
    if (previous === null) return undefined
    const place = this.places[number - 2]
    return place instanceof Array ? place.find(({ digest }) => digest === previous) : place
  }

  get isForked(): boolean {
    return this.ends.size > 1
  }

  /** From the first act to the given one, along its own branch. */
  branchTo(held: HeldAct): readonly HeldAct[] {
    const branch: HeldAct[] = []
    for (let one: HeldAct | undefined = held; one; one = this.before(one)) branch.push(one)
    return branch.reverse()
  }

  /** From an act back along its own branch, the act itself first, to one that is not read any more. */
  *back(held: HeldAct, until?: HeldAct): Generator<HeldAct, undefined> {
    const last = until?.act.number ?? 0
    for (let one: HeldAct | undefined = held; one && one.act.number > last; one = this.before(one)) yield one
    return undefined
  }

  /** What its own branch holds after one act and up to another, in whatever order. */
  between(earlier: HeldAct | undefined, later: HeldAct): readonly HeldAct[] {
    if (this.isForked) return [...this.back(later, earlier)]
    return this.places.slice(earlier?.act.number ?? 0, later.act.number) as readonly HeldAct[]
  }

  /** Whether `earlier` lies on the branch that ends in `later` (or is it). */
  isOnBranch(earlier: HeldAct, later: HeldAct): boolean {
    if (earlier.act.number > later.act.number) return false
    if (!this.isForked || earlier.act.number < this.firstFork) return true
    let on: HeldAct | undefined = later
    while (on && on.act.number > earlier.act.number) on = this.before(on)
    return on?.digest === earlier.digest
  }

  /** Every act, by number. */
  *[Symbol.iterator](): IterableIterator<HeldAct> {
    for (let number = 1; number <= this.length; number += 1) yield* this.at(number)
  }
}
