import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { consent } from './consent.ts'

const b = bodyNamed('b')

test('consent: refusals come in their order', () => {
  assert.deepEqual(consent.refusals, ['unknown_proposal', 'not_required', 'already_answered', 'charter_not_current', 'base_not_current', 'rival_supported', 'charter_change_open', 'open_consents', 'not_frozen'])
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  assert.equal(history.refusal('c', 'consent', { proposal: history.headsOf('b')[0]!.digest }), 'unknown_proposal')
  assert.equal(history.refusal('c', 'consent', { proposal }), 'not_required')
  assert.equal(history.refusal('a', 'consent', { proposal }), 'not_required', 'its proposer has consented by proposing')
  history.say('b', 'consent', { proposal })
  assert.equal(history.refusal('b', 'consent', { proposal }), 'already_answered')
})

test('consent: to a removal only while the body itself holds the feed that it ends', () => {
  const history = History.founded('a', 'b', 'c')
  const freezes = [history.freeze('a', 'c', 'removal'), history.freeze('b', 'c', 'removal')]
  const removal = history.propose('a', history.removing('c', freezes), { subject: history.partnership.id, required: ['a', 'b'] })
  assert.equal(history.refusal('b', 'consent', { proposal: removal }), null)
  history.say('b', 'thaw', { freeze: freezes[1]! })
  assert.equal(history.refusal('b', 'consent', { proposal: removal }), 'not_frozen')
})

test('consent: who declined or let lapse does not consent any more', () => {
  const history = History.founded('a', 'b')
  const [declined, lapsed] = [history.propose('a', commitmentTo()), history.propose('a', commitmentTo())]
  history.say('b', 'decline', { proposal: declined })
  history.say('b', 'lapse', { proposal: lapsed })
  assert.equal(history.refusal('b', 'consent', { proposal: declined }), 'already_answered')
  assert.equal(history.refusal('b', 'consent', { proposal: lapsed }), 'already_answered')
})

test('consent: a base that this body no longer stands on comes before a rival it supports', () => {
  const history = History.founded('a', 'b')
  const first = history.agree('a', commitmentTo())
  const stale = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const rival = history.propose('b', commitmentTo({ due: '2026-10' }), { subject: first })
  assert.equal(history.refusal('b', 'consent', { proposal: stale }), 'rival_supported')
  history.say('b', 'abandon', { proposal: rival })
  history.say('a', 'lapse', { proposal: rival })
  history.carry(stale, 'a', ['b'])
  const old = history.say('a', 'propose', { ...history.proposalOf('a', commitmentTo(), { subject: first }), replaces: [{ body: bodyNamed('a'), revision: stale }, { body: b, revision: first }] })
  assert.equal(history.refusal('b', 'consent', { proposal: old }), 'base_not_current')
})

test('consent: it is support, and the last awaited consent leaves nobody awaited', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  history.say('b', 'consent', { proposal })
  assert.equal(history.partnership.laneOf(b)!.supports.has(proposal), true)
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'open', awaited: [] })
})
