import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { formatTo, programmeTo, sessionTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { programme } from './programme.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const json = (value: unknown) => value as JsonObject

test('programme: it hangs on a session, never directly on a format or an instrument', () => {
  const history = History.founded('a', 'b')
  const format = history.agree('a', formatTo())
  const session = history.agree('a', sessionTo({ format }))
  history.climb('propose', programme.refusals, [
    () => ['a', json(history.proposalOf('a', programmeTo({ session: format })))],
    () => ['a', json(history.proposalOf('a', programmeTo({ session })))],
  ])
})

test('programme: every member has to consent, with a committee behind it or without', () => {
  const history = History.founded('a', 'b', 'c')
  assert.equal(history.refusal('a', 'propose', json(history.proposalOf('a', programmeTo(), { required: ['a', 'b'] }))), 'consent_left_out')
  const year = history.agree('a', programmeTo())
  for (const body of [a, b, c]) assert.equal(history.partnership.subjects.currentFor(year, body), year)
})
