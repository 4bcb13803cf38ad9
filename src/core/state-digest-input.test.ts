import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from './changes.suite.ts'
import { digestNamed, History } from './history.suite.ts'
import { Partnership } from './partnership.ts'
import { stateLines } from './state-digest-input.ts'

const lines = (partnership: Partnership) => [...stateLines(partnership)].map((line) => JSON.stringify(line))

test('state: a bare receipt changes nothing, and every other act does', () => {
  const history = History.founded('a', 'b')
  const before = lines(history.partnership)
  history.say('a', 'receive', { state: digestNamed('state') })
  assert.deepEqual(lines(history.partnership), before)
  history.say('a', 'ask', { of: [history.headsOf('b')[0]!.body], theme: 'schools', answerBy: null, marking: null })
  assert.notDeepEqual(lines(history.partnership), before)
})

test('state: a refused act is part of it, with the code of its refusal', () => {
  const history = History.founded('a', 'b')
  const outcome = history.try('a', 'consent', { proposal: digestNamed('nothing') })
  assert.ok(outcome.at === 'refused')
  assert.ok(lines(history.partnership).includes(JSON.stringify(['refused', outcome.held.digest, 'cites_unseen'])))
})

test('state: both branches of a fork are part of it, in an order that does not hang on arrival', () => {
  const history = History.founded('a', 'b')
  history.agree('a', commitmentTo())
  const end = history.partnership.feedOf(history.headsOf('b')[0]!.body)!.head()!.digest
  const ask = { of: [history.headsOf('a')[0]!.body], theme: 'schools', answerBy: null, marking: null } as const
  history.say('b', 'ask', ask, { after: end })
  history.say('b', 'ask', ask, { after: end })
  const other = new Partnership(history.partnership.id)
  const [last, beforeLast] = [history.written.at(-1)!, history.written.at(-2)!]
  for (const one of [...history.written.slice(0, -2), last, beforeLast]) other.apply(one)
  assert.deepEqual(lines(other), lines(history.partnership))
  assert.equal(lines(other).filter((line) => line.startsWith('["head"')).length, 3)
})
