import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { instrument } from './instrument.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const json = (value: unknown) => value as JsonObject

test('instrument: refusals come in their order, and the good case adopts the same bytes for all', () => {
  const history = History.founded('a', 'b')
  const signed = history.agree('a', instrumentTo())
  history.say('b', 'sign', { revision: signed, powers: null, capacity: 'head_of_body', form: 'definitive', on: '2026' })
  const bad = { signatories: [a, a, b, b, c], authentic: ['fr', 'fr'] } as const
  const proposed = history.climb('propose', instrument.refusals, [
    () => ['a', json(history.proposalOf('a', instrumentTo({ ...bad }), { subject: signed }))],
    () => ['a', json(history.proposalOf('a', instrumentTo({ ...bad, action: 'amend' })))],
    () => ['a', json(history.proposalOf('a', instrumentTo({ ...bad })))],
    () => ['a', json(history.proposalOf('a', instrumentTo({ ...bad, signatories: [a, b, b] })))],
    () => ['a', json(history.proposalOf('a', instrumentTo({ authentic: ['fr', 'fr'] })))],
    () => ['a', json(history.proposalOf('a', instrumentTo()))],
  ])
  history.carry(proposed, 'a', ['b'])
  assert.deepEqual([a, b].map((body) => history.partnership.subjects.currentFor(proposed, body)), [proposed, proposed])
})

test('instrument: a text that nobody signed may still be replaced by adoption', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo())
  const facts = json(history.proposalOf('a', instrumentTo({ articles: 3 }), { subject: text }))
  assert.equal(history.refusal('a', 'propose', facts), null)
  history.say('a', 'sign', { revision: text, powers: null, capacity: 'head_of_body', form: 'definitive', on: '2026' })
  assert.equal(history.refusal('a', 'propose', facts), 'adopted_already')
})

test('instrument: its signatories adopt it, its proposer chooses whom it asks to amend, and its signatories end it', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo())
  const weigh = (action: 'adopt' | 'amend' | 'end', required: readonly string[], subject: string | null) => history.refusal('a', 'propose', json(history.proposalOf('a', instrumentTo({ action }), { required, subject })))
  assert.equal(weigh('adopt', ['a', 'c'], null), 'consent_left_out')
  assert.equal(weigh('adopt', ['a', 'b'], null), null)
  assert.equal(weigh('amend', ['a'], text), null)
  assert.equal(weigh('end', ['a', 'c'], text), 'consent_left_out')
  assert.equal(weigh('end', ['a', 'b'], text), null)
})

test('instrument: one of the past enters with its sources and needs the same consent', () => {
  const history = History.founded('a', 'b')
  const past = { signed: '2018-05-03', inForce: null, place: 'Lomara', otherParties: ['XC'], sources: [{ title: 'Communiqué', address: 'https://example.org', published: '2018-05-05', retrieved: '2026-01-10' }], scan: null }
  const entered = history.agree('a', instrumentTo({ past }))
  const corrected = json(history.proposalOf('a', instrumentTo({ past: { ...past, inForce: '2018' } }), { subject: entered }))
  assert.equal(history.refusal('a', 'propose', corrected), null)
})
