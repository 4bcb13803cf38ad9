import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { conclusionsTo, formatTo, sessionTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { conclusions } from './conclusions.ts'

const a = bodyNamed('a')
const json = (value: unknown) => value as JsonObject

test('conclusions: refusals come in their order', () => {
  const history = History.founded('a', 'b')
  const format = history.agree('a', formatTo())
  const session = history.agree('a', sessionTo({ format }))
  history.climb('propose', conclusions.refusals, [
    () => ['a', json(history.proposalOf('a', conclusionsTo({ session: format, authentic: ['fr', 'fr'] })))],
    () => ['a', json(history.proposalOf('a', conclusionsTo({ session, authentic: ['fr', 'fr'] })))],
    () => ['a', json(history.proposalOf('a', conclusionsTo({ session, authentic: ['fr', 'ar'] })))],
  ])
})

test('conclusions: they are one side’s until all have consented, and a correction is a revision of its own', () => {
  const history = History.founded('a', 'b')
  const session = history.agree('a', sessionTo({ format: history.agree('a', formatTo()) }))
  const minutes = history.propose('a', conclusionsTo({ session }))
  assert.equal(history.partnership.subjects.isEffective(minutes), false)
  history.carry(minutes, 'a', ['b'])
  const corrected = history.agree('b', conclusionsTo({ session, authentic: ['fr', 'ar'] }), { subject: minutes })
  assert.deepEqual(history.partnership.subjects.chainOf(minutes, a), [minutes, corrected])
})
