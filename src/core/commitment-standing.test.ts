import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest } from './act.ts'
import { commitmentTo } from './changes.suite.ts'
import { commitmentStanding } from './commitment-standing.ts'
import { bodyNamed, History } from './history.suite.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]

function standing(history: History, id: Digest, today = '2026-06-15') {
  return commitmentStanding(history.partnership, id, today)!
}

test('commitment: no report is not the same as not done, and both can be late', () => {
  const history = History.founded('a', 'b')
  const owed = history.agree('a', commitmentTo({ owners: [a, b], due: '2026-05' }))
  history.say('b', 'report', { commitment: owed, status: 'not_done', on: '2026-05-20' })
  const [ofA, ofB] = standing(history, owed).owners
  assert.deepEqual(ofA?.situation, { at: 'no_report' })
  assert.equal(ofB?.situation.at === 'reported' && ofB.situation.status, 'not_done')
  assert.deepEqual([ofA?.isLate, ofB?.isLate], [true, true])
  assert.deepEqual(standing(history, owed, '2026-05-31').owners.map(({ isLate }) => isLate), [false, false], 'a month is over on its last day')
})

test('commitment: the latest report of the owner speaks, and the last word of each of the others stands beside it', () => {
  const history = History.founded('a', 'b', 'c')
  const owed = history.agree('a', commitmentTo({ due: '2026-05' }))
  history.say('a', 'report', { commitment: owed, status: 'in_progress', on: '2026-04' })
  const report = history.say('a', 'report', { commitment: owed, status: 'done', on: '2026-05' })
  const said = { status: 'done', on: '2026-05', report }
  const situation = () => standing(history, owed).owners[0]?.situation
  assert.deepEqual(situation(), { at: 'reported', ...said })
  history.say('b', 'confirm', { report })
  assert.deepEqual(situation(), { at: 'confirmed', by: [b], ...said })
  history.say('c', 'contest', { report })
  assert.deepEqual(situation(), { at: 'contested', by: [bodyNamed('c')], confirmedBy: [b], ...said })
  history.say('c', 'confirm', { report })
  assert.deepEqual(situation(), { at: 'confirmed', by: [b, bodyNamed('c')].sort(), ...said })
  assert.equal(standing(history, owed).owners[0]?.isLate, false)
})

test('commitment: a report on an earlier wording still counts under a new one', () => {
  const history = History.founded('a', 'b')
  const owed = history.agree('a', commitmentTo({ due: '2026-05' }))
  history.say('a', 'report', { commitment: owed, status: 'in_progress', on: '2026-04' })
  const reworded = history.agree('b', commitmentTo({ due: '2026-12' }), { subject: owed })
  const now = standing(history, owed)
  assert.equal(now.agreed?.digest, reworded)
  assert.equal(now.owners[0]?.situation.at, 'reported')
  assert.equal(now.owners[0]?.isLate, false)
})

test('commitment: descent is read both ways, and a proposal that came to nothing leaves none', () => {
  const history = History.founded('a', 'b')
  const first = history.agree('a', commitmentTo())
  const second = history.agree('a', commitmentTo({ ancestry: [{ relation: 'continues', commitment: first }] }))
  const dead = history.propose('a', commitmentTo({ ancestry: [{ relation: 'supersedes', commitment: first }] }))
  history.say('a', 'abandon', { proposal: dead })
  assert.deepEqual(standing(history, second).from, [{ relation: 'continues', commitment: first }])
  assert.deepEqual(standing(history, first).to, [{ relation: 'continues', commitment: second }])
})

test('commitment: one that is only proposed has no deadline to miss', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo({ due: '2020' }))
  const found = standing(history, proposal)
  assert.equal(found.agreed, undefined)
  assert.deepEqual(found.proposed.map(({ digest }) => digest), [proposal])
  assert.equal(found.owners[0]?.isLate, false)
  assert.equal(commitmentStanding(history.partnership, history.partnership.id, '2026-01-01'), undefined)
})
