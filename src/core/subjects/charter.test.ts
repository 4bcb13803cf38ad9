import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { charterTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { charter } from './charter.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(bodyNamed) as [string, string, string, string]
const json = (value: unknown) => value as JsonObject
const invite = (...bodies: readonly string[]) => bodies.map((body) => ({ body, history: 'all' as const }))

test('charter: refusals come in their order, and the good case changes rules and membership for all', () => {
  const history = History.founded('a', 'b')
  const subject = history.partnership.id
  const proposed = history.climb('propose', charter.refusals, [
    () => ['a', json(history.proposalOf('a', charterTo({ members: [a, c], invited: invite(b, d, d) }), { required: ['a', 'b'] }))],
    () => ['a', json(history.proposalOf('a', charterTo({ members: [a, c], invited: invite(b, d, d) }), { subject }))],
    () => ['a', json(history.proposalOf('a', charterTo({ members: [a, b, c], invited: invite(b, d, d) }), { subject }))],
    () => ['a', json(history.proposalOf('a', charterTo({ invited: invite(b, d, d) }), { subject }))],
    () => ['a', json(history.proposalOf('a', charterTo({ invited: invite(b, d) }), { subject }))],
    () => ['a', json(history.proposalOf('a', charterTo({ invited: invite(c, d) }), { subject }))],
  ])
  history.carry(proposed, 'a', ['b'])
  assert.deepEqual(history.partnership.subjects.charter()?.membership.invited.map(({ body }) => body), [c, d])
})

test('charter: every member has to consent', () => {
  const history = History.founded('a', 'b', 'c')
  const facts = history.proposalOf('a', charterTo({ members: [a, b, c] }), { subject: history.partnership.id, required: ['a', 'b'] })
  assert.equal(history.refusal('a', 'propose', json(facts)), 'consent_left_out')
})
