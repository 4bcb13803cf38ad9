import type { EntryId } from './entry.ts'
import { entriesOf, findEntry, sectionNames, sectionOf, type CompiledRecord, type Entry, type SectionName } from './record.ts'
import { referencesOf, sourcesOf } from './reference.ts'

export interface Referrer {
  readonly entry: Entry
  /** The fields of that entry in which the id stands. */
  readonly fields: readonly string[]
}

/** What stands around one entry: enough for a page of its own. */
export interface Related {
  readonly entry: Entry
  readonly section: SectionName
  /** What it names, in its own order, without its sources. */
  readonly refersTo: readonly Entry[]
  /** What names it, by section in the order of the record; empty sections are left out. */
  readonly referrers: readonly { readonly section: SectionName; readonly entries: readonly Referrer[] }[]
  readonly sources: readonly EntryId[]
}

const indexes = new WeakMap<CompiledRecord, ReadonlyMap<EntryId, readonly Referrer[]>>()

/** Who names whom, in the order of the record; made once, since every page of an entry asks. */
function referrersIn(record: CompiledRecord): ReadonlyMap<EntryId, readonly Referrer[]> {
  const known = indexes.get(record)
  if (known) return known
  const index = new Map<EntryId, Referrer[]>()
  for (const entry of entriesOf(record)) {
    for (const [to, references] of Map.groupBy(referencesOf(entry), (reference) => reference.to)) {
      const referrers = index.get(to) ?? []
      referrers.push({ entry, fields: references.map(({ field }) => field) })
      index.set(to, referrers)
    }
  }
  indexes.set(record, index)
  return index
}

/** `undefined` for an id that the record does not hold. */
export function related(record: CompiledRecord, id: EntryId): Related | undefined {
  const entry = findEntry(record, id)
  const section = sectionOf(id)
  if (!entry || !section) return undefined
  const named = new Set(referencesOf(entry).flatMap(({ to }) => (sectionOf(to) === 'sources' ? [] : to)))
  const referrers = referrersIn(record).get(id) ?? []
  return {
    entry,
    section,
    refersTo: [...named].flatMap((to) => findEntry(record, to) ?? []),
    referrers: sectionNames.flatMap((name) => {
      const entries = referrers.filter((referrer) => sectionOf(referrer.entry.id) === name)
      return entries.length > 0 ? { section: name, entries } : []
    }),
    sources: sourcesOf(entry),
  }
}
