import { weekdayOf, weekendOf } from '../../../app/planning/host-days.ts'
import type { Stretch } from '../../components/YearBars.tsx'

export interface DayCell {
  readonly day: string
  readonly number: number
  /** Codes of the host States whose weekend it is. */
  readonly weekendOf: readonly string[]
  readonly inRamadan: boolean
  /** Lines that occupy the day, by their place in the list given; `begins` where it is their first day in this month. */
  readonly lines: readonly { readonly index: number; readonly begins: boolean }[]
}

export interface Month {
  readonly month: number
  /** Seven places each; `null` where the week reaches into another month. */
  readonly weeks: readonly (readonly (DayCell | null)[])[]
  /** Lines of this month that are not known to the day. */
  readonly vague: readonly number[]
}

export interface MonthsAsked {
  readonly year: number
  readonly hosts: readonly string[]
  /** 1 Monday to 7 Sunday. */
  readonly firstWeekday: number
  readonly ramadan: readonly Stretch[]
  readonly lines: readonly { readonly stretch: Stretch | undefined; readonly exact: boolean }[]
}

/** The year as twelve tables of weeks. */
export function monthsOf(asked: MonthsAsked): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(asked, index + 1))
}

function monthOf(asked: MonthsAsked, month: number): Month {
  const { year, firstWeekday, lines } = asked
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = Array.from({ length }, (_, index) => cellOf(asked, month, index + 1))
  const before = (weekdayOf(days[0]!.day) - firstWeekday + 7) % 7
  const places = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => Array.from({ length: 7 }, (_each, place) => places[week * 7 + place] ?? null))
  const first = days[0]!.day
  const vague = lines.flatMap(({ stretch, exact }, index) => (!exact && stretch?.from.slice(0, 7) === first.slice(0, 7) ? [index] : []))
  return { month, weeks, vague }
}

function cellOf({ year, hosts, ramadan, lines }: MonthsAsked, month: number, number: number): DayCell {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
  const holds = ({ from, until }: Stretch) => from <= day && day <= until
  return {
    day, number,
    weekendOf: hosts.filter((state) => weekendOf(state).includes(weekdayOf(day))),
    inRamadan: ramadan.some(holds),
    lines: lines.flatMap(({ stretch, exact }, index) => (exact && stretch && holds(stretch) ? [{ index, begins: stretch.from === day || number === 1 }] : [])),
  }
}
