// Specification: spec/procedure.md
import type { BodyId, HeldAct } from './act.ts'

/** Heads of one other feed as one feed named them, and the own numbers under which it did. */
interface Naming {
  readonly under: number[]
  readonly heads: HeldAct[]
}

/** A feed, as far as its branches are asked for. */
interface Branches {
  readonly body: BodyId
  isOnBranch(earlier: HeldAct, later: HeldAct): boolean
}

/** Where a feed left the branch of another that it had named, for one that was reopened: nothing between is seen by it. */
interface Leap {
  readonly left: HeldAct
  readonly reopening: HeldAct
}

/** What one feed has seen of the others: all of it is kept, since what an earlier act had seen is asked later. */
export class Sight {
  private readonly named = new Map<BodyId, Naming>()
  /** Made with the first: most feeds never leave a branch. */
  private leaps: Map<BodyId, readonly Leap[]> | undefined

  /** The furthest head of another feed that this feed has named; it never goes back. */
  get(body: BodyId): HeldAct | undefined {
    return this.named.get(body)?.heads.at(-1)
  }

  /** Takes over a head that the own act of that number names. */
  name(under: number, head: HeldAct): void {
    const naming = this.named.get(head.author)
    if (!naming) {
      this.named.set(head.author, { under: [under], heads: [head] })
      return
    }
    naming.under.push(under)
    naming.heads.push(head)
  }

  /** Notes that the head about to be named lies beyond a reopening on another branch than the one named before. */
  leap(left: HeldAct, reopening: HeldAct): void {
    this.leaps ??= new Map()
    this.leaps.set(left.author, [...(this.leaps.get(left.author) ?? []), { left, reopening }])
  }

  /** Whether an act lies within what was named when the furthest head was the given one. */
  reaches(feed: Branches, held: HeldAct, furthest: HeldAct): boolean {
    const leaps = this.leaps?.get(feed.body)
    if (!leaps) return feed.isOnBranch(held, furthest)
    let top = furthest
    for (const { left, reopening } of leaps.toReversed()) {
      // A head named before that leap: the branch was not left yet.
      if (!feed.isOnBranch(reopening, top)) continue
      if (held.act.number >= reopening.act.number && feed.isOnBranch(held, top)) return true
      top = left
    }
    return feed.isOnBranch(held, top)
  }

  /** The furthest head of another feed that was named up to the own act of that number. */
  upTo(number: number, body: BodyId): HeldAct | undefined {
    const naming = this.named.get(body)
    return naming && naming.heads[firstAfter(naming.under, number) - 1]
  }

  /** The heads that the own act of exactly that number names. */
  namedUnder(number: number): readonly HeldAct[] {
    return [...this.named.values()].flatMap(({ under, heads }) => heads.slice(firstAfter(under, number - 1), firstAfter(under, number)))
  }
}

/** Where the numbers, which never fall, first pass the given one. */
function firstAfter(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low
}
