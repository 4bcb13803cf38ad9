// Specification: spec/exchange.md
import type { BodyId, Digest, SealedAct } from '../core/act.ts'
import { verifySeal } from '../wire/seal.ts'
import { Folds } from './folds.ts'
import type { Register, Section } from './ports/register.ts'
import { sectionKey } from './ports/register.ts'
import { Quarantine, type Parked } from './quarantine.ts'
import { schemaFault } from './sealing.ts'

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

/**
 * The way in for acts of others. Nothing is applied before its seal verifies, nothing is answered for before
 * it is durable, and one bad act never stands in the way of another.
 */
export class Intake {
  private readonly folds: Folds
  private readonly register: Register
  private readonly quarantine = new Quarantine()
  /** Acts held aside until their author's identity act arrives are parked under its digest. */
  private readonly entitled: Entitled

  constructor(folds: Folds, register: Register, entitled: Entitled) {
    this.folds = folds
    this.register = register
    this.entitled = entitled
  }

  get parked(): number {
    return this.quarantine.size
  }

  /** Acts that waited for these, which came in by another way. */
  released(held: readonly Digest[]): readonly Parked[] {
    return held.flatMap((digest) => this.quarantine.release(digest))
  }

  /** Takes acts in the order given, and whatever they let out of quarantine; appended section by section. */
  async take(acts: readonly SealedAct[], from: BodyId): Promise<readonly Arrival[]> {
    const pending = new Map<string, { section: Section; acts: SealedAct[] }>()
    const arrivals: Arrival[] = []
    const contents: SealedAct[] = []
    for (const sealed of acts) {
      const queue: Parked[] = [{ sealed, from }]
      // The chain may be long: it is walked, not recursed into.
      for (let next = queue.shift(); next; next = queue.shift()) {
        const arrival = this.arrive(next, pending, contents)
        if (next.sealed === sealed) arrivals.push(arrival)
        if (isHeld(arrival)) queue.push(...this.quarantine.release(next.sealed.digest))
      }
    }
    // Keys first: a node killed in between holds no act whose key it lacks.
    const inOrder = [...pending.values()].toSorted((one, other) => Number(other.section.feed === 'identity') - Number(one.section.feed === 'identity'))
    for (const { section, acts: fresh } of inOrder) await this.register.append(section, fresh)
    for (const { digest, contentBytes } of contents) await this.register.keepContent(digest, contentBytes!)
    return arrivals
  }

  private arrive({ sealed, from }: Parked, pending: Map<string, { section: Section; acts: SealedAct[] }>, contents: SealedAct[]): Arrival {
    const section = Folds.sectionOf(sealed)
    if (!section || !this.entitled(section, sealed, from)) return { at: 'not_for_us' }
    const fault = schemaFault(sealed)
    if (fault) return { at: 'malformed', code: fault.malformed, where: fault.at }
    const key = this.folds.keyFor(sealed)
    if (key === undefined) return this.park(sealed.act.identity?.digest ?? sealed.act.previous ?? sealed.digest, sealed, from)
    if (!verifySeal(key, sealed.digest, sealed.seal)) return { at: 'not_sealed' }
    const arrival = this.apply(section, sealed, from)
    if (arrival.at === 'known' && sealed.contentBytes !== null) contents.push(sealed)
    // An identity feed whose first act is refused is nobody's: it has no number to keep.
    const isNobodys = section.feed === 'identity' && !this.folds.identities.has(section.body)
    if (isHeld(arrival) && !isNobodys) {
      const group = pending.get(sectionKey(section)) ?? { section, acts: [] }
      group.acts.push(sealed)
      pending.set(sectionKey(section), group)
    }
    return arrival
  }

  private apply(section: Section, sealed: SealedAct, from: BodyId): Arrival {
    const outcome =
      section.feed === 'identity' ? this.folds.applyIdentity(sealed)
      : section.feed === 'public' ? this.folds.applyPublic(sealed)
      : this.folds.applyToPartnership(section.partnership, sealed)
    if (outcome.at === 'waiting') return this.park(outcome.missing, sealed, from)
    if (outcome.at === 'of_another_partnership' || outcome.at === 'out_of_chain') return { at: 'not_for_us' }
    return outcome.at === 'refused' ? { at: 'refused', code: outcome.code } : { at: outcome.at }
  }

  private park(missing: Digest, sealed: SealedAct, from: BodyId): Arrival {
    return { at: this.quarantine.park(missing, sealed, from) ? 'waiting' : 'no_room' }
  }
}

/** Kept for ever: taken, refused with its number, not understood, or the second half of a fork. */
function isHeld({ at }: Arrival): boolean {
  return at === 'taken' || at === 'refused' || at === 'not_understood' || at === 'fork'
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
