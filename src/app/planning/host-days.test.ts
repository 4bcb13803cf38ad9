import assert from 'node:assert/strict'
import test from 'node:test'
import { isWeekend, ramadanIn, weekdayOf } from './host-days.ts'

test('host days: the weekend is that of the host, in Algiers Friday and Saturday, in Tunis and Rabat Saturday and Sunday', () => {
  assert.equal(weekdayOf('2018-06-11'), 1)
  const friday = '2027-06-18'
  assert.deepEqual(['DZ', 'TN', 'MA', 'FR', 'XA', 'XB'].map((state) => isWeekend(state, friday)), [true, false, false, false, false, false])
  assert.deepEqual(['DZ', 'TN', 'MA', 'FR', 'XA', 'XB'].map((state) => isWeekend(state, '2027-06-20')), [false, true, true, true, true, true])
  assert.ok(isWeekend('DZ', '2027-06-19') && isWeekend('BE', '2027-06-19'))
})

test('host days: Ramadan is computed, some thirty days long, and may fall twice in a year', () => {
  assert.deepEqual(ramadanIn(2027), [{ from: '2027-02-08', until: '2027-03-08' }])
  assert.deepEqual(ramadanIn(2019), [{ from: '2019-05-06', until: '2019-06-03' }])
  const twice = ramadanIn(2030)
  assert.equal(twice.length, 2)
  assert.equal(twice.at(-1)?.until, '2030-12-31')
})
