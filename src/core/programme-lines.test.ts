import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, programmeTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'
import { programmeOf } from './programme-lines.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]
const cost = (payer: string, minor: number, currency = 'EUR') => ({ payer, amount: { minor, currency }, covers: 'travel' as const })

test('programme: its lines are the activities agreed and those only proposed, each with what every body says', () => {
  const history = History.founded('a', 'b')
  const programme = history.agree('a', programmeTo())
  const [late, early] = [history.agree('a', activityTo({ programme, from: '2026-09', until: null })), history.propose('a', activityTo({ programme, from: '2026-04', until: null }))]
  const undated = history.agree('a', activityTo({ programme, from: null, until: null }))
  const dropped = history.propose('a', activityTo({ programme, from: '2026-10', until: null }))
  history.say('b', 'decline', { proposal: dropped })
  history.agree('a', activityTo())
  const { lines } = programmeOf(history.partnership, programme)!
  assert.deepEqual(lines.map(({ subject, situation }) => [subject.id, situation.at]), [[early, 'proposed'], [late, 'agreed'], [dropped, 'dropped'], [undated, 'agreed']])
  assert.deepEqual(lines[0]?.positions.map(({ position }) => position.at), ['proposed', 'awaited'])
})

test('programme: totals are by payer and currency, agreed and proposed apart, and without what is cancelled', () => {
  const history = History.founded('a', 'b')
  const programme = history.agree('a', programmeTo())
  history.agree('a', activityTo({ programme, costs: [cost(b, 100), cost(a, 30), cost(b, 7, 'TND')] }))
  history.agree('a', activityTo({ programme, costs: [cost(b, 50)] }))
  history.agree('a', activityTo({ programme, situation: 'cancelled', costs: [cost(b, 999)] }))
  history.propose('a', activityTo({ programme, costs: [cost(b, 11)] }))
  const found = programmeOf(history.partnership, programme)!
  const byKey = (totals: readonly { readonly payer: string; readonly currency: string; readonly minor: number }[]) => new Map(totals.map(({ payer, currency, minor }) => [`${payer === a ? 'a' : 'b'} ${currency}`, minor]))
  assert.deepEqual(byKey(found.agreedTotals), new Map([['a EUR', 30], ['b EUR', 150], ['b TND', 7]].sort() as [string, number][]))
  assert.deepEqual([...byKey(found.proposedTotals)], [['b EUR', 11]])
})

test('programme: an activity moved to another programme is a line there only', () => {
  const history = History.founded('a', 'b')
  const [one, other] = [history.agree('a', programmeTo()), history.agree('a', programmeTo({ year: 2027 }))]
  const activity = history.agree('a', activityTo({ programme: one }))
  history.agree('a', activityTo({ programme: other }), { subject: activity })
  assert.deepEqual(programmeOf(history.partnership, one)?.lines, [])
  assert.deepEqual(programmeOf(history.partnership, other)?.lines.map(({ subject }) => subject.id), [activity])
})
