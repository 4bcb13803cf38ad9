import { addDays, dayNumber } from '../../core/calendar.ts'

/** Days of the week as 1 (Monday) to 7 (Sunday). */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const fridayAndSaturday: readonly Weekday[] = [5, 6]
const saturdayAndSunday: readonly Weekday[] = [6, 7]

/** States whose weekend is not Saturday and Sunday (Unicode CLDR, week data); any other, invented ones included, has that one. */
const weekends: Readonly<Record<string, readonly Weekday[]>> = {
  AF: [4, 5], BH: fridayAndSaturday, DZ: fridayAndSaturday, EG: fridayAndSaturday, IL: fridayAndSaturday, IQ: fridayAndSaturday,
  IR: [5], JO: fridayAndSaturday, KW: fridayAndSaturday, LY: fridayAndSaturday, OM: fridayAndSaturday, QA: fridayAndSaturday,
  SA: fridayAndSaturday, SD: fridayAndSaturday, SY: fridayAndSaturday, YE: fridayAndSaturday,
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): Weekday {
  // 1 January of year 1 was a Monday in the calendar that acts are dated by.
  return ((((dayNumber(day) - dayNumber('0001-01-01')) % 7) + 7) % 7 + 1) as Weekday
}

export function weekendOf(state: string): readonly Weekday[] {
  return weekends[state] ?? saturdayAndSunday
}

export function isWeekend(state: string, day: string): boolean {
  return weekendOf(state).includes(weekdayOf(day))
}

export interface Span {
  readonly from: string
  readonly until: string
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', timeZone: 'UTC' })

function isRamadan(day: string): boolean {
  return hijri.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'month')?.value === '9'
}

/**
 * The stretches of Ramadan in a year, as the Umm al-Qura calendar computes them. Indicative: each State announces
 * its own first day by sighting the moon.
 */
export function ramadanIn(year: number): readonly Span[] {
  const spans: Span[] = []
  let from: string | undefined
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const inside = isRamadan(day)
    if (inside) from ??= day
    if (from !== undefined && (!inside || day === `${year}-12-31`)) {
      spans.push({ from, until: inside ? day : addDays(day, -1) })
      from = undefined
    }
  }
  return spans
}

/** On which day the week begins where the reader is (Unicode CLDR, week data). */
export function weekStartOf(state: string): Weekday {
  return saturdayFirst.has(state) ? 6 : 1
}

const saturdayFirst: ReadonlySet<string> = new Set(['AF', 'BH', 'DJ', 'DZ', 'EG', 'IQ', 'IR', 'JO', 'KW', 'LY', 'OM', 'QA', 'SD', 'SY'])
