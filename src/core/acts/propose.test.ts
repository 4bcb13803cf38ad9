import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, charterTo, commitmentTo, formatTo } from '../changes.suite.ts'
import type { JsonObject } from '../act.ts'
import { bodyNamed, digestNamed, History, sampleRules } from '../history.suite.ts'
import { supportRefusals } from '../procedure.ts'
import { subjectRefusals } from '../subjects/catalogue.ts'
import { propose } from './propose.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const own = ['charter_not_current', 'unknown_subject', 'not_required', 'not_a_member', 'consent_left_out', 'named_twice', 'above_ceiling']

const json = (value: unknown) => value as JsonObject

test('propose: refusals are its own, then those of support, then those of the subject', () => {
  assert.deepEqual(propose.refusals, [...own, ...supportRefusals, ...subjectRefusals])
})

test('propose: refusals come in their order, each asked only when those before it are mended', () => {
  const history = History.founded('a', 'b')
  const other = history.agree('a', formatTo())
  const first = history.agree('a', commitmentTo())
  const line = history.propose('b', commitmentTo({ due: '2026-08' }), { subject: first })
  history.say('a', 'consent', { proposal: line })
  const twice = commitmentTo({ owners: [a, a] })
  const marking = { tlp: 'TLP:RED', releasable: [] }
  const facts = { ...history.proposalOf('a', twice, { subject: first }), marking, relies: first, subject: other }
  const to = (...bodies: readonly string[]) => bodies.map((body) => ({ body, revision: null }))
  const rungs: readonly JsonObject[] = [
    { ...facts, replaces: to(c, c) },
    { ...facts, relies: null, replaces: to(c, c) },
    { ...facts, relies: null, subject: first, replaces: to(c, c) },
    { ...facts, relies: null, subject: first, replaces: to(a, c, c) },
    { ...facts, relies: null, subject: first, replaces: to(a, a) },
    { ...facts, relies: null, subject: first, replaces: to(a, b, b) },
    { ...facts, relies: null, subject: first, replaces: to(a, b) },
    { ...facts, relies: null, subject: first, replaces: to(a, b), marking: null },
    { ...facts, relies: null, subject: first, marking: null },
  ].map(json)
  assert.deepEqual(rungs.map((rung) => history.refusal('a', 'propose', rung)), [...own, 'base_not_current', 'rival_supported'])
  history.say('b', 'abandon', { proposal: line })
  history.say('a', 'lapse', { proposal: line })
  assert.equal(history.refusal('a', 'propose', rungs[8]!), 'owner_named_twice')
  const mended = { ...history.proposalOf('a', commitmentTo({ due: '2026-08' }), { subject: first }) }
  assert.equal(history.refusal('a', 'propose', json(mended)), null)
})

test('propose: a change of the charter and any other proposal exclude each other', () => {
  const history = History.founded('a', 'b')
  const charter = json(history.proposalOf('a', charterTo({ rules: { ...sampleRules, noticeMonths: 9 } }), { subject: history.partnership.id }))
  const activity = json(history.proposalOf('a', activityTo()))
  const proposed = history.propose('a', commitmentTo())
  assert.equal(history.refusal('a', 'propose', charter), 'open_consents')
  history.carry(proposed, 'a', ['b'])
  history.say('a', 'propose', charter as never)
  assert.equal(history.refusal('a', 'propose', activity), 'charter_change_open')
})

test('propose: the proposer thereby consents, and the subject is named by the proposal', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  assert.equal(history.partnership.laneOf(a)!.supports.has(proposal), true)
  assert.deepEqual(history.partnership.subjects.get(proposal)?.kind, 'commitment')
  assert.equal(history.refusal('b', 'propose', json({ ...history.proposalOf('b', commitmentTo()), subject: digestNamed('nothing') })), 'cites_unseen')
})
