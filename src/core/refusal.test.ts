import assert from 'node:assert/strict'
import test from 'node:test'
import { isMalformed, malformed } from './refusal.ts'

test('refusal: a code and a place are malformed; a list of lines that were, and anything else, is not', () => {
  assert.equal(isMalformed(malformed('not_text', '/facts')), true)
  for (const other of [{ malformed: [] }, { refused: 'not_a_member' }, {}, null, undefined, 'malformed', 0]) assert.equal(isMalformed(other), false)
})
