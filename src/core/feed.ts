import type { BodyId, Digest } from './act.ts'
import { Lane } from './lane.ts'
import type { HeldAct } from './rule.ts'

/** Two different acts of one body with the same number: a self-contained proof, kept for ever. */
export interface Fork {
  readonly body: BodyId
  readonly number: number
  readonly acts: readonly Digest[]
}

/** The acts of one body in one partnership: a chain, or, once its body has lied or lost its memory, a tree. */
export class Feed {
  readonly body: BodyId
  /** By number, from 1; more than one act at a number is a fork. */
  private readonly places: HeldAct[][] = []
  /** The lane at the end of each branch. */
  private readonly tips = new Map<Digest, Lane>()
  /** The lowest number at which its branches part: up to it they are one. */
  private firstFork = Number.POSITIVE_INFINITY

  constructor(body: BodyId) {
    this.body = body
  }

  /** Adds an act whose predecessor is held, with the lane as it stands after it. */
  add(held: HeldAct, lane: Lane): void {
    const place = (this.places[held.act.number - 1] ??= [])
    if (place.some((other) => other.act.previous === held.act.previous)) this.firstFork = Math.min(this.firstFork, held.act.number)
    place.push(held)
    if (held.act.previous !== null) this.tips.delete(held.act.previous)
    this.tips.set(held.digest, lane)
  }

  /** The lane at a branch's end, or `undefined` when the act is not an end: then the lane has to be folded anew. */
  laneAt(digest: Digest): Lane | undefined {
    return this.tips.get(digest)
  }

  at(number: number): readonly HeldAct[] {
    return this.places[number - 1] ?? []
  }

  /** The ends of its branches, longest first: one, unless it forked. The order is that of the acts, not of their arrival. */
  heads(): readonly HeldAct[] {
    const last = this.places.at(-1)
    if (!this.isForked && last) return last
    const ends = this.places.flat().filter(({ digest }) => this.tips.has(digest))
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
    return this.places.flatMap((place) => {
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
    return this.at(held.act.number - 1).find(({ digest }) => digest === held.act.previous)
  }

  get isForked(): boolean {
    return this.tips.size > 1
  }

  /** From the first act to the given one, along its own branch. */
  branchTo(held: HeldAct): readonly HeldAct[] {
    const branch: HeldAct[] = []
    for (let one: HeldAct | undefined = held; one; one = this.before(one)) branch.push(one)
    return branch.reverse()
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
    for (const place of this.places) yield* place
  }
}
