import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { abandon } from './abandon.ts'

test('abandon: refusals come in their order, and the good case ends the proposal for its proposer', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  const concluded = history.propose('a', commitmentTo())
  history.conclude(concluded, 'a', ['b'])
  history.climb('abandon', abandon.refusals, [
    () => ['b', { proposal: history.headsOf('b')[0]!.digest }],
    () => ['b', { proposal: concluded }],
    () => ['a', { proposal: concluded }],
    () => ['a', { proposal }],
  ])
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'abandoned' })
  assert.equal(history.refusal('a', 'conclude', { proposal, consents: [] }), 'already_ended')
})
