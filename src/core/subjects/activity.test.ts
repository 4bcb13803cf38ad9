import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { activityTo, formatTo, programmeTo } from '../changes.suite.ts'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { activity } from './activity.ts'

const [a, c] = ['a', 'c'].map(bodyNamed) as [string, string]
const json = (value: unknown) => value as JsonObject

test('activity: refusals come in their order, and a line without a programme is agreed by itself', () => {
  const history = History.founded('a', 'b')
  const [year, other] = [history.agree('a', programmeTo()), history.agree('a', formatTo())]
  const request = history.say('b', 'request_know_how', { of: [a], theme: 'families', wanted: 'training', answerBy: null, marking: null })
  history.climb('propose', activity.refusals, [
    () => ['a', json(history.proposalOf('a', activityTo({ programme: other, from: '2026-05-10', until: '2026-05-01', hosts: [a, a], answers: other })))],
    () => ['a', json(history.proposalOf('a', activityTo({ programme: year, from: '2026-05-10', until: '2026-05-01', hosts: [a, a], answers: other })))],
    () => ['a', json(history.proposalOf('a', activityTo({ programme: year, from: '2026-05-10', until: '2026-05', hosts: [a, a], answers: other })))],
    () => ['a', json(history.proposalOf('a', activityTo({ programme: year, answers: other })))],
    () => ['a', json(history.proposalOf('a', activityTo({ programme: year, answers: request })))],
  ])
})

test('activity: hosts, members that pay and members that come have to consent, and nobody else', () => {
  const history = History.founded('a', 'b', 'c')
  const weigh = (change: ReturnType<typeof activityTo>, ...required: readonly string[]) => history.refusal('a', 'propose', json(history.proposalOf('a', change, { required })))
  assert.equal(weigh(activityTo(), 'a'), 'consent_left_out')
  assert.equal(weigh(activityTo(), 'a', 'b'), null)
  assert.equal(weigh(activityTo({ delegations: [{ body: c, role: 'expert', count: 2 }] }), 'a', 'b'), 'consent_left_out')
  // A third party that is no member may pay, and is bound by nothing; it cannot be made a host.
  const funder = digestNamed('a fund')
  assert.equal(weigh(activityTo({ costs: [{ payer: funder, amount: { minor: 1, currency: 'EUR' }, covers: 'all' }] }), 'a'), null)
  assert.equal(weigh(activityTo({ hosts: [a, funder] }), 'a', 'b'), 'consent_left_out')
})
