// Specification: spec/exchange.md
import type { BodyId, Digest, SealedAct } from '../core/act.ts'
import { verifySeal } from '../wire/seal.ts'
import { Arrived } from './arrived.ts'
import { Folds } from './folds.ts'
import type { Register, Section } from './ports/register.ts'
import type { ReadAct } from './ports/verifier.ts'
import type { Proof, Proving } from './proving.ts'
import { Quarantine, type Parked } from './quarantine.ts'
import type { SealCheck } from './seal-check.ts'

/** What became of one act that arrived. */
export type Arrival =
  | { readonly at: 'taken' | 'known' | 'waiting' | 'not_understood' | 'fork' }
  | { readonly at: 'refused'; readonly code: string }
  | { readonly at: 'malformed'; readonly code: string; readonly where: string }
  | { readonly at: 'not_sealed' | 'not_for_us' | 'no_room' | 'demonstration_refused' }

export interface IntakeCounts {
  readonly taken: number
  readonly known: number
  readonly waiting: number
  readonly refused: number
  readonly faulty: number
}

type Entitled = (section: Section, sealed: SealedAct, from: BodyId) => boolean

/** One act on its way in. */
interface Coming extends ReadAct {
  readonly from: BodyId
  readonly proof: Proof | undefined
  /** Its place among those that were given; one that had been waiting has none. */
  readonly index: number | undefined
}

/** Acts taken between two looks at what else is to be done. */
const mostAtOnce = 256
/** An identity act may bring in a key, and whether that is one to admit takes a millisecond or two. */
const mostKeysAtOnce = 8

/**
 * The way in for acts of others. Nothing is applied before its seal, or that of a later act of its feed, verifies;
 * nothing is answered for before it is durable, and one bad act never stands in the way of another.
 */
export class Intake {
  private readonly folds: Folds
  private readonly register: Register
  private readonly proving: Proving
  private readonly seals: SealCheck
  /** Acts held aside until their author's identity act arrives are parked under its digest. */
  private readonly quarantine = new Quarantine()
  private readonly entitled: Entitled

  constructor(folds: Folds, register: Register, proving: Proving, seals: SealCheck, entitled: Entitled) {
    this.folds = folds
    this.register = register
    this.proving = proving
    this.seals = seals
    this.entitled = entitled
  }

  get parked(): number {
    return this.quarantine.size
  }

  parkedOf(from: BodyId): number {
    return this.quarantine.sizeOf(from)
  }

  /** Acts that waited for these, which came in by another way. */
  released(held: readonly Digest[]): readonly Parked[] {
    return held.flatMap((digest) => this.quarantine.release(digest))
  }

  /** Takes acts in the order given, and whatever they let out of quarantine; appended section by section. */
  async take(acts: readonly ReadAct[], from: BodyId): Promise<readonly Arrival[]> {
    const arrivals: Arrival[] = []
    // What comes next stands last.
    const queue = acts.map((read, index): Coming => ({ ...read, from, proof: undefined, index })).reverse()
    while (queue.length > 0) await this.takeSome(queue, arrivals)
    return arrivals
  }

  private async takeSome(queue: Coming[], arrivals: Arrival[]): Promise<void> {
    const some = nextOf(queue)
    const proofs = await this.proving.prove(some.filter((one) => this.isToProve(one)).map(({ sealed }) => sealed), (sealed) => this.isMending(sealed))
    const arrived = new Arrived()
    const freed: Coming[] = []
    let room = mostAtOnce
    for (const first of some) {
      const ready = [first]
      // The chain may be long: it is walked, not recursed into.
      for (let one = ready.pop(); one; one = ready.pop()) {
        room -= 1
        const arrival = this.arrive(one, one.proof ?? proofs.get(one.sealed), arrived)
        if (one.index !== undefined) arrivals[one.index] = arrival
        if (!isHeld(arrival)) continue
        const released = this.quarantine.release(one.sealed.digest).map((parked): Coming => ({ ...parked, fault: undefined, index: undefined }))
        for (const next of released.reverse()) (next.proof && room > 0 ? ready : freed).push(next)
      }
    }
    queue.push(...freed.reverse())
    await arrived.keep(this.register, this.seals)
  }

