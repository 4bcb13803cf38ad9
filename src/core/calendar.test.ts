import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays, addMonths, dayNumber, dayOf, firstDayOf, lastDayOf } from './calendar.ts'

test('calendar: a month that does not have the day gives its last one', () => {
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29')
  assert.equal(addMonths('2023-01-31', 1), '2023-02-28')
  assert.equal(addMonths('2024-03-31', -13), '2023-02-28')
  assert.equal(addMonths('2024-12-01', 1), '2025-01-01')
})

test('calendar: days are counted over leap years and centuries, and back', () => {
  assert.equal(addDays('2024-02-28', 2), '2024-03-01')
  assert.equal(addDays('2100-02-28', 1), '2100-03-01')
  assert.equal(addDays('2000-12-31', 1), '2001-01-01')
  for (let number = dayNumber('1999-12-30'); number < dayNumber('2001-01-02'); number += 1) assert.equal(dayNumber(dayOf(number)), number)
})

test('calendar: a partial date spans from its first to its last day', () => {
  const spans = ['2026', '2026-02', '2026-02-10', '2026-spring', '2026-summer', '2026-autumn', '2026-winter'].map((partial) => [firstDayOf(partial), lastDayOf(partial)])
  assert.deepEqual(spans, [
    ['2026-01-01', '2026-12-31'], ['2026-02-01', '2026-02-28'], ['2026-02-10', '2026-02-10'], ['2026-03-20', '2026-06-20'],
    ['2026-06-20', '2026-09-22'], ['2026-09-22', '2026-12-20'], ['2026-01-01', '2026-12-31'],
  ])
})
