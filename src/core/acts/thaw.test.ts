import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { thaw } from './thaw.ts'

const c = bodyNamed('c')

test('thaw: refusals come in their order, and the good case lets the feed be named again', () => {
  const history = History.founded('a', 'b', 'c')
  const first = history.freeze('a', 'c', 'removal')
  history.say('a', 'thaw', { freeze: first })
  const restored = history.freeze('b', 'c', 'restored')
  const standing = history.freeze('a', 'c', 'removal', { closes: 2 })
  const other = history.freeze('b', 'c', 'removal', { closes: 2 })
  const removal = history.propose('a', history.removing('c', [standing, other]), { subject: history.partnership.id, required: ['a', 'b'] })
  history.climb('thaw', thaw.refusals, [
    () => ['b', { freeze: history.partnership.id }],
    () => ['b', { freeze: first }],
    () => ['b', { freeze: restored }],
    () => ['a', { freeze: first }],
    () => ['a', { freeze: standing }],
    () => {
      history.say('a', 'abandon', { proposal: removal })
      history.say('b', 'lapse', { proposal: removal })
      return ['a', { freeze: standing }]
    },
  ])
  history.say('c', 'receive', { state: digestNamed('state') })
  assert.equal(history.refusal('a', 'receive', { state: digestNamed('state') }, { seen: history.headsOf('c') }), null)
  assert.equal(history.refusal('b', 'receive', { state: digestNamed('state') }, { seen: history.headsOf('c') }), 'seen_beyond_freeze')
  assert.equal(history.partnership.laneOf(bodyNamed('b'))!.freezes.of(c).length, 2)
})
