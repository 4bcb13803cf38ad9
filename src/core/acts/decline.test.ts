import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { decline } from './decline.ts'

test('decline: refusals come in their order, and the good case says who declined', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  const answered = history.propose('a', commitmentTo())
  history.say('b', 'consent', { proposal: answered })
  history.climb('decline', decline.refusals, [
    () => ['c', { proposal: history.headsOf('b')[0]!.digest }],
    () => ['c', { proposal }],
    () => ['b', { proposal: answered }],
    () => ['b', { proposal }],
  ])
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'declined', by: [bodyNamed('b')] })
  assert.equal(history.refusal('b', 'decline', { proposal }), 'already_answered')
})
