import assert from 'node:assert/strict'
import test from 'node:test'
import { Forbearance } from './forbearance.ts'

function begin() {
  let ticks = 0
  const forbearance = new Forbearance({ now: () => '2027-01-01T00:00:00Z', ticks: () => ticks, after: () => () => undefined })
  return { forbearance, pass: (seconds: number) => (ticks += seconds * 1000) }
}

test('forbearance: what is handed over in vain now and then costs nothing', () => {
  const { forbearance, pass } = begin()
  for (let day = 0; day < 100; day += 1) {
    forbearance.note('peer', 15_000)
    assert.equal(forbearance.waits('peer'), 0)
    pass(86_400)
  }
})

test('forbearance: a peer that does little else waits, no other does, and it is heard again', () => {
  const { forbearance, pass } = begin()
  forbearance.note('peer', 30_000)
  assert.equal(forbearance.waits('peer'), 200)
  assert.equal(forbearance.waits('other'), 0)
  pass(100)
  assert.equal(forbearance.waits('peer'), 100)
  pass(101)
  assert.equal(forbearance.waits('peer'), 0)
  // However much it pours in, the wait has an end.
  for (let again = 0; again < 100; again += 1) forbearance.note('peer', 1_000_000)
  assert.equal(forbearance.waits('peer'), 400)
})
