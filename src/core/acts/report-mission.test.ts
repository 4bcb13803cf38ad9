import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, commitmentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { reportMission } from './report-mission.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }

test('report_mission: refusals come in their order, and a mission is an activity', () => {
  const history = History.founded('a', 'b')
  const [activity, owed] = [history.agree('a', activityTo()), history.agree('a', commitmentTo())]
  const said = history.climb('report_mission', reportMission.refusals, [
    () => ['c', { activity: owed, marking }],
    () => ['a', { activity: owed, marking }],
    () => ['a', { activity: owed, marking: null }],
    () => ['a', { activity, marking: null }],
  ])
  assert.equal(history.partnership.ofType('report_mission').at(-1)?.digest, said)
})
