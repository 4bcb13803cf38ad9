import assert from 'node:assert/strict'
import test from 'node:test'
import { History } from '../history.suite.ts'
import { table } from './table.ts'

const draft = { form: 'agreement', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 3, under: null, answerBy: null, marking: null } as const

test('table: refusals come in their order, and a draft binds nobody', () => {
  const history = History.founded('a', 'b')
  const first = history.say('a', 'table', { ...draft, replaces: null })
  const before = [...history.partnership.subjects.summary()]
  const second = history.climb('table', table.refusals, [
    () => ['c', { ...draft, replaces: history.partnership.id }],
    () => ['b', { ...draft, replaces: history.partnership.id }],
    () => ['b', { ...draft, replaces: first }],
  ])
  assert.equal(history.partnership.about(first, 'table')[0]?.digest, second)
  assert.deepEqual([...history.partnership.subjects.summary()], before)
})
