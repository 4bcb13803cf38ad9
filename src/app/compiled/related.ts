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

function referrerTo(id: EntryId): (entry: Entry) => Referrer | readonly [] {
  return (entry) => {
    const fields = referencesOf(entry).flatMap(({ field, to }) => (to === id ? field : []))
    return fields.length > 0 ? { entry, fields } : []
  }
}

/** `undefined` for an id that the record does not hold. */
export function related(record: CompiledRecord, id: EntryId): Related | undefined {
  const entry = findEntry(record, id)
  const section = sectionOf(id)
  if (!entry || !section) return undefined
  const named = new Set(referencesOf(entry).flatMap(({ to }) => (sectionOf(to) === 'sources' ? [] : to)))
  const referrers = entriesOf(record).flatMap(referrerTo(id))
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
