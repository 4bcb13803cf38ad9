import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { activityTo, charterTo, commitmentTo, instrumentTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'
import { Partnership } from './partnership.ts'
import { randomHistory } from './random-history.suite.ts'

/** A copy of which no part is any other act's, as when it is read from bytes of its own. */
function readAnew<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

test('sharing: an act that is held says to the letter what was sealed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
      const { id, written } = randomHistory(seed, { bodies: 4, liars: 1, length: 80 })
      const partnership = new Partnership(id)
      for (const one of written) {
        partnership.apply(readAnew(one))
        assert.equal(JSON.stringify(partnership.get(one.digest)!.act), JSON.stringify(one.act))
      }
    }),
    { numRuns: 30 },
  )
})

test('sharing: each kind of change keeps every field, whatever nests in it', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo())
  history.agree('b', activityTo({ delegations: [{ body: bodyNamed('b'), role: 'expert', count: 2 }] }))
  history.agree('a', commitmentTo({ source: text, ancestry: [] }))
  history.agree('a', charterTo({ invited: [{ body: bodyNamed('c'), history: 'all' }] }), { subject: history.partnership.id })
  const again = new Partnership(history.partnership.id)
  for (const one of history.written) again.apply(readAnew(one))
  for (const { digest, act } of history.written) assert.equal(JSON.stringify(again.get(digest)!.act), JSON.stringify(act))
})

test('sharing: what many acts say alike lies in memory once', () => {
  const history = History.founded('a', 'b')
  const asked = { of: [bodyNamed('b')], theme: 'schools', answerBy: null, marking: null } as const
  for (const at of ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z']) history.say('a', 'ask', asked, { at })
  const again = new Partnership(history.partnership.id)
  for (const one of history.written) again.apply(readAnew(one))
  const [one, other] = again.ofType('ask').map(({ act }): Act => act)
  assert.equal(one!.actor, other!.actor)
  assert.equal(one!.identity, other!.identity)
})
