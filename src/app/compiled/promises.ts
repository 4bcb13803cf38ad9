import { statusCounts } from './check.ts'
import type { CompiledCommitment, CompiledPartnership, EntryId } from './entry.ts'
import { byDate, originOf, statesBetween, statesOf, type Origin } from './origin.ts'
import { find, type CompiledRecord } from './record.ts'
import { sourcesOf } from './reference.ts'
import { threadsOf, type Thread } from './thread.ts'
import type { CommitmentStatus } from './vocabulary.ts'

/** What is asked: any of these may be left out, and then does not limit the answer. */
export interface PromiseQuestion {
  readonly partnership?: EntryId
  /** The States between which it was promised: these, and no other. */
  readonly states?: readonly EntryId[]
  readonly year?: number
}

/** One commitment with its circumstances. */
export interface Promised extends Origin {
  readonly commitment: CompiledCommitment
  readonly partnershipEntry: CompiledPartnership | undefined
  /** The States bound, which may be fewer than those between which it was made. */
  readonly bound: readonly EntryId[]
  readonly sources: readonly EntryId[]
}

/** The commitments made in one text, or else at one meeting, or else announced. */
export interface PromisesAtOnce extends Origin {
  readonly promised: readonly Promised[]
}

export interface Promises {
  readonly promised: readonly Promised[]
  readonly madeAt: readonly PromisesAtOnce[]
  /** Whole threads: also what came before and after the year asked for. */
  readonly threads: readonly Thread[]
  readonly statusCounts: Readonly<Record<CommitmentStatus, number>>
  /** Commitments for which the sources read show a follow-up, and those for which they show none. */
  readonly followed: number
  readonly silent: number
  /** Every source the answer rests on, in the order in which it first appears. */
  readonly sources: readonly EntryId[]
}

function sameStates(one: readonly EntryId[], other: readonly EntryId[]): boolean {
  return one.length === new Set(other).size && one.every((state) => other.includes(state))
}

/** A question as a test of each commitment, for those who ask otherwise than by the three fields. */
export type Asked = (promised: Promised) => boolean

function isAskedFor(record: CompiledRecord, { partnership, states, year }: PromiseQuestion): Asked {
  return (promised) =>
    (partnership === undefined || promised.partnership === partnership) &&
    (states === undefined || sameStates(statesBetween(record, promised.commitment), states)) &&
    (year === undefined || promised.on?.slice(0, 4) === String(year).padStart(4, '0'))
}

function promisedOf(record: CompiledRecord, commitment: CompiledCommitment): Promised {
  const origin = originOf(record, commitment)
  return {
    ...origin,
    commitment,
    partnershipEntry: find(record, 'partnerships', origin.partnership),
    bound: statesOf(record, commitment.bound),
    sources: sourcesOf(commitment),
  }
}

function together(promised: readonly Promised[]): readonly PromisesAtOnce[] {
  const groups = Map.groupBy(promised, ({ instrument, session, commitment }) => instrument?.id ?? session?.id ?? commitment.id)
  return [...groups.values()].map((group) => {
    const { instrument, session, on, partnership } = group[0]!
    return { instrument, session, on, partnership, promised: group }
  })
}

/** What was promised, between whom, and what the sources read show of what became of it. */
export function promisesOf(record: CompiledRecord, question: PromiseQuestion | Asked = {}): Promises {
  const promised = record.commitments
    .map((commitment) => promisedOf(record, commitment))
    .filter(typeof question === 'function' ? question : isAskedFor(record, question))
    .toSorted((one, other) => byDate(one.on, other.on))
  const ids = new Set(promised.map(({ commitment }) => commitment.id))
  const threads = threadsOf(record).filter(({ commitments }) => commitments.some(({ id }) => ids.has(id)))
  const counts = statusCounts(promised.map(({ commitment }) => commitment))
  const sources = new Set([...promised.flatMap((each) => [...(each.instrument?.sources ?? []), ...each.sources]), ...threads.flatMap((thread) => thread.sources)])
  return {
    promised,
    madeAt: together(promised),
    threads,
    statusCounts: counts,
    followed: promised.length - counts.not_known,
    silent: counts.not_known,
    sources: [...sources],
  }
}
