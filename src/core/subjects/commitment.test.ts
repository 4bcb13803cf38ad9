import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { commitmentTo, formatTo, sessionTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { commitment } from './commitment.ts'

const [a, c] = ['a', 'c'].map(bodyNamed) as [string, string]
const json = (value: unknown) => value as JsonObject

test('commitment: refusals come in their order', () => {
  const history = History.founded('a', 'b')
  const format = history.agree('a', formatTo())
  const session = history.agree('a', sessionTo({ format }))
  const earlier = history.agree('a', commitmentTo())
  history.climb('propose', commitment.refusals, [
    () => ['a', json(history.proposalOf('a', commitmentTo({ source: format, owners: [a, a], ancestry: [{ relation: 'continues', commitment: format }] })))],
    () => ['a', json(history.proposalOf('a', commitmentTo({ source: session, owners: [a, a], ancestry: [{ relation: 'continues', commitment: format }] })))],
    () => ['a', json(history.proposalOf('a', commitmentTo({ source: session, ancestry: [{ relation: 'continues', commitment: format }] })))],
    () => ['a', json(history.proposalOf('a', commitmentTo({ source: session, ancestry: [{ relation: 'continues', commitment: earlier }] })))],
  ])
})

test('commitment: nobody owes what it has not agreed to', () => {
  const history = History.founded('a', 'b')
  const outsider = history.proposalOf('a', commitmentTo({ owners: [a, c] }))
  assert.equal(history.refusal('a', 'propose', json(outsider)), 'consent_left_out')
  assert.equal(history.refusal('a', 'propose', json({ ...outsider, replaces: [...outsider.replaces, { body: c, revision: null }] })), 'not_a_member')
})
