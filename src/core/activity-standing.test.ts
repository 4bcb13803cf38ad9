import assert from 'node:assert/strict'
import test from 'node:test'
import { activityStanding } from './activity-standing.ts'
import { activityTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]

test('activity: each body’s position is shown until all have consented, and the hosts are awaited to report', () => {
  const history = History.founded('a', 'b')
  const activity = history.propose('a', activityTo())
  const proposed = activityStanding(history.partnership, activity, () => null)!
  assert.equal(proposed.agreed, undefined)
  assert.deepEqual(proposed.positions, [{ body: a, position: { at: 'proposed', act: activity } }, { body: b, position: { at: 'awaited' } }])
  history.carry(activity, 'a', ['b'])
  const agreed = activityStanding(history.partnership, activity, () => null)!
  assert.equal(agreed.agreed?.digest, activity)
  assert.equal(agreed.positions[1]?.position.at, 'consented')
  assert.deepEqual(agreed.unreported, [a])
})

test('activity: a report without evidence says so, and what came of it later is kept with it', () => {
  const history = History.founded('a', 'b')
  const activity = history.agree('a', activityTo())
  const facts = { activity, outcome: 'held', from: '2026-04-01', until: '2026-04-03', participants: 12, marking: null } as const
  const [bare, full, unknown] = [history.say('a', 'report_activity', facts), history.say('a', 'report_activity', facts), history.say('b', 'report_activity', facts)]
  const mission = history.say('b', 'report_mission', { activity, marking: null })
  const use = history.say('a', 'report_use', { of: mission, outcome: 'adapted', on: '2026-09', marking: null })
  history.say('b', 'confirm', { report: full })
  const contents = new Map([[bare, { salt: 's', result: { en: 'Trained.' }, evidence: null }], [full, { salt: 's', result: null, evidence: { en: 'Test.' } }]])
  const found = activityStanding(history.partnership, activity, (digest) => contents.get(digest))!
  const shown = new Map(found.reports.map(({ held, result, evidence, verdicts }) => [held.digest, [result, evidence, verdicts.length]]))
  assert.deepEqual([bare, full, unknown].map((digest) => shown.get(digest)), [['given', 'missing', 0], ['missing', 'given', 1], ['content_not_held', 'content_not_held', 0]])
  assert.deepEqual(found.missions.map(({ held, uses }) => [held.digest, uses.map(({ digest }) => digest)]), [[mission, [use]]])
  assert.deepEqual(found.unreported, [])
})
