import { isCalendarDate } from '../../core/shape.ts'
import { alike } from '../search/letters.ts'

/** A date as a page prints it, and what it says, where that can be told. */
export interface PrintedDate {
  /** The words of the page, untouched. */
  readonly printed: string
  /** `YYYY-MM-DD` or `YYYY-MM`; `null` where the words can be read in two ways or name no day that exists. */
  readonly date: string | null
  /** `hh:mm`, in whatever zone the page means. */
  readonly time: string | null
}

export type PageLanguage = 'fr' | 'en' | 'ar'

/** By month, made alike: full names, usual short ones, and in Arabic those of the Mashriq, of Tunisia and Algeria, and of Morocco. */
const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan', 'يناير', 'جانفي', 'كانون الثاني'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb', 'فبراير', 'فيفري', 'شباط'],
  ['mars', 'march', 'mar', 'مارس', 'اذار'],
  ['avril', 'avr', 'april', 'apr', 'ابريل', 'افريل', 'نيسان'],
  ['mai', 'may', 'مايو', 'ماي', 'ايار'],
  ['juin', 'june', 'jun', 'يونيو', 'يونيه', 'جوان', 'حزيران'],
  ['juillet', 'juil', 'july', 'jul', 'يوليو', 'يوليوز', 'جويليه', 'تموز'],
  ['aout', 'august', 'aug', 'اغسطس', 'اوت', 'غشت', 'اب'],
  ['septembre', 'sept', 'september', 'sep', 'سبتمبر', 'شتنبر', 'ايلول'],
  ['octobre', 'oct', 'october', 'اكتوبر', 'تشرين الاول'],
  ['novembre', 'nov', 'november', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
  ['decembre', 'dec', 'december', 'ديسمبر', 'دجنبر', 'كانون الاول'],
]
const monthOf = new Map(monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])))
/** The longest first, so that `juillet` is not read as `juil`. */
const month = [...monthOf.keys()].toSorted((one, other) => other.length - one.length).join('|')

const dayMonthYear = new RegExp(`(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?: de| of)? (${month})\\.?,? (\\d{4})(?!\\d)`)
const monthDayYear = new RegExp(`(?<!\\p{L})(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'u')
const monthYear = new RegExp(`(?<!\\p{L})(${month})\\.?,? (\\d{4})(?!\\d)`, 'u')
const yearFirst = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const numeric = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const clock = /(?<!\d)(\d{1,2}) ?[:h] ?(\d{2})(?!\d)/

const two = (value: number) => String(value).padStart(2, '0')

function calendarDate(year: number, monthNumber: number, day: number): string | null {
  return isCalendarDate(year, monthNumber, day) ? `${year}-${two(monthNumber)}-${two(day)}` : null
}

/** In French and Arabic the day comes first. In English either may: only a number above twelve tells. */
function numericDate(one: number, other: number, year: number, language: PageLanguage): string | null {
  if (language !== 'en' || one > 12 || one === other) return calendarDate(year, other, one)
  return other > 12 ? calendarDate(year, one, other) : null
}

function dateIn(text: string, language: PageLanguage): string | null {
  const [, year, monthNumber, day] = yearFirst.exec(text) ?? []
  if (year) return calendarDate(Number(year), Number(monthNumber), Number(day))
  const written = dayMonthYear.exec(text)
  if (written) return calendarDate(Number(written[3]), monthOf.get(written[2]!)!, Number(written[1]))
  const american = monthDayYear.exec(text)
  if (american) return calendarDate(Number(american[3]), monthOf.get(american[1]!)!, Number(american[2]))
  const numbers = numeric.exec(text)
  if (numbers) return numericDate(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), language)
  const coarse = monthYear.exec(text)
  return coarse ? `${coarse[2]}-${two(monthOf.get(coarse[1]!)!)}` : null
}

export function readPrintedDate(printed: string, language: PageLanguage): PrintedDate {
  const text = alike(printed).replace(/\s+/g, ' ')
  const found = clock.exec(text)
  const time = found && Number(found[1]) < 24 && Number(found[2]) < 60 ? `${two(Number(found[1]))}:${found[2]}` : null
  return { printed, date: dateIn(text, language), time }
}