  private isToProve({ sealed, fault, from, proof }: Coming): boolean {
    if (fault || proof || sealed.act.feed === 'identity') return false
    const section = Folds.sectionOf(sealed)
    return section !== undefined && this.entitled(section, sealed, from)
  }

  /** One whose seal here is a wrong one comes again. */
  private isMending(sealed: SealedAct): boolean {
    if (!this.seals.hasWrong) return false
    const section = Folds.sectionOf(sealed)
    const wrong = section && this.seals.firstWrong(section, sealed.act.body ?? sealed.digest)
    return wrong !== undefined && wrong !== null && sealed.act.number >= wrong
  }

  private arrive({ sealed, fault, from, proof }: Coming, proven: Proof | undefined, arrived: Arrived): Arrival {
    const section = Folds.sectionOf(sealed)
    if (!section || !this.entitled(section, sealed, from)) return { at: 'not_for_us' }
    if (fault) return { at: 'malformed', code: fault.malformed, where: fault.at }
    const key = this.folds.keyFor(sealed)
    if (key === undefined) return this.park(sealed.act.identity?.digest ?? sealed.act.previous ?? sealed.digest, sealed, from, proof)
    // The keys of an identity feed follow from one act of it to the next, so each is verified in its turn.
    const found = proven ?? (verifySeal(key, sealed.digest, sealed.seal) ? 'own' : 'none')
    if (found === 'none') return { at: 'not_sealed' }
    const arrival = this.apply(section, sealed, from, found)
    if (arrival.at === 'known') arrived.again(section, sealed, found === 'own' && this.isMending(sealed))
    // An identity feed whose first act is refused is nobody's: it has no number to keep.
    const isNobodys = section.feed === 'identity' && !this.folds.identities.has(section.body)
    if (isHeld(arrival) && !isNobodys) arrived.fresh(section, sealed, found)
    return arrival
  }

  private apply(section: Section, sealed: SealedAct, from: BodyId, proof: Proof): Arrival {
    const outcome =
      section.feed === 'identity' ? this.folds.applyIdentity(sealed)
      : section.feed === 'public' ? this.folds.applyPublic(sealed)
      : this.folds.applyToPartnership(section.partnership, sealed)
    if (outcome.at === 'waiting') return this.park(outcome.missing, sealed, from, proof)
    if (outcome.at === 'of_another_partnership' || outcome.at === 'out_of_chain') return { at: 'not_for_us' }
    return outcome.at === 'refused' ? { at: 'refused', code: outcome.code } : { at: outcome.at }
  }

  private park(missing: Digest, sealed: SealedAct, from: BodyId, proof: Proof | undefined): Arrival {
    return { at: this.quarantine.park(missing, sealed, from, proof) ? 'waiting' : 'no_room' }
  }
}

/** The next few, up to where an act may change which keys are known. */
function nextOf(queue: Coming[]): readonly Coming[] {
  const isIdentity = ({ sealed }: Coming) => sealed.act.feed === 'identity'
  const ofKeys = isIdentity(queue.at(-1)!)
  const most = ofKeys ? mostKeysAtOnce : mostAtOnce
  const some: Coming[] = []
  while (queue.length > 0 && some.length < most && isIdentity(queue.at(-1)!) === ofKeys) some.push(queue.pop()!)
  return some
}

/** Kept for ever: taken, refused with its number, not understood, or the second half of a fork. */
function isHeld({ at }: Arrival): boolean {
  return at === 'taken' || at === 'refused' || at === 'not_understood' || at === 'fork'
}

export const noCounts: IntakeCounts = { taken: 0, known: 0, waiting: 0, refused: 0, faulty: 0 }

export function addCounts(one: IntakeCounts, other: IntakeCounts): IntakeCounts {
  return {
    taken: one.taken + other.taken, known: one.known + other.known, waiting: one.waiting + other.waiting,
    refused: one.refused + other.refused, faulty: one.faulty + other.faulty,
  }
}

export function countArrivals(arrivals: readonly Arrival[]): IntakeCounts {
  const count = (...kinds: readonly Arrival['at'][]) => arrivals.filter(({ at }) => kinds.includes(at)).length
  return {
    taken: count('taken', 'not_understood', 'fork'),
    known: count('known'),
    waiting: count('waiting'),
    refused: count('refused'),
    faulty: count('malformed', 'not_sealed', 'not_for_us', 'no_room', 'demonstration_refused'),
  }
}
