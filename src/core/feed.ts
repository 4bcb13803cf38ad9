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

  constructor(body: BodyId) {
    this.body = body
  }

  /** Adds an act whose predecessor is held, with the lane as it stands after it. */
  add(held: HeldAct, lane: Lane): void {
    const place = (this.places[held.act.number - 1] ??= [])
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

  /** The ends of its branches: one, unless it forked. */
  heads(): readonly HeldAct[] {
    const ends = new Set(this.tips.keys())
    return this.places.flat().filter(({ digest }) => ends.has(digest))
  }

  head(): HeldAct | undefined {
    return this.places.at(-1)?.[0]
  }

  get length(): number {
    return this.places.length
  }

  forks(): readonly Fork[] {
    return this.places.filter((place) => place.length > 1).map((place) => ({ body: this.body, number: place[0]!.act.number, acts: place.map(({ digest }) => digest) }))
  }

  get isForked(): boolean {
    return this.tips.size > 1
  }

  /** From the first act to the given one, along its own branch. */
  branchTo(held: HeldAct): readonly HeldAct[] {
    const branch: HeldAct[] = [held]
    for (let number = held.act.number - 1; number >= 1; number -= 1) {
      const previous = branch.at(-1)!.act.previous
      const found = this.at(number).find(({ digest }) => digest === previous)
      if (!found) break
      branch.push(found)
    }
    return branch.reverse()
  }

  /** Whether `earlier` lies on the branch that ends in `later` (or is it). */
  isOnBranch(earlier: HeldAct, later: HeldAct): boolean {
    if (earlier.act.number > later.act.number) return false
    if (!this.isForked) return true
    return this.branchTo(later)[earlier.act.number - 1]?.digest === earlier.digest
  }

  /** Every act, by number. */
  *[Symbol.iterator](): IterableIterator<HeldAct> {
    for (const place of this.places) yield* place
  }
}
