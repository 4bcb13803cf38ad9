import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { report } from './report.ts'

test('report: refusals come in their order, and only an owner speaks for itself', () => {
  const history = History.founded('a', 'b')
  const [owed, activity] = [history.agree('a', commitmentTo({ owners: [bodyNamed('a')] })), history.agree('a', activityTo())]
  const said = history.climb('report', report.refusals, [
    () => ['c', { commitment: activity, status: 'done', on: '2026-05' }],
    () => ['b', { commitment: activity, status: 'done', on: '2026-05' }],
    () => ['b', { commitment: owed, status: 'done', on: '2026-05' }],
    () => ['a', { commitment: owed, status: 'done', on: '2026-05' }],
  ])
  assert.deepEqual(history.partnership.about(owed, 'report').map(({ digest }) => digest), [said])
})
