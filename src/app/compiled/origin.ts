import type { CompiledCommitment, CompiledInstrument, CompiledSession, EntryId } from './entry.ts'
import { find, findEntry, type CompiledRecord } from './record.ts'

/** Where a commitment was made: the text, the meeting, or neither where it was only announced. */
export interface Origin {
  readonly instrument: CompiledInstrument | undefined
  readonly session: CompiledSession | undefined
  /** The day the text was signed, or else of the meeting; `null` where neither is known. */
  readonly on: string | null
  readonly partnership: EntryId | null
}

function partnershipNamedBy(record: CompiledRecord, id: EntryId | null): EntryId | null {
  const entry = id ? findEntry(record, id) : undefined
  return entry && 'partnership' in entry ? entry.partnership : null
}

export function originOf(record: CompiledRecord, commitment: CompiledCommitment): Origin {
  const instrument = find(record, 'instruments', commitment.from)
  const session = find(record, 'sessions', commitment.session)
  // Announced outside any text or meeting, a commitment belongs where it was taken up.
  const takenUp = commitment.followUp.map(({ evidence }) => partnershipNamedBy(record, evidence)).find((id) => id !== null)
  return {
    instrument,
    session,
    on: instrument?.signedOn ?? session?.date ?? null,
    partnership: instrument?.partnership ?? session?.partnership ?? takenUp ?? null,
  }
}

/** The States for which the bodies given act, each once, in the order of the bodies. */
export function statesOf(record: CompiledRecord, bodies: readonly EntryId[]): readonly EntryId[] {
  return [...new Set(bodies.flatMap((id) => find(record, 'bodies', id)?.state ?? []))]
}

/** The States between which it was made: those of the partnership, since a commitment may bind only one of them. */
export function statesBetween(record: CompiledRecord, commitment: CompiledCommitment): readonly EntryId[] {
  const partnership = find(record, 'partnerships', originOf(record, commitment).partnership)
  return statesOf(record, [...(partnership?.members ?? []), ...commitment.bound])
}

export function byDate(one: string | null, other: string | null): number {
  // What has no date stands last: it cannot be placed.
  return (one ?? '9999').localeCompare(other ?? '9999', 'en')
}
