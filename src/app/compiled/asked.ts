import { matches } from '../search/normalise.ts'
import type { EntryId } from './entry.ts'
import { originOf, statesBetween } from './origin.ts'
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

/** Something that may be asked: States that promised each other something, and how much in each year. */
export interface PossibleQuestion {
  readonly states: readonly EntryId[]
  /** Commitments by year, in order; the empty year holds those without a known day. */
  readonly years: ReadonlyMap<string, number>
}

export function possibleQuestions(record: CompiledRecord): readonly PossibleQuestion[] {
  const groups = new Map<string, { readonly states: readonly EntryId[]; readonly years: Map<string, number> }>()
  const order = new Map(record.states.map(({ id }, place) => [id, place]))
  for (const commitment of record.commitments) {
    const states = statesBetween(record, commitment).toSorted((one, other) => order.get(one)! - order.get(other)!)
    const group = groups.get(states.join(' ')) ?? { states, years: new Map<string, number>() }
    const year = originOf(record, commitment).on?.slice(0, 4) ?? ''
    group.years.set(year, (group.years.get(year) ?? 0) + 1)
    groups.set(states.join(' '), group)
  }
  const total = ({ years }: PossibleQuestion) => [...years.values()].reduce((sum, count) => sum + count, 0)
  return [...groups.values()].toSorted((one, other) => total(other) - total(one))
}
