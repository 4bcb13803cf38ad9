// Specification: spec/envelope.md §7 (`at`), spec/wording.md rule 7
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  return month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : monthDays[month - 1]!
}

export function isDay(text: string): boolean {
  const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)?.map(Number) ?? []
  return year !== undefined && year >= 1 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysIn(year, month!)
}

export function isInstant(text: string): boolean {
  return /^.{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/.test(text) && isDay(text.slice(0, 10))
}

/** First and last day of the seasons as this specification bounds them. */
const seasons: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['03-20', '06-20'], summer: ['06-20', '09-22'], autumn: ['09-22', '12-20'], winter: ['01-01', '12-31'],
}

/** The first and the last day that a partial date can mean, or undefined where it is none. */
export function daysOf(text: string): readonly [string, string] | undefined {
  if (isDay(text)) return [text, text]
  const [, year, rest] = /^([0-9]{4})(?:-(.+))?$/.exec(text) ?? []
  if (year === undefined || Number(year) < 1) return undefined
  if (rest === undefined) return [`${year}-01-01`, `${year}-12-31`]
  const season = Object.hasOwn(seasons, rest) ? seasons[rest] : undefined
  if (season !== undefined) return [`${year}-${season[0]}`, `${year}-${season[1]}`]
  if (!/^(0[1-9]|1[0-2])$/.test(rest)) return undefined
  return [`${year}-${rest}-01`, `${year}-${rest}-${daysIn(Number(year), Number(rest))}`]
}

/** The same day so many months later; a month that is too short gives its last day. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const laterDate = Math.min(date, daysIn(laterYear, laterMonth))
  return `${String(laterYear).padStart(4, '0')}-${String(laterMonth).padStart(2, '0')}-${String(laterDate).padStart(2, '0')}`
}
