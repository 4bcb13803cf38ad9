import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { conclude } from './conclude.ts'

test('conclude: refusals come in their order, and the good case waits for an acknowledgement', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  const ended = history.propose('a', commitmentTo())
  history.say('a', 'abandon', { proposal: ended })
  const consent = history.say('b', 'consent', { proposal })
  const before = history.headsOf('b')
  const foreign = history.headsOf('b')[0]!.digest
  history.say('b', 'withdraw', { from: history.partnership.id, effective: '2027-01-01' })
  history.climb('conclude', conclude.refusals, [
    () => ['b', { proposal: foreign, consents: [] }],
    () => ['b', { proposal: ended, consents: [] }],
    () => ['a', { proposal: ended, consents: [] }],
    () => ['a', { proposal, consents: [] }],
    () => ['a', { proposal, consents: [consent] }],
    () => ['a', { proposal, consents: [consent] }, { seen: before }],
  ])
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'concluded', unacknowledged: [bodyNamed('b')] })
})

test('conclude: exactly one consent of each other body, to this proposal and no other', () => {
  const history = History.founded('a', 'b')
  const [one, other] = [history.propose('a', commitmentTo()), history.propose('a', commitmentTo())]
  const consents = [one, other].map((proposal) => history.say('b', 'consent', { proposal }))
  assert.equal(history.refusal('a', 'conclude', { proposal: one, consents: [consents[1]!] }), 'consent_missing')
  assert.equal(history.refusal('a', 'conclude', { proposal: one, consents }), 'consent_missing')
  assert.equal(history.refusal('a', 'conclude', { proposal: one, consents: [consents[0]!] }), null)
})
