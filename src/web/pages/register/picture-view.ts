import { statesBetween, statesOf } from '../../../app/compiled/origin.ts'
import type { EntryId } from '../../../app/compiled/entry.ts'
import type { CompiledRecord } from '../../../app/compiled/record.ts'
import { promisesOf } from '../../../app/compiled/promises.ts'

/** Two States, with the formats both are in and the commitments between them alone. */
export interface Tie {
  readonly states: readonly [EntryId, EntryId]
  readonly formats: readonly EntryId[]
  readonly commitments: number
}

export function tiesOf(record: CompiledRecord): readonly Tie[] {
  const ties = new Map<string, { states: readonly [EntryId, EntryId]; formats: EntryId[] }>()
  for (const { id, members } of record.partnerships) {
    const states = statesOf(record, members).toSorted()
    for (const [index, one] of states.entries()) for (const other of states.slice(index + 1)) {
      const key = `${one} ${other}`
      const tie = ties.get(key) ?? { states: [one, other] as const, formats: [] }
      tie.formats.push(id)
      ties.set(key, tie)
    }
  }
  const between = record.commitments.map((commitment) => statesBetween(record, commitment).toSorted().join(' '))
  return [...ties].map(([key, { states, formats }]) => ({ states, formats, commitments: between.filter((pair) => pair === key).length }))
    .toSorted((one, other) => other.formats.length - one.formats.length || other.commitments - one.commitments)
}

/** Capitals; the European Union where its institutions meet. What has no seat in the picture's extent is not placed. */
export const seats: Readonly<Record<EntryId, { readonly longitude: number; readonly latitude: number }>> = {
  'state-fr': { longitude: 2.35, latitude: 48.86 }, 'state-be': { longitude: 4.35, latitude: 50.85 }, 'state-tn': { longitude: 10.18, latitude: 36.81 },
  'state-dz': { longitude: 3.06, latitude: 36.75 }, 'state-ma': { longitude: -6.84, latitude: 34.02 }, 'state-es': { longitude: -3.7, latitude: 40.42 },
  'state-pt': { longitude: -9.14, latitude: 38.72 }, 'state-eu': { longitude: 6.6, latitude: 50.85 },
}

export interface YearCounts {
  readonly year: number
  readonly meetings: number
  readonly texts: number
  readonly commitments: number
  readonly activities: number
}

export function yearCounts(record: CompiledRecord): readonly YearCounts[] {
  const years = (dates: readonly (string | null)[]) => Map.groupBy(dates.flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))])), (year) => year)
  const meetings = years(record.sessions.map(({ date }) => date))
  const texts = years(record.instruments.map(({ signedOn }) => signedOn))
  const commitments = years(promisesOf(record).promised.map(({ on }) => on))
  const activities = years(record.activities.map(({ date }) => date))
  const all = [meetings, texts, commitments, activities].flatMap((group) => [...group.keys()])
  // Texts are older than any meeting found; years in which nothing happened before the first are no finding.
  const [first, last] = [Math.min(...meetings.keys()), Math.max(...all)]
  return Array.from({ length: all.length === 0 ? 0 : last - first + 1 }, (_, index) => {
    const year = first + index
    const of = (group: ReadonlyMap<number, readonly number[]>) => group.get(year)?.length ?? 0
    return { year, meetings: of(meetings), texts: of(texts), commitments: of(commitments), activities: of(activities) }
  })
}
