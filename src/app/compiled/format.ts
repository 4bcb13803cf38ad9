import type { CompiledPartnership, CompiledSession, EntryId } from './entry.ts'
import { byDate } from './origin.ts'
import { find, type CompiledRecord } from './record.ts'
import { sourcesOf } from './reference.ts'

/** A meeting with the first source that speaks of it and of no other meeting of the format. */
export interface WitnessedMeeting {
  readonly session: CompiledSession
  readonly witness: EntryId
}

/** A partnership that a reader may take for this one: same States, other members. */
export interface OtherFormat {
  readonly partnership: CompiledPartnership
  readonly meetings: readonly WitnessedMeeting[]
  /** Meetings told only by a source on a later one. */
  readonly toldLater: readonly CompiledSession[]
}

/** Formats that the entries given lead to by links, beyond their own partnerships: through what they concern to what has the same States. */
function reached(record: CompiledRecord, ids: ReadonlySet<EntryId>, own: readonly EntryId[]): ReadonlySet<EntryId> {
  const concerned = new Set([...own, ...record.links.flatMap(({ from, relation, to }) => (relation === 'concerns' && ids.has(from) ? to : []))])
  const alike = record.links.flatMap(({ from, relation, to }) => {
    if (relation !== 'same_four_states_as') return []
    return concerned.has(from) ? to : concerned.has(to) ? from : []
  })
  return new Set(alike.filter((id) => !own.includes(id)))
}

function meetingsOf(record: CompiledRecord, partnership: CompiledPartnership): Pick<OtherFormat, 'meetings' | 'toldLater'> {
  const sessions = record.sessions.filter((session) => session.partnership === partnership.id).toSorted((one, other) => byDate(one.date, other.date))
  const speaksOf = (source: EntryId) => sessions.filter((session) => sourcesOf(session).includes(source)).length
  const witnessed = sessions.map((session) => ({ session, witness: session.sources.find((source) => speaksOf(source) === 1) }))
  return {
    meetings: witnessed.flatMap(({ session, witness }) => (witness ? { session, witness } : [])),
    toldLater: witnessed.flatMap(({ session, witness }) => (witness ? [] : session)),
  }
}

export function otherFormatsOf(record: CompiledRecord, ids: ReadonlySet<EntryId>, own: readonly EntryId[]): readonly OtherFormat[] {
  return [...reached(record, ids, own)].flatMap((id) => {
    const partnership = find(record, 'partnerships', id)
    return partnership ? { partnership, ...meetingsOf(record, partnership) } : []
  })
}
