// Specification: spec/procedure.md
import type { Act, BodyId, Digest, HeldAct } from './act.ts'
import type { Feed } from './feed.ts'
import type { Lane } from './lane.ts'
import type { Scene } from './rule.ts'

/** What of a partnership an act may be judged by. */
interface Record {
  readonly id: Digest
  get(digest: Digest): HeldAct | undefined
  /** Whatever stands or not: an act is judged by what it has seen, and not by what came of that later. */
  everyAbout(cited: Digest, type: string): readonly HeldAct[]
  everyOfType(type: string): readonly HeldAct[]
  feedOf(body: BodyId): Feed | undefined
  laneAfter(held: HeldAct): Lane
}

/** An act at its place, before or after it is folded. */
export interface Placed {
  readonly digest: Digest
  readonly author: BodyId
  readonly act: Act
  /** Of its own feed an act knows what lies before it on its own branch, and nothing of another branch. */
  readonly before: HeldAct | undefined
  readonly lane: Lane
  /** Heads that it names itself, where the lane has not taken them over. */
  readonly names: readonly HeldAct[]
  /** For a feed whose named branch it leaves with these heads: the reopening from which it sees the other one. */
  readonly leaps?: ReadonlyMap<BodyId, HeldAct> | undefined
}

/** The place from which an act sees the acts of its partnership: its own feed before it, and the heads named up to it. */
export class Vantage implements Scene {
  readonly digest: Digest
  readonly author: BodyId
  readonly act: Act
  readonly lane: Lane
  readonly partnership: Digest
  private readonly record: Record
  readonly before: HeldAct | undefined
  private readonly names: readonly HeldAct[]
  private readonly leaps: ReadonlyMap<BodyId, HeldAct> | undefined

  constructor(record: Record, { digest, author, act, before, lane, names, leaps }: Placed) {
    this.record = record
    this.partnership = record.id
    this.digest = digest
    this.author = author
    this.act = act
    this.before = before
    this.lane = lane
    this.names = names
    this.leaps = leaps
  }

  cited(digest: Digest): HeldAct | undefined {
    const held = this.record.get(digest)
    return held?.effect.at === 'taken' && this.hasSeen(held) ? held : undefined
  }

  hasSeen(held: HeldAct): boolean {
    if (held.author === this.author) return this.before !== undefined && this.liesOn(held, this.before)
    const furthest = this.furthest(held.author)
    if (!furthest) return false
    const feed = this.record.feedOf(held.author)!
    const leap = this.leaps?.get(held.author)
    if (!leap) return this.lane.seen.reaches(feed, held, furthest)
    if (held.act.number >= leap.act.number && feed.isOnBranch(held, furthest)) return true
    const left = this.lane.seen.get(held.author)
    return left !== undefined && this.lane.seen.reaches(feed, held, left)
  }

  furthest(body: BodyId): HeldAct | undefined {
    return this.names.findLast(({ author }) => author === body) ?? this.lane.seen.get(body)
  }

  held(digest: Digest): HeldAct | undefined {
    return this.record.get(digest)
  }

  liesOn(earlier: HeldAct, later: HeldAct): boolean {
    return this.record.feedOf(earlier.author)!.isOnBranch(earlier, later)
  }

  laneAfter(own: HeldAct): Lane {
    return this.record.laneAfter(own)
  }

  seenAbout(cited: Digest, type: string): readonly HeldAct[] {
    return this.record.everyAbout(cited, type).filter((held) => this.hasSeen(held))
  }

  hasSeenAbout(cited: Digest, type: string): boolean {
    return this.record.everyAbout(cited, type).some((held) => this.hasSeen(held))
  }

  seenOfType(type: string): readonly HeldAct[] {
    return this.record.everyOfType(type).filter((held) => this.hasSeen(held))
  }
}
