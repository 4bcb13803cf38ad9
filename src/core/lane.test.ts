import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'

const openOf = (history: History, name: string) => [...history.partnership.laneOf(bodyNamed(name))!.open.all()].map(({ proposal }) => proposal)

test('lane: a support that was taken is forgotten when its feed next moves one, on every feed', () => {
  const history = History.founded('a', 'b', 'c')
  for (let year = 0; year < 5; year += 1) history.agree('a', commitmentTo())
  const last = history.propose('a', commitmentTo())
  for (const name of ['b', 'c']) history.say(name, 'consent', { proposal: last })
  for (const name of ['a', 'b', 'c']) assert.deepEqual(openOf(history, name), [last])
})

test('lane: a support that died is forgotten once all others have let it lapse', () => {
  const history = History.founded('a', 'b')
  const declined = history.propose('a', commitmentTo())
  history.say('b', 'decline', { proposal: declined })
  history.say('a', 'abandon', { proposal: declined })
  history.say('b', 'lapse', { proposal: declined })
  const replaced = history.propose('a', commitmentTo())
  assert.deepEqual(openOf(history, 'a'), [replaced])
})

test('lane: a support that another body ended before this one could see it stays open until it is in sight', () => {
  const history = History.founded('a', 'b', 'c')
  const proposal = history.propose('a', commitmentTo())
  const conclusion = history.conclude(proposal, 'a', ['b', 'c'])
  const seenByB = history.headsOf('a', 'c')
  history.say('c', 'acknowledge', { proposal, conclusion })
  const other = history.say('b', 'propose', history.proposalOf('b', commitmentTo()), { seen: seenByB })
  assert.deepEqual(openOf(history, 'b'), [proposal, other])
  const third = history.propose('b', commitmentTo())
  assert.deepEqual(openOf(history, 'b'), [other, third])
})
