import { firstDayOf, lastDayOf } from '../../core/calendar.ts'

/** Whether all that a partial date may mean lies behind us. */
export function hasPassed(date: string, today: string): boolean {
  return lastDayOf(date) < today
}

/** To put dates in an order: by the first day they may mean, then by the last; what has none comes last. */
export function compareDates(one: string | null, other: string | null): number {
  const key = (date: string | null) => (date === null ? '~' : `${firstDayOf(date)} ${lastDayOf(date)}`)
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0
}

/** The same months later, without the day: what was on the 17th of June one year is in June of another, and no more is known. */
export function monthInYear(date: string | null, year: number): string | null {
  if (date === null) return null
  const [, part] = date.split('-')
  return part === undefined ? String(year) : `${year}-${part}`
}
