import type { JsonObject } from '../../core/act.ts'
import type { EntryId } from './entry.ts'
import { sectionNames, sections, type CompiledRecord, type Entry } from './record.ts'
import { referencesOf } from './reference.ts'

/** A public act the compiler means to make: it states that public sources say this, and nothing more. */
export interface Entering {
  readonly type: 'enter'
  readonly facts: {
    /** The section, in the singular. */
    readonly register: string
    readonly key: EntryId
    /** The act whose entry this one corrects; `null` where the key is new. */
    readonly replaces: null
  }
  readonly content: { readonly entry: JsonObject }
}

/**
 * Entries in an order in which what is named stands before what names it, as far as that can be: two instruments, or a commitment and the meeting that
 * kept it, may name each other, and then the order of the record decides. The order depends on the entries alone, not on where a walk began.
 */
function inOrder(record: CompiledRecord): readonly { readonly entry: Entry; readonly singular: string }[] {
  const all = sectionNames.flatMap((name) => record[name].map((entry: Entry) => ({ entry, singular: sections[name].singular })))
  const byId = new Map(all.map((each) => [each.entry.id, each]))
  const placed = new Set<EntryId>()
  const order: (typeof all)[number][] = []
  const place = (id: EntryId) => {
    const each = byId.get(id)
    if (!each || placed.has(id)) return
    // Marked before its references are followed: a circle ends here.
    placed.add(id)
    for (const { to } of referencesOf(each.entry)) place(to)
    order.push(each)
  }
  for (const { entry } of all) place(entry.id)
  return order
}

export function enteringOf(record: CompiledRecord): readonly Entering[] {
  return inOrder(record).map(({ entry, singular }) => ({
    type: 'enter',
    facts: { register: singular, key: entry.id, replaces: null },
    content: { entry: entry as unknown as JsonObject },
  }))
}
