import type { Json } from '../../core/act.ts'
import { entryIdPattern, type EntryId } from './entry.ts'
import type { Entry } from './record.ts'

export interface Reference {
  /** The field of the entry in which the id stands, such as `followUp` or `sources`. */
  readonly field: string
  readonly to: EntryId
}

function* idsIn(value: Json | undefined): Generator<EntryId> {
  if (typeof value === 'string') {
    if (entryIdPattern.test(value)) yield value
  } else if (Array.isArray(value)) for (const item of value) yield* idsIn(item as Json)
  else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* idsIn(item as Json)
}

/** Every id an entry names, wherever it stands, each once a field. Texts are never bare ids, so a whole string that is one refers. */
export function referencesOf(entry: Entry): readonly Reference[] {
  return Object.entries(entry).flatMap(([field, value]) =>
    field === 'id' ? [] : [...new Set(idsIn(value as Json))].map((to) => ({ field, to })))
}

function* sourcesIn(value: Json | undefined): Generator<EntryId> {
  for (const id of idsIn(value)) if (id.startsWith('src-')) yield id
}

/** The sources an entry stands on, in the order in which it names them: its own first, then those of its parts. */
export function sourcesOf(entry: Entry): readonly EntryId[] {
  const { sources: first = [], ...rest } = entry as Entry & { readonly sources?: readonly EntryId[] }
  const { id: _, ...parts } = rest as { readonly id: EntryId }
  return [...new Set([...first, ...sourcesIn(parts as unknown as Json)])]
}
