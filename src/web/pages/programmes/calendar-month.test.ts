import assert from 'node:assert/strict'
import test from 'node:test'
import { monthsOf } from './calendar-month.ts'

const asked = { year: 2027, hosts: ['DZ', 'FR'], firstWeekday: 1, ramadan: [{ from: '2027-02-08', until: '2027-03-08' }], lines: [] }

test('calendar: a month begins on its own weekday, from whichever day the week is counted', () => {
  // 1 February 2027 is a Monday.
  assert.equal(monthsOf(asked)[1]!.weeks[0]![0]?.day, '2027-02-01')
  assert.deepEqual(monthsOf({ ...asked, firstWeekday: 6 })[1]!.weeks[0]!.map((cell) => cell?.number ?? null), [null, null, 1, 2, 3, 4, 5])
  assert.deepEqual(monthsOf(asked).map(({ weeks }) => weeks.flat().filter((cell) => cell !== null).length), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})

test('calendar: a Friday is the weekend of Algeria and not of France', () => {
  const days = monthsOf(asked)[5]!.weeks.flat().filter((cell) => cell !== null)
  assert.deepEqual(days.filter(({ number }) => [17, 18, 19, 20].includes(number)).map((cell) => cell.weekendOf), [[], ['DZ'], ['DZ', 'FR'], ['FR']])
})

test('calendar: a line fills its days and begins again in the next month; what is not known to the day stands under its month', () => {
  const months = monthsOf({ ...asked, lines: [{ stretch: { from: '2027-06-29', until: '2027-07-01' }, exact: true }, { stretch: { from: '2027-06-01', until: '2027-06-30' }, exact: false }, { stretch: undefined, exact: false }] })
  const found = months.flatMap(({ weeks }) => weeks.flat().flatMap((cell) => (cell === null ? [] : cell.lines.map(({ index, begins }) => [cell.day, index, begins]))))
  assert.deepEqual(found, [['2027-06-29', 0, true], ['2027-06-30', 0, false], ['2027-07-01', 0, true]])
  assert.deepEqual(months.map(({ vague }) => vague), [[], [], [], [], [], [1], [], [], [], [], [], []])
  assert.ok(months[1]!.weeks.flat().find((cell) => cell?.day === '2027-02-08')?.inRamadan)
})
