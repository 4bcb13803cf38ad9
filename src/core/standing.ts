// Specification: spec/procedure.md
import type { BodyId, Digest, HeldAct } from './act.ts'
import type { Removal } from './charter.ts'
import type { Feed } from './feed.ts'

/**
 * Acts that are kept and shown and count for nobody who did not rely on them: those of a run that its body lost and
 * opened anew, and those of a removed body beyond its cut, however they are dated. They follow from the acts held alone.
 */
export class Standing {
  private readonly feeds: ReadonlyMap<BodyId, Feed>
  /** For each body that opened a later run, the act that began its last one. */
  private readonly reopened = new Map<BodyId, HeldAct>()
  private readonly removed = new Set<BodyId>()
  private readonly disowned = new Set<Digest>()
  private readonly cutOff = new Set<Digest>()

  constructor(feeds: ReadonlyMap<BodyId, Feed>) {
    this.feeds = feeds
  }

  /** Whether every act stands, as far as runs and removals go: then nothing more need be asked. */
  get isWhole(): boolean {
    return this.reopened.size === 0 && this.removed.size === 0
  }

  isLate({ digest }: HeldAct): boolean {
    return this.disowned.has(digest) || this.cutOff.has(digest)
  }

  /** Whether its body has gone on in a later run without it. */
  isDisowned({ digest }: HeldAct): boolean {
    return this.disowned.has(digest)
  }

  isRemoved(body: BodyId): boolean {
    return this.removed.has(body)
  }

  /** Takes note of an act that has just been added to its feed. */
  add(held: HeldAct, before: HeldAct | undefined): void {
    if (this.removed.has(held.author)) this.cutOff.add(held.digest)
    const last = this.reopened.get(held.author)
    if (last && isBesides(last, before, this.disowned)) this.disowned.add(held.digest)
  }

  /** Takes note that a body has begun a later run; returns whether anything ceases to stand, or stands again. */
  reopen(held: HeldAct): boolean {
    const last = this.reopened.get(held.author)
    if (last && !isLater(held, last)) return false
    this.reopened.set(held.author, held)
    const feed = this.feeds.get(held.author)!
    for (const one of feed) {
      if (feed.isOnBranch(one, held) || feed.isOnBranch(held, one)) this.disowned.delete(one.digest)
      else this.disowned.add(one.digest)
    }
    return true
  }

  /** The removals in effect, as they are now: they change where an acknowledgement ceases to stand. */
  remove(removals: readonly { readonly body: BodyId; readonly cut: Removal['cut'] }[], get: (digest: Digest) => HeldAct | undefined): void {
    this.removed.clear()
    this.cutOff.clear()
    for (const { body, cut } of removals) {
      const head = cut === null ? undefined : get(cut.digest)
      this.removed.add(body)
      const feed = this.feeds.get(body)
      for (const one of feed ?? []) if (!head || !feed!.isOnBranch(one, head)) this.cutOff.add(one.digest)
    }
  }
}

/** Whether an act that follows the given one lies on another branch than the reopening. It is none of those before it, which are all held. */
function isBesides(last: HeldAct, before: HeldAct | undefined, disowned: ReadonlySet<Digest>): boolean {
  return !before || disowned.has(before.digest) || before.act.number < last.act.number
}

/** Two of one run but of two requests can only follow where another body lied; one of them is taken, the same everywhere. */
function isLater(one: HeldAct, other: HeldAct): boolean {
  return one.act.run > other.act.run || (one.act.run === other.act.run && one.digest > other.digest)
}
