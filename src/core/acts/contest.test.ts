import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { contest } from './contest.ts'

test('contest: refusals come in their order, and nobody speaks on its own report', () => {
  const history = History.founded('a', 'b')
  const commitment = history.agree('a', commitmentTo())
  const report = history.say('a', 'report', { commitment, status: 'done', on: '2026-05' })
  const said = history.climb('contest', contest.refusals, [
    () => ['c', { report: commitment }],
    () => ['a', { report: commitment }],
    () => ['a', { report }],
    () => ['b', { report }],
  ])
  assert.deepEqual(history.partnership.about(report, 'contest').map(({ digest }) => digest), [said])
})
