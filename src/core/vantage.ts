// Specification: spec/procedure.md
import type { Act, BodyId, Digest, HeldAct } from './act.ts'
import type { Feed } from './feed.ts'
import type { Lane } from './lane.ts'
import type { Scene } from './rule.ts'

/** What of a partnership an act may be judged by. */
interface Record {
  readonly id: Digest
  get(digest: Digest): HeldAct | undefined
  about(cited: Digest, type: string): readonly HeldAct[]
  feedOf(body: BodyId): Feed | undefined
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
}

/** The place from which an act sees the acts of its partnership: its own feed before it, and the heads named up to it. */
export class Vantage implements Scene {
  readonly digest: Digest
  readonly author: BodyId
  readonly act: Act
  readonly lane: Lane
  readonly partnership: Digest
  private readonly record: Record
  private readonly before: HeldAct | undefined
  private readonly names: readonly HeldAct[]

  constructor(record: Record, { digest, author, act, before, lane, names }: Placed) {
    this.record = record
    this.partnership = record.id
    this.digest = digest
    this.author = author
    this.act = act
    this.before = before
    this.lane = lane
    this.names = names
  }

  cited(digest: Digest): HeldAct | undefined {
    const held = this.record.get(digest)
    return held?.effect.at === 'taken' && this.hasSeen(held) ? held : undefined
  }

  hasSeen(held: HeldAct): boolean {
    const furthest = held.author === this.author ? this.before : this.furthest(held.author)
    return furthest !== undefined && this.record.feedOf(held.author)!.isOnBranch(held, furthest)
  }

  private furthest(body: BodyId): HeldAct | undefined {
    return this.names.findLast(({ author }) => author === body) ?? this.lane.seen.get(body)
  }

  seenAbout(cited: Digest, type: string): readonly HeldAct[] {
    return this.record.about(cited, type).filter((held) => this.hasSeen(held))
  }

  hasSeenAbout(cited: Digest, type: string): boolean {
    return this.record.about(cited, type).some((held) => this.hasSeen(held))
  }
}
