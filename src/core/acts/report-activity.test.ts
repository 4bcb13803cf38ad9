import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { reportActivity } from './report-activity.ts'

const facts = { outcome: 'held', from: '2026-04-01', until: '2026-04-03', participants: 12, marking: null } as const

test('report_activity: refusals come in their order', () => {
  const history = History.founded('a', 'b', 'c')
  const [activity, owed] = [history.agree('a', activityTo()), history.agree('a', commitmentTo())]
  const said = history.climb('report_activity', reportActivity.refusals, [
    () => ['d', { ...facts, activity: owed }],
    () => ['c', { ...facts, activity: owed }],
    () => ['c', { ...facts, activity }],
    () => ['a', { ...facts, activity }],
  ])
  assert.deepEqual(history.partnership.about(activity, 'report_activity').map(({ digest }) => digest), [said])
})

test('report_activity: hosts, those who pay and those who come are concerned', () => {
  const history = History.founded('a', 'b', 'c')
  const delegations = [{ body: bodyNamed('c'), role: 'trainer', count: 1 }] as const
  const activity = history.agree('a', activityTo({ delegations }), { required: ['a', 'b', 'c'] })
  for (const name of ['a', 'b', 'c']) assert.equal(history.refusal(name, 'report_activity', { ...facts, activity }), null)
})
