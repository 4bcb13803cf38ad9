import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { lapse } from './lapse.ts'

test('lapse: refusals come in their order, and the proposal is dead when everyone else has sealed it', () => {
  const history = History.founded('a', 'b', 'c')
  const [proposal, taken, ended] = ['2026', '2027', '2028'].map((due) => history.propose('a', commitmentTo({ due }))) as [string, string, string]
  const conclusion = history.conclude(taken, 'a', ['b', 'c'])
  history.say('b', 'acknowledge', { proposal: taken, conclusion })
  history.say('b', 'lapse', { proposal: ended })
  history.climb('lapse', lapse.refusals, [
    () => ['d', { proposal: history.headsOf('b')[0]!.digest }],
    () => ['d', { proposal: taken }],
    () => ['b', { proposal: taken }],
    () => ['b', { proposal: ended }],
    () => ['b', { proposal }],
  ])
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'open', awaited: [bodyNamed('c')] })
  history.say('c', 'lapse', { proposal })
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'dead' })
  assert.equal(history.refusal('a', 'lapse', { proposal }), 'not_required', 'its proposer abandons it')
})
