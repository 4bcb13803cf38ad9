import { direction, isolate, regionOf, type Language } from './language.ts'
import { plural } from './locales/plural.ts'

export interface Place {
  readonly language: Language
  /** ISO 3166 code of the node's State, or the code of an invented one. */
  readonly region: string
  /** IANA time zone of the node, `Africa/Tunis`. */
  readonly zone: string
}

export type DateLength = 'full' | 'long' | 'short'

const lengths: Readonly<Record<DateLength, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
}

const seasons: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
  ar: { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' },
  es: { spring: 'primavera de', summer: 'verano de', autumn: 'otoño de', winter: 'invierno de' },
  nl: { spring: 'voorjaar', summer: 'zomer', autumn: 'najaar', winter: 'winter' },
  en: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** `YYYY-MM-DD` of an instant where the node stands: what "today" is differs from Tunis to Brussels. */
export function dayOf(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

/** French writes the first of a month as an ordinal, which the runtime does not. */
function withOrdinal(language: Language, parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value)).join('')
}

export function formatDate({ language, region }: Place, day: string, length: DateLength = 'long'): string {
  return withOrdinal(language, new Intl.DateTimeFormat(regionOf(language, region), { ...lengths[length], timeZone: 'UTC' }).formatToParts(noon(day)))
}

/** Only the day's name: what stands under a date in the list of what is due. */
export function formatWeekday({ language, region }: Place, day: string): string {
  return new Intl.DateTimeFormat(regionOf(language, region), { weekday: 'long', timeZone: 'UTC' }).format(noon(day))
}

/** A day, a month, a year or a season, with exactly the precision given: nothing is added to what a source says. */
export function formatPartialDate(place: Place, date: string, length: DateLength = 'long'): string {
  const { language, region } = place
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(place, date, length)
  const [year = '', part] = date.split('-')
  if (part === undefined) return year
  const season = seasons[language][part]
  if (season !== undefined) return `${season} ${year}`
  return new Intl.DateTimeFormat(regionOf(language, region), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(`${date}-15`))
}

export function formatDateRange({ language, region }: Place, from: string, to: string, length: DateLength = 'short'): string {
  return withOrdinal(language, new Intl.DateTimeFormat(regionOf(language, region), { ...lengths[length], timeZone: 'UTC' }).formatRangeToParts(noon(from), noon(to)))
}

/** "in 4 days", "today", "yesterday". */
export function formatRelativeDays({ language, region }: Place, today: string, day: string): string {
  const distance = daysBetween(today, day)
  // The runtime's Arabic says "within 4 days" (خلال) where a due date falls "after 4 days" (بعد).
  if (language === 'ar' && distance > 2) return plural('ar', distance, { one: '', few: 'بعد # أيام', many: 'بعد # يومًا', other: 'بعد # يوم' })
  return new Intl.RelativeTimeFormat(regionOf(language, region), { numeric: 'auto' }).format(distance, 'day')
}

function offset(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date(instant))
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC').replace(/\+0$/, '')
}

/** Hours and minutes where the node stands; with the offset where a reader elsewhere must act on it. */
export function formatTime({ language, region, zone }: Place, instant: string, withZone = false): string {
  const parts = new Intl.DateTimeFormat(regionOf(language, region), { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
    .formatToParts(new Date(instant))
  const take = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  const hour = take('hour')
  const minute = take('minute').padStart(2, '0')
  // French is written with the hour's letter, and a full hour without its minutes.
  const clock = language === 'fr' ? `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}` : `${language === 'en' ? hour.padStart(2, '0') : hour}:${minute}`
  const written = direction(language) === 'rtl' ? isolate(clock) : clock
  return withZone ? `${written} (${direction(language) === 'rtl' ? isolate(offset(instant, zone)) : offset(instant, zone)})` : written
}

/** "today at 9:42", "3 November at 17:20": the sentence that says when something was seen. */
export function formatMoment(place: Place, now: string, instant: string, withZone = false): string {
  const day = dayOf(instant, place.zone)
  const distance = daysBetween(dayOf(now, place.zone), day)
  const when = distance === 0 || distance === -1 ? formatRelativeDays(place, dayOf(now, place.zone), day) : formatDate(place, day)
  return `${when} ${at[place.language]}\u00a0${formatTime(place, instant, withZone)}`
}

/** The same inside a sentence, where a date takes its preposition: "seen on 3 November at 17:20". */
export function formatMomentSaid(place: Place, now: string, instant: string): string {
  const isNear = daysBetween(dayOf(now, place.zone), dayOf(instant, place.zone)) >= -1
  return `${isNear ? '' : `${on[place.language]} `}${formatMoment(place, now, instant)}`
}

/** "Tuesday, 10 November 2026 at 09:48 (UTC+1)": when a page was drawn up, so that a printed one can be placed in time. */
export function formatInstant(place: Place, instant: string): string {
  return `${formatDate(place, dayOf(instant, place.zone), 'full')} ${at[place.language]}\u00a0${formatTime(place, instant, true)}`
}

const on: Readonly<Record<Language, string>> = { fr: 'le', ar: 'يوم', es: 'el', nl: 'op', en: 'on' }
const at: Readonly<Record<Language, string>> = { fr: 'à', ar: 'على الساعة', es: 'a las', nl: 'om', en: 'at' }

export function formatNumber({ language, region }: Place, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(regionOf(language, region), options).format(value)
}

/** Amounts are kept in the smallest unit of their currency, so that sums are exact. */
export function formatMoney({ language, region }: Place, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(regionOf(language, region), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const value = minor / 10 ** digits
  const options = Number.isInteger(value) ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {}
  return new Intl.NumberFormat(regionOf(language, region), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options }).format(value)
}

export function formatList({ language, region }: Place, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(regionOf(language, region), { type }).format(items)
}

/** Bytes as a reader sees them on a file's label. */
export function formatSize(place: Place, bytes: number): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return formatNumber(place, value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
}

/** One letter a month, in the order of the year: the head of a drawn year. */
export function formatMonthInitials({ language, region }: Place): readonly string[] {
  const format = new Intl.DateTimeFormat(regionOf(language, region), { month: 'narrow', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2001, month, 15))))
}
