import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { formatTo, sessionTo } from '../changes.suite.ts'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { session } from './session.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const json = (value: unknown) => value as JsonObject

test('session: refusals come in their order, and a month that holds the first day does not end before it', () => {
  const history = History.founded('a', 'b')
  const [format, other] = [history.agree('a', formatTo()), history.partnership.id]
  history.climb('propose', session.refusals, [
    () => ['a', json(history.proposalOf('a', sessionTo({ format: other, date: '2026-05-03', until: '2026-05-01', coChairs: [a, a] })))],
    () => ['a', json(history.proposalOf('a', sessionTo({ format, date: '2026-05-03', until: '2026-05-01', coChairs: [a, a] })))],
    () => ['a', json(history.proposalOf('a', sessionTo({ format, date: '2026-05-03', until: '2026-05', coChairs: [a, a] })))],
    () => ['a', json(history.proposalOf('a', sessionTo({ format, date: '2026-05-03', until: '2026-05', coChairs: [a, b] })))],
  ])
})

test('session: every member has to consent to its day', () => {
  const history = History.founded('a', 'b', 'c')
  const format = history.agree('a', formatTo({ participants: [a, b, c] }))
  assert.equal(history.refusal('a', 'propose', json(history.proposalOf('a', sessionTo({ format }), { required: ['a', 'b'] }))), 'consent_left_out')
  assert.equal(history.refusal('a', 'propose', json(history.proposalOf('a', sessionTo({ format: digestNamed('unknown') })))), 'cites_unseen')
})
