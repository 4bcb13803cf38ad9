import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import type { CompiledCommitment, CompiledSession, EntryId, RecordAbout } from '../../../app/compiled/entry.ts'
import type { OtherFormat } from '../../../app/compiled/format.ts'
import { originOf } from '../../../app/compiled/origin.ts'
import type { CompiledRecord } from '../../../app/compiled/record.ts'

/** What was said of it on one day, on the way to nothing found. */
export interface SoughtStep {
  readonly on: string | null
  readonly commitments: readonly CompiledCommitment[]
}

export interface Sought {
  readonly notFound: RecordAbout['notFound'][number]
  readonly steps: readonly SoughtStep[]
  readonly due: string | null
  /** Formats of the same States that a reader may take for it. */
  readonly others: readonly OtherFormat[]
}

/** What was looked for and not found, each with the commitments that would have led to it. */
export function soughtOf(record: CompiledRecord, cooperation: Cooperation): readonly Sought[] {
  return cooperation.notFound.map((notFound) => {
    const about = new Set<EntryId>(notFound.about)
    const threads = cooperation.promises.threads.filter(({ commitments }) => commitments.some(({ id }) => about.has(id)))
    const commitments = threads.flatMap((thread) => thread.commitments)
    const byDay = Map.groupBy(commitments, (commitment) => originOf(record, commitment).on)
    const steps = [...byDay].map(([on, group]) => ({ on, commitments: group })).toSorted((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1))
    const concerned = record.links.some(({ from, to, relation }) => relation === 'same_four_states_as' && (about.has(from) || about.has(to)))
    return { notFound, steps, due: commitments.flatMap(({ due }) => due ?? []).at(-1) ?? null, others: concerned ? cooperation.otherFormats : [] }
  })
}

/** Years from the first to the last of any meeting shown, each a column of equal width. */
export function yearsOf(others: readonly OtherFormat[], steps: readonly SoughtStep[], until: string): readonly number[] {
  const dates = [...others.flatMap(({ meetings }) => meetings.map(({ session }) => session.date)), ...steps.map(({ on }) => on)].flatMap((date) => (date ? [Number(date.slice(0, 4))] : []))
  const [first, last] = [Math.min(...dates), Number(until.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Where a date lies on a scale of years, in hundredths. */
export function onScale(years: readonly number[], date: string): number {
  const [year = '0', month = '07', day = '01'] = date.replace(/-[a-z]+$/, '').split('-')
  const passed = Number(year) - (years[0] ?? 0) + (Number(month) - 1 + Number(day) / 31) / 12
  return Math.max(0, Math.min(98, Math.round((passed / years.length) * 100)))
}

export function datedMeetings({ meetings }: OtherFormat): readonly (CompiledSession & { readonly date: string })[] {
  return meetings.flatMap(({ session }) => (session.date === null ? [] : [{ ...session, date: session.date }]))
}
