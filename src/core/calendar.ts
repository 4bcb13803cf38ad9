import { isCalendarDate } from './shape.ts'

/** Adds whole months to a calendar day; a day that the month does not have becomes its last one. */
export function addMonths(day: string, months: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  let newDate = date
  while (!isCalendarDate(newYear, newMonth, newDate)) newDate -= 1
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`
}

/** Days since 1 January of year 1, by arithmetic: no clock and no time zone can move it. */
export function dayNumber(day: string): number {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const days = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + days + date
}

/** The inverse of {@link dayNumber}. */
export function dayOf(number: number): string {
  let year = Math.max(1, Math.floor(number / 365.2425))
  while (dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`) <= number) year += 1
  while (dayNumber(`${String(year).padStart(4, '0')}-01-01`) > number) year -= 1
  const rest = number - dayNumber(`${String(year).padStart(4, '0')}-01-01`)
  let month = 1
  let left = rest
  const length = (m: number) => (isCalendarDate(year, m, 31) ? 31 : isCalendarDate(year, m, 30) ? 30 : isCalendarDate(year, m, 29) ? 29 : 28)
  while (left >= length(month)) {
    left -= length(month)
    month += 1
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(left + 1).padStart(2, '0')}`
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days)
}

/** The first day that a partial date can mean. A winter belongs to one year and is read as widely as that allows. */
export function firstDayOf(partial: string): string {
  const year = partial.slice(0, 4)
  const rest = partial.slice(5)
  const seasons: Readonly<Record<string, string>> = { spring: '03-20', summer: '06-20', autumn: '09-22', winter: '01-01' }
  if (rest === '') return `${year}-01-01`
  return seasons[rest] ? `${year}-${seasons[rest]}` : rest.length === 5 ? partial : `${partial}-01`
}

/** The last day that a partial date can mean: the day on which a deadline has passed without doubt. */
export function lastDayOf(partial: string): string {
  const year = partial.slice(0, 4)
  const rest = partial.slice(5)
  const seasons: Readonly<Record<string, string>> = { spring: '06-20', summer: '09-22', autumn: '12-20', winter: '12-31' }
  if (rest === '') return `${year}-12-31`
  const season = seasons[rest]
  if (season) return `${year}-${season}`
  if (rest.length === 5) return partial
  return addDays(addMonths(`${partial}-01`, 1), -1)
}
