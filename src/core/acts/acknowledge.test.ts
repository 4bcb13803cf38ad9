import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { acknowledge } from './acknowledge.ts'

test('acknowledge: refusals come in their order, and the good case brings the effect', () => {
  const history = History.founded('a', 'b', 'c')
  const [proposal, done, lapsed, other] = ['2026', '2027', '2028', '2029'].map((due) => history.propose('a', commitmentTo({ due }))) as [string, string, string, string]
  const [conclusion, ofDone, ofLapsed, ofOther] = [proposal, done, lapsed, other].map((one) => history.conclude(one, 'a', ['b', 'c'])) as [string, string, string, string]
  history.say('b', 'acknowledge', { proposal: done, conclusion: ofDone })
  history.say('b', 'lapse', { proposal: lapsed })
  history.climb('acknowledge', acknowledge.refusals, [
    () => ['d', { proposal, conclusion: ofOther }],
    () => ['d', { proposal, conclusion }],
    () => ['b', { proposal: done, conclusion: ofDone }],
    () => ['b', { proposal: lapsed, conclusion: ofLapsed }],
    () => ['b', { proposal, conclusion }],
  ])
  assert.equal(history.partnership.subjects.situationOf(proposal).at, 'effective')
  assert.equal(history.refusal('a', 'acknowledge', { proposal: other, conclusion: ofOther }), 'not_consenting', 'its proposer has concluded it')
  for (const name of ['a', 'b', 'c']) assert.equal(history.partnership.subjects.currentFor(proposal, bodyNamed(name)), proposal)
})
