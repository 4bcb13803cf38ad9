import assert from 'node:assert/strict'
import test from 'node:test'
import { lacking, type Common } from './peer-acts.ts'

const held = { digest: 'a', digits: '0000 0000 0000' }
const common = (actsThere: number | null, actsHere: number): Common[number] => ({ partnership: 'p', stated: null, ours: held, comparison: 'unknown', actsThere, actsHere })

test('peers: what a side lacks is counted over all common partnerships, and never below nothing', () => {
  const both = [common(10, 12), common(9, 5)]
  assert.equal(lacking(both, 'there'), 2)
  assert.equal(lacking(both, 'here'), 4)
})

test('peers: where it has said nothing, or there is nothing in common, nothing is claimed', () => {
  assert.equal(lacking([], 'there'), undefined)
  assert.equal(lacking([common(10, 12), common(null, 3)], 'there'), undefined)
})
