import assert from 'node:assert/strict'
import test from 'node:test'
import type { Act } from './act.ts'
import { readContent, readFacts } from './well-formed.ts'

const digest = `${'0'.repeat(51)}g`

function act(type: string, facts: Act['facts'], content: string | null): Act {
  return { rules: 1, feed: 'partnership', body: digest, run: 1, number: 2, previous: digest, context: digest, identity: { number: 1, digest }, at: '2026-01-01T00:00:00Z', type, facts, content, actor: { office: 'desk', second: null, assertion: null } }
}

test('well formed: an act whose type needs a text has its digest, and one whose type has none has none', () => {
  assert.deepEqual(readFacts(act('decline', { proposal: digest }, null)), { malformed: 'missing_field', at: '/content' })
  assert.equal(readFacts(act('decline', { proposal: digest }, digest)), undefined)
  assert.deepEqual(readFacts(act('consent', { proposal: digest }, digest)), { malformed: 'unknown_field', at: '/content' })
  assert.equal(readFacts(act('consent', { proposal: digest }, null)), undefined)
})

test('well formed: facts are closed, and the first departure is named with its place', () => {
  assert.deepEqual(readFacts(act('consent', { proposal: digest, more: 1 }, null)), { malformed: 'unknown_field', at: '/facts/more' })
  assert.deepEqual(readFacts(act('consent', {}, null)), { malformed: 'missing_field', at: '/facts/proposal' })
  assert.deepEqual(readFacts(act('consent', { proposal: `${'0'.repeat(51)}1` }, null)), { malformed: 'not_a_digest', at: '/facts/proposal' })
})

test('well formed: nothing is asked of a type or a rules version that this node does not know', () => {
  assert.equal(readFacts(act('invented_later', { anything: [1, 2] }, digest)), undefined)
  assert.equal(readFacts({ ...act('consent', { anything: true }, null), rules: 2 }), undefined)
})

test('well formed: a content is held to the shape of its act, without its salt', () => {
  const declined = act('decline', { proposal: digest }, digest)
  assert.equal(readContent(declined, { salt: 'x', reason: { fr: 'Non.' } }), undefined)
  assert.deepEqual(readContent(declined, { salt: 'x', reason: { de: 'Nein.' } }), { malformed: 'unknown_field', at: '/content/reason/de' })
})
