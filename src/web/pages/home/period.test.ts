import assert from 'node:assert/strict'
import test from 'node:test'
import { endOfWeek, periodOf, plusDays } from './period.ts'

test('period: a week ends on its Sunday, also when that is today', () => {
  assert.equal(endOfWeek('2026-11-10'), '2026-11-15')
  assert.equal(endOfWeek('2026-11-15'), '2026-11-15')
  assert.equal(endOfWeek('2026-12-31'), '2027-01-03')
})

test('period: days are counted over months, years and the change of summer time', () => {
  assert.equal(plusDays('2026-12-31', 1), '2027-01-01')
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30')
  assert.equal(plusDays('2028-02-28', 1), '2028-02-29')
})

test('period: what is due stands in its week, what is late before all, and what has no day apart', () => {
  const on = (by: string | null, isLate = false) => periodOf({ by, isLate }, '2026-11-10')
  assert.deepEqual([on('2026-11-09', true), on('2026-11-10'), on('2026-11-15'), on('2026-11-16'), on('2026-11-22'), on('2026-11-23'), on(null)],
    ['overdue', 'this_week', 'this_week', 'next_week', 'next_week', 'later', 'undated'])
})
