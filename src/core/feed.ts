import type { BodyId, Digest, HeldAct } from './act.ts'
import type { Lane } from './lane.ts'

/** Two different acts of one body with the same number: a self-contained proof, kept for ever. */
export interface Fork {
  readonly body: BodyId
  readonly number: number
  readonly acts: readonly Digest[]
}

/** Whether two acts prove that their body gave its feed two histories: after one act, or at the beginning of one later run. */
export function isForkProof(one: HeldAct, other: HeldAct): boolean {
  return one.digest !== other.digest && one.author === other.author && placeInRun(one) === placeInRun(other)
}

/**
 * What no two acts of an honest body share. Runs part without a fork: whoever lost what it sealed goes on in a later one.
 * A run begins once for each request, from whatever cut.
 */
function placeInRun({ act, effect }: HeldAct): string {
  const beginsRun = act.type === 'reopen' && effect.at === 'taken'
  return beginsRun ? `run ${act.run} ${act.facts['token'] as string | null}` : `${act.run} ${act.previous}`
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
  private firstParting = Number.POSITIVE_INFINITY
  /** The runs that its acts are of. */
  readonly runs = new Set<number>()
  /** The acts that began a later run, in the order in which they were taken here. */
  readonly reopenings: HeldAct[] = []

  constructor(body: BodyId) {
    this.body = body
  }

  /** Adds an act whose predecessor is held, with the lane as it stands after it. */
  add(held: HeldAct, lane: Lane): void {
    const { number, previous, run } = held.act
    this.runs.add(run)
    if (held.act.type === 'reopen' && held.effect.at === 'taken') this.reopenings.push(held)
    if (this.places.length < number) {
      this.places.push(held)
    } else {
      const others = this.at(number)
      if (others.some(({ act }) => act.previous === previous)) this.firstParting = Math.min(this.firstParting, number)
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

  /** The ends of its branches, of the last run first and the longest of these: one, unless it parted. The order is that of the acts, not of their arrival. */
  heads(): readonly HeldAct[] {
    if (this.only) return [this.only.held]
    const ends = [...this.ends.values()].map(({ held }) => held)
    return ends.sort((one, other) => other.act.run - one.act.run || other.act.number - one.act.number || (one.digest < other.digest ? -1 : 1))
  }

  head(): HeldAct | undefined {
    return this.heads()[0]
  }

  get length(): number {
    return this.places.length
  }

  /** The first number at which its branches part, whether by a fork or by a later run; infinite for a chain. */
  get partsAt(): number {
    return this.firstParting
  }

  /** Where its body gave it two histories; that the branches go on beside each other is no further proof. */
  forks(): readonly Fork[] {
    if (!this.isParted) return []
    const acts = Array.from({ length: this.length - this.firstParting + 1 }, (_, index) => this.at(this.firstParting + index)).flat()
    const rivals = [...Map.groupBy(acts, placeInRun).values()].filter((rival) => rival.length > 1)
    const forks = rivals.map((rival) => ({ body: this.body, number: rival[0]!.act.number, acts: rival.map(({ digest }) => digest).sort() }))
    return forks.sort((one, other) => one.number - other.number || (one.acts[0]! < other.acts[0]! ? -1 : 1))
  }

  /** The last act on the way to the given one that has a rival which stands too; `undefined` where there is one history up to there. */
  lastForkedOn(held: HeldAct, stands: (rival: HeldAct) => boolean): HeldAct | undefined {
    if (!this.isParted) return undefined
    for (let one: HeldAct | undefined = held; one && one.act.number >= this.firstParting; one = this.before(one)) {
      const act = one
      const rivals = this.reopenings.includes(act) ? this.reopenings : this.at(act.act.number)
      if (rivals.some((rival) => isForkProof(act, rival) && stands(rival))) return act
    }
    return undefined
  }

  private before(held: HeldAct): HeldAct | undefined {
    const { number, previous } = held.act
    if (previous === null) return undefined
    const place = this.places[number - 2]
    return place instanceof Array ? place.find(({ digest }) => digest === previous) : place
  }

  /** Whether it has more than one branch. */
  get isParted(): boolean {
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
    if (this.isParted) return [...this.back(later, earlier)]
    return this.places.slice(earlier?.act.number ?? 0, later.act.number) as readonly HeldAct[]
  }

  /** Whether `earlier` lies on the branch that ends in `later` (or is it). */
  isOnBranch(earlier: HeldAct, later: HeldAct): boolean {
    if (earlier.act.number > later.act.number) return false
    if (!this.isParted || earlier.act.number < this.firstParting) return true
    let on: HeldAct | undefined = later
    while (on && on.act.number > earlier.act.number) on = this.before(on)
    return on?.digest === earlier.digest
  }

  /** Every act, by number. */
  *[Symbol.iterator](): IterableIterator<HeldAct> {
    for (let number = 1; number <= this.length; number += 1) yield* this.at(number)
  }
}
