// Specification: spec/exchange.md
import type { BodyId } from '../core/act.ts'
import type { TransferHead, TransferHeader } from '../wire/transfer.ts'
import type { Folds } from './folds.ts'
import type { Clock } from './ports/surroundings.ts'
import type { Section } from './ports/register.ts'

/** Milliseconds within which whoever states an act of ours can hand it over. */
const believedFor = 60_000
/** Whoever stated one and did not hand it over is not believed again so soon: otherwise it could keep us silent for ever. */
const silentFor = 3_600_000

interface Claim {
  readonly head: TransferHead
  readonly believedUntil: number
  readonly nextAfter: number
}

/**
 * What peers state of our own feeds that we do not hold. It may be that we have forgotten it, so nothing is sealed there
 * until the act itself is handed over, which proves it, or is not.
 */
export class Claims {
  private readonly folds: Folds
  private readonly clock: Clock
  private readonly self: BodyId
  /** By the place of the feed and who says so. */
  private readonly claims = new Map<string, Map<BodyId, Claim>>()

  constructor(folds: Folds, clock: Clock, self: BodyId) {
    this.folds = folds
    this.clock = clock
    this.self = self
  }

  /**
   * `isHandedOver`: what was stated came with all that its sender would hand over; what is still lacking is not believed.
   * Answers with whether a claim of that peer was in the way before.
   */
  weigh(from: BodyId, { heads }: TransferHeader, isHandedOver: boolean): boolean {
    const now = this.clock.ticks()
    const wasOpen = this.claims.values().some((claims) => (claims.get(from)?.believedUntil ?? now) > now)
    for (const head of heads) {
      if (head.body !== this.self) continue
      const place = placeOf(head)
      const known = this.claims.get(place)?.get(from)
      if (!this.isUnknown(head)) this.claims.get(place)?.delete(from)
      else if (isHandedOver) this.put(place, from, { head, believedUntil: now, nextAfter: known?.nextAfter ?? now + silentFor })
      else if (!known || known.nextAfter <= now) this.put(place, from, { head, believedUntil: now + believedFor, nextAfter: now + silentFor })
    }
    return wasOpen
  }

  private put(place: string, from: BodyId, claim: Claim): void {
    this.claims.set(place, (this.claims.get(place) ?? new Map()).set(from, claim))
  }

  /** Not of a run that we have left: what is late there is no news. */
  private isUnknown(head: TransferHead): boolean {
    if (head.feed === 'partnership') {
      const partnership = this.folds.partnerships.get(head.in!)
      return partnership !== undefined && !partnership.get(head.digest) && head.run >= (partnership.feedOf(this.self)?.head()?.act.run ?? 1)
    }
    const own = (head.feed === 'identity' ? this.folds.identities : this.folds.publicFeeds).get(this.self)?.head
    return head.number > (own?.act.number ?? 0)
  }

  /** An act that another process sealed, and of which this one hears from a peer first, is a claim only until it is folded here. */
  isOpenOn(section: Section): boolean {
    const claims = this.claims.get(section.feed === 'partnership' ? section.partnership : section.feed)
    return claims !== undefined && claims.values().some(({ head, believedUntil }) => believedUntil > this.clock.ticks() && this.isUnknown(head))
  }
}

function placeOf({ feed, in: partnership }: TransferHead): string {
  return partnership ?? feed
}
