import assert from 'node:assert/strict'
import test from 'node:test'
import {
  dayOf, daysBetween, formatDate, formatDateRange, formatInstant, formatList, formatMoment, formatMomentSaid, formatMoney, formatMonthInitials, formatPartialDate, formatRelativeDays, formatSize, formatTime,
  type Place,
} from './format.ts'

const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/[\u00a0\u202f\u2009]/g, ' ')
const at = (language: Place['language'], region: string, zone = 'Europe/Paris'): Place => ({ language, region, zone })

test('format: the same August day is written as each region of Arabic writes it', () => {
  assert.equal(plain(formatDate(at('ar', 'TN'), '2018-08-05')), '5 أوت 2018')
  assert.equal(plain(formatDate(at('ar', 'DZ'), '2018-08-05')), '5 أوت 2018')
  assert.equal(plain(formatDate(at('ar', 'MA'), '2018-08-05')), '5 غشت 2018')
})

test('format: the Latin-letter languages write the day in their own order, and French the first as an ordinal', () => {
  assert.equal(plain(formatDate(at('fr', 'FR'), '2016-02-01')), '1er février 2016')
  assert.equal(plain(formatDate(at('fr', 'BE'), '2018-06-11', 'short')), '11 juin')
  assert.equal(plain(formatDate(at('es', 'ES'), '2018-06-11')), '11 de junio de 2018')
  assert.equal(plain(formatDate(at('nl', 'BE'), '2018-06-11')), '11 juni 2018')
  assert.match(plain(formatDate(at('en', 'GB'), '2018-06-11', 'full')), /^Monday,? 11 June 2018$/)
})

test('format: a partial date keeps exactly its precision', () => {
  assert.equal(plain(formatPartialDate(at('fr', 'FR'), '2018-05')), 'mai 2018')
  assert.equal(plain(formatPartialDate(at('ar', 'TN'), '2018-05')), 'ماي 2018')
  assert.equal(formatPartialDate(at('fr', 'FR'), '2018'), '2018')
  assert.equal(formatPartialDate(at('es', 'ES'), '2019-spring'), 'primavera de 2019')
  assert.equal(formatPartialDate(at('ar', 'MA'), '2019-winter'), 'شتاء 2019')
})

test('format: what is due says in how many days, in the plural of the language', () => {
  const said = (language: Place['language'], day: string) => plain(formatRelativeDays(at(language, 'TN'), '2026-11-10', day))
  assert.equal(said('fr', '2026-11-14'), 'dans 4 jours')
  assert.equal(said('fr', '2026-11-10'), 'aujourd’hui')
  assert.equal(said('en', '2026-11-09'), 'yesterday')
  assert.equal(said('nl', '2026-11-21'), 'over 11 dagen')
  assert.equal(said('ar', '2026-11-14'), 'بعد 4 أيام')
  assert.equal(said('ar', '2026-11-21'), 'بعد 11 يومًا')
  assert.equal(said('ar', '2027-02-18'), 'بعد 100 يوم')
})

test('format: today is the day where the node stands, and summer time does not lose one', () => {
  assert.equal(dayOf('2026-11-10T23:30:00Z', 'Africa/Tunis'), '2026-11-11')
  assert.equal(dayOf('2026-11-10T23:30:00Z', 'Europe/London'), '2026-11-10')
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

test('format: an hour that another node must act by carries its offset', () => {
  assert.equal(plain(formatTime(at('fr', 'FR'), '2026-11-10T08:42:00Z', true)), '9 h 42 (UTC+1)')
  assert.equal(plain(formatTime(at('fr', 'FR'), '2026-11-10T11:00:00Z')), '12 h')
  assert.equal(plain(formatTime(at('en', 'GB', 'Africa/Tunis'), '2026-11-10T08:42:00Z')), '09:42')
  assert.equal(plain(formatTime(at('ar', 'TN', 'UTC'), '2026-11-10T08:42:00Z', true)), '08:42 (UTC)')
})

test('format: a moment is near in words and far as a date, and a page is placed in time in full', () => {
  const place = at('fr', 'FR')
  assert.equal(plain(formatMoment(place, '2026-11-10T08:48:00Z', '2026-11-10T08:42:00Z')), 'aujourd’hui à 9 h 42')
  assert.equal(plain(formatMoment(place, '2026-11-10T08:48:00Z', '2026-11-01T08:42:00Z')), '1er novembre 2026 à 9 h 42')
  // Inside a sentence a date takes its preposition; a day named by its nearness takes none.
  assert.equal(plain(formatMomentSaid(place, '2026-11-10T08:48:00Z', '2026-11-01T08:42:00Z')), 'le 1er novembre 2026 à 9 h 42')
  assert.equal(plain(formatMomentSaid(place, '2026-11-10T08:48:00Z', '2026-11-09T08:42:00Z')), 'hier à 9 h 42')
  assert.equal(plain(formatInstant(place, '2026-11-10T08:48:00Z')), 'mardi 10 novembre 2026 à 9 h 48 (UTC+1)')
})

test('format: amounts are exact, without cents where there are none', () => {
  assert.equal(plain(formatMoney(at('fr', 'FR'), 18_450_000, 'EUR')), '184 500 €')
  assert.equal(plain(formatMoney(at('fr', 'FR'), 18_450_050, 'EUR')), '184 500,50 €')
  assert.equal(plain(formatMoney(at('en', 'GB'), 18_450_000, 'EUR')), '€184,500')
  // The dinar of Tunisia has a thousand millimes.
  assert.match(plain(formatMoney(at('fr', 'TN'), 1_500, 'TND')), /1,500/)
})

test('format: lists, ranges, sizes and month initials follow the language', () => {
  assert.equal(formatList(at('fr', 'FR'), ['XA', 'XB', 'XC']), 'XA, XB et XC')
  assert.equal(plain(formatDateRange(at('fr', 'FR'), '2027-06-17', '2027-06-28')), '17–28 juin')
  assert.equal(plain(formatSize(at('en', 'GB'), 4_200_000)), '4.2 MB')
  assert.equal(formatMonthInitials(at('fr', 'FR')).join(''), 'JFMAMJJASOND')
})
