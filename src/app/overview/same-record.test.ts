import assert from 'node:assert/strict'
import test from 'node:test'
import { compareCopies } from './same-record.ts'

test('same record: a copy that has said nothing is neither the same nor different', () => {
  assert.equal(compareCopies(undefined, 'a', null, 3), 'not_known')
})

test('same record: equal digests are the same record, whatever was counted', () => {
  assert.equal(compareCopies('a', 'a', 2, 3), 'same')
})

test('same record: acts on their way are no difference; as many acts with other digits are one', () => {
  assert.equal(compareCopies('b', 'a', 2, 3), 'other_acts')
  assert.equal(compareCopies('b', 'a', null, 3), 'other_acts')
  assert.equal(compareCopies('b', 'a', 3, 3), 'differs')
})
