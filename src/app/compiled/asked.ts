import { matches } from '../search/normalise.ts'
import type { EntryId } from './entry.ts'
import { statesBetween } from './origin.ts'
import type { CompiledRecord } from './record.ts'
import { nameLanguages } from './vocabulary.ts'

/** Which States and which year a question in words is about. */
export interface AskedAbout {
  readonly states: readonly EntryId[]
  readonly year: number | null
}

const yearIn = /(?<!\d)(?:19|20)\d{2}(?!\d)/

/** "What did France and Belgium promise in 2018?": what can be told without understanding the question. */
export function askedAbout(record: CompiledRecord, question: string): AskedAbout {
  const year = yearIn.exec(question)
  const states = record.states.filter(({ names }) => nameLanguages.some((language) => names[language] !== null && matches(names[language]!, question)))
  return { states: states.map(({ id }) => id), year: year ? Number(year[0]) : null }
}

/** Every set of States between which something was promised, with the years in which it was: what may be asked. */
export function questionsOf(record: CompiledRecord, on: (commitment: CompiledRecord['commitments'][number]) => string | null): readonly { readonly states: readonly EntryId[]; readonly years: ReadonlyMap<string, number> }[] {
  const groups = new Map<string, { states: readonly EntryId[]; years: Map<string, number> }>()
  for (const commitment of record.commitments) {
    const states = statesBetween(record, commitment).toSorted()
    const group = groups.get(states.join(' ')) ?? { states, years: new Map<string, number>() }
    const year = on(commitment)?.slice(0, 4) ?? ''
    group.years.set(year, (group.years.get(year) ?? 0) + 1)
    groups.set(states.join(' '), group)
  }
  return [...groups.values()]
}
