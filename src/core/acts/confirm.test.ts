import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { confirm } from './confirm.ts'

test('confirm: refusals come in their order, and nobody speaks on its own report', () => {
  const history = History.founded('a', 'b')
  const commitment = history.agree('a', commitmentTo())
  const report = history.say('a', 'report', { commitment, status: 'done', on: '2026-05' })
  const said = history.climb('confirm', confirm.refusals, [
    () => ['c', { report: commitment }],
    () => ['a', { report: commitment }],
    () => ['a', { report }],
    () => ['b', { report }],
  ])
  assert.deepEqual(history.partnership.about(report, 'confirm').map(({ digest }) => digest), [said])
})
