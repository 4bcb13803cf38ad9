import assert from 'node:assert/strict'
import test from 'node:test'
import { positionIn } from './YearBars.tsx'

test('year: a bar lies where its dates lie, both days counted', () => {
  assert.deepEqual(positionIn(2027, { from: '2027-01-01', until: '2027-01-31' }), { x: 0, width: 31 })
  assert.deepEqual(positionIn(2027, { from: '2027-03-11', until: '2027-10-25' }), { x: 69, width: 229 })
})

test('year: a partial date covers all that it may mean', () => {
  assert.deepEqual(positionIn(2027, { from: '2027-02', until: '2027-02' }), { x: 31, width: 28 })
  assert.deepEqual(positionIn(2027, { from: '2027-spring', until: '2027-spring' }), { x: 59, width: 92 })
})

test('year: what lasts a day can still be seen, and stays inside the year', () => {
  assert.deepEqual(positionIn(2027, { from: '2027-12-31', until: '2027-12-31' }), { x: 357, width: 9 })
})

test('year: what begins before is cut, and what lies outside is not drawn', () => {
  assert.deepEqual(positionIn(2027, { from: '2026-12-01', until: '2027-01-10' }), { x: 0, width: 10 })
  assert.equal(positionIn(2027, { from: '2026-01-01', until: '2026-03-01' }), undefined)
})
