import type { CompiledCommitment, EntryId } from './entry.ts'
import { byDate, originOf } from './origin.ts'
import { find, type CompiledRecord } from './record.ts'
import { sourcesOf } from './reference.ts'
import { relationsReadByTheCompiler, type CommitmentStatus, type LinkRelation } from './vocabulary.ts'

/** Why two commitments stand in one thread. */
export interface ThreadJoin {
  readonly earlier: EntryId
  readonly later: EntryId
  readonly relation: LinkRelation
  /** Whether the cited text says so or the compiler reads it so. */
  readonly read: 'in_the_source' | 'by_the_compiler'
  readonly sources: readonly EntryId[]
}

export interface ThreadOutcome {
  readonly status: CommitmentStatus
  /** The commitment whose follow-up shows it. */
  readonly shownBy: EntryId
  /** Day of the last follow-up that does; `null` where no source gives it, or where nothing was found. */
  readonly on: string | null
}

/** One undertaking through the meetings that took it up again. Each time counts as a commitment; together they are one thread. */
export interface Thread {
  /** The id of its first commitment. */
  readonly id: EntryId
  readonly commitments: readonly CompiledCommitment[]
  readonly joins: readonly ThreadJoin[]
  /** Taken up again by a later text; followed by evidence; or nothing found. */
  readonly situation: 'repeated' | 'followed' | 'silent'
  readonly outcome: ThreadOutcome
  readonly sources: readonly EntryId[]
}

/** Each pair once: a follow-up and a link may say the same. */
function joinsOf(record: CompiledRecord): readonly ThreadJoin[] {
  const linked = record.links.flatMap(({ from, to, relation, sources }): ThreadJoin[] => {
    if (!find(record, 'commitments', from) || !find(record, 'commitments', to)) return []
    return [{ earlier: to, later: from, relation, read: relationsReadByTheCompiler.has(relation) ? 'by_the_compiler' : 'in_the_source', sources }]
  })
  const followed = record.commitments.flatMap(({ id, followUp }) => followUp.flatMap(({ evidence, sources }): ThreadJoin[] =>
    find(record, 'commitments', evidence) && evidence ? [{ earlier: id, later: evidence, relation: 'reaffirms', read: 'in_the_source', sources }] : []))
  const joins = new Map<string, ThreadJoin>()
  for (const join of [...linked, ...followed]) {
    const key = `${join.earlier} ${join.later}`
    const known = joins.get(key)
    joins.set(key, known ? { ...known, sources: [...new Set([...known.sources, ...join.sources])] } : join)
  }
  return [...joins.values()]
}

function gather(commitments: readonly CompiledCommitment[], joins: readonly ThreadJoin[]): readonly (readonly CompiledCommitment[])[] {
  const groups = new Map<EntryId, Set<EntryId>>(commitments.map(({ id }) => [id, new Set([id])]))
  for (const { earlier, later } of joins) {
    const merged = new Set([...groups.get(earlier)!, ...groups.get(later)!])
    for (const id of merged) groups.set(id, merged)
  }
  return [...new Set(groups.values())].map((ids) => commitments.filter(({ id }) => ids.has(id)))
}

/** The last thing shown of it; that it was said again is the weakest, and shows only where nothing else does. */
function outcomeOf(commitments: readonly CompiledCommitment[]): ThreadOutcome {
  const latest = commitments.toReversed()
  const shown = latest.find(({ status }) => status !== 'not_known' && status !== 'reaffirmed') ?? latest.find(({ status }) => status === 'reaffirmed') ?? latest[0]!
  const days = shown.followUp.flatMap(({ date }) => date ?? []).toSorted()
  return { status: shown.status, shownBy: shown.id, on: days.at(-1) ?? null }
}

const situations = ['repeated', 'followed', 'silent'] as const

function situationOf(joins: readonly ThreadJoin[], { status }: ThreadOutcome): Thread['situation'] {
  if (joins.some(({ read }) => read === 'in_the_source')) return 'repeated'
  return status === 'not_known' ? 'silent' : 'followed'
}

function threadOf(record: CompiledRecord, group: readonly CompiledCommitment[], all: readonly ThreadJoin[]): Thread {
  const commitments = group.toSorted((one, other) => byDate(originOf(record, one).on, originOf(record, other).on))
  const held = new Set(commitments.map(({ id }) => id))
  const joins = all.filter(({ earlier }) => held.has(earlier))
  const outcome = outcomeOf(commitments)
  const sources = new Set([...commitments.flatMap(sourcesOf), ...joins.flatMap((join) => join.sources)])
  return { id: commitments[0]!.id, commitments, joins, situation: situationOf(joins, outcome), outcome, sources: [...sources] }
}

/** Every commitment of the record in exactly one thread: those taken up again first, then those with a follow-up, then the silent. */
export function threadsOf(record: CompiledRecord): readonly Thread[] {
  const joins = joinsOf(record)
  const threads = gather(record.commitments, joins).map((group) => threadOf(record, group, joins))
  return threads.toSorted((one, other) => situations.indexOf(one.situation) - situations.indexOf(other.situation))
}
