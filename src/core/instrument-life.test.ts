import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest } from './act.ts'
import { instrumentTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'
import { lifeOf } from './instrument-life.ts'
import type { InstrumentChange } from './subjects/instrument.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const today = '2026-06-15'

function sign(history: History, name: string, revision: Digest, on: string, form: 'definitive' | 'ad_referendum' = 'definitive'): Digest {
  return history.say(name, 'sign', { revision, powers: null, capacity: 'head_of_body', form, on })
}

function notify(history: History, name: string, revision: Digest, step: 'ratified' | 'procedure_completed' | 'signature_confirmed' | 'provisionally_applied', on: string): Digest {
  return history.say(name, 'notify', { revision, step, on })
}

function adopted(given: Partial<InstrumentChange> = {}): { readonly history: History; readonly text: Digest; readonly at: (day?: string, body?: string) => ReturnType<typeof lifeOf> } {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo(given))
  return { history, text, at: (day = today, body = a) => lifeOf(history.partnership, text, body, day) }
}

test('life: a draft on the table and a text only proposed are in negotiation', () => {
  const history = History.founded('a', 'b')
  const draft = history.say('a', 'table', { replaces: null, form: 'agreement', nature: 'non_binding', authentic: ['fr'], articles: 2, under: null, answerBy: null, marking: null })
  assert.deepEqual(lifeOf(history.partnership, draft, a, today).situation, { at: 'negotiation', draft, proposals: [] })
  const proposal = history.propose('a', instrumentTo({ draft }))
  assert.deepEqual(lifeOf(history.partnership, proposal, a, today).situation, { at: 'negotiation', draft, proposals: [proposal] })
})

test('life: it passes from adoption through signature into force on the day of the last signature', () => {
  const { history, text, at } = adopted()
  assert.deepEqual(at().situation, { at: 'adopted', revision: text, missing: [a, b] })
  sign(history, 'b', text, '2026-05-10')
  assert.deepEqual(at().situation, { at: 'signature', signed: [b], missing: [a], revision: text })
  sign(history, 'a', text, '2026-05-03')
  assert.deepEqual(at().situation, { at: 'force', since: '2026-05-10', by: 'on_signature', revision: text })
})

test('life: a signature ad referendum counts only from its confirmation', () => {
  const { history, text, at } = adopted()
  sign(history, 'a', text, '2026-05-03')
  sign(history, 'b', text, '2026-05-03', 'ad_referendum')
  assert.deepEqual(at().situation, { at: 'signature', signed: [a], missing: [b], revision: text })
  assert.deepEqual(at().parties.find(({ body }) => body === b)?.situation, { at: 'signed_ad_referendum', on: '2026-05-03' })
  notify(history, 'b', text, 'signature_confirmed', '2026-06-01')
  assert.deepEqual(at().situation, { at: 'force', since: '2026-06-01', by: 'on_signature', revision: text })
})

test('life: force by notification waits for the last one and its days, whatever each law calls the step', () => {
  const { history, text, at } = adopted({ force: { rule: 'on_last_notification', days: 30 } })
  sign(history, 'a', text, '2026-04')
  sign(history, 'b', text, '2026-04')
  assert.deepEqual(at().situation, { at: 'awaiting_notification', notified: [], missing: [a, b], revision: text })
  notify(history, 'a', text, 'ratified', '2026-05-01')
  notify(history, 'b', text, 'provisionally_applied', '2026-05-01')
  assert.deepEqual(at().situation, { at: 'awaiting_notification', notified: [a], missing: [b], revision: text })
  assert.deepEqual(at().parties.map(({ body, situation }) => [body, situation.at]).sort(), [[a, 'notified'], [b, 'provisional']].sort())
  notify(history, 'b', text, 'procedure_completed', '2026-06-01')
  assert.deepEqual(at('2026-06-15').situation, { at: 'awaiting_date', on: '2026-07-01', by: 'on_last_notification', revision: text })
  assert.deepEqual(at('2026-07-01').situation, { at: 'force', since: '2026-07-01', by: 'on_last_notification', revision: text })
})

test('life: days counted from a month are no day', () => {
  const { history, text, at } = adopted({ force: { rule: 'on_last_notification', days: 30 } })
  for (const name of ['a', 'b']) {
    sign(history, name, text, '2026-04')
    notify(history, name, text, 'ratified', '2026-05')
  }
  assert.deepEqual(at().situation, { at: 'force', since: null, by: 'on_last_notification', revision: text })
})

test('life: a date of force may lie before the signatures, and an unknown rule stays unknown', () => {
  const dated = adopted({ force: { rule: 'on_date', date: '2026-01-01' } })
  const unknown = adopted({ force: { rule: 'not_known' } })
  for (const { history, text } of [dated, unknown]) for (const name of ['a', 'b']) sign(history, name, text, '2026-05-03')
  assert.deepEqual(dated.at().situation, { at: 'force', since: '2026-01-01', by: 'on_date', revision: dated.text })
  assert.deepEqual(unknown.at().situation, { at: 'force', since: null, by: 'not_known', revision: unknown.text })
})

test('life: an instrument of the past stands as its sources enter it', () => {
  const past = { signed: '2018-05-03', inForce: '2017', place: null, otherParties: [], sources: [{ title: 'Gazette', address: 'https://example.org', published: '2018', retrieved: '2026-01-10' }], scan: null }
  const { text, at } = adopted({ past })
  assert.deepEqual(at().situation, { at: 'force', since: '2017', by: 'past', revision: text })
  assert.equal(adopted({ past: { ...past, inForce: null } }).at().situation.at, 'force')
})

test('life: an amendment binds those who accept it, and each party stands on its own revision', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  for (const name of ['a', 'b', 'c']) sign(history, name, text, '2026-03-03')
  const amendment = history.agree('a', instrumentTo({ action: 'amend', signatories: [a, b, c] }), { subject: text, required: ['a', 'b'] })
  assert.deepEqual(lifeOf(history.partnership, text, a, today).situation, { at: 'force', since: '2026-03-03', by: 'on_signature', revision: text })
  for (const name of ['a', 'b']) sign(history, name, amendment, '2026-05-05')
  assert.deepEqual(lifeOf(history.partnership, text, a, today).situation, { at: 'force', since: '2026-05-05', by: 'on_signature', revision: amendment })
  assert.deepEqual(lifeOf(history.partnership, text, c, today).situation, { at: 'force', since: '2026-03-03', by: 'on_signature', revision: text })
  const { parties, amendments } = lifeOf(history.partnership, text, c, today)
  assert.deepEqual(parties.map(({ body, revision }) => [body, revision]).sort(), [[a, amendment], [b, amendment], [c, text]].sort())
  assert.deepEqual(amendments.map(({ revision, bound }) => [revision, bound]), [[amendment, [a, b].sort()]])
})

test('life: it ends for the body that withdrew when its notice is over, and for all when fewer than two parties are left', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c], noticeMonths: 3 }))
  for (const name of ['a', 'b', 'c']) sign(history, name, text, '2026-03-03')
  history.say('b', 'withdraw', { from: text, effective: '2026-07-01' })
  const at = (body: string, day: string) => lifeOf(history.partnership, text, body, day)
  assert.deepEqual(at(b, '2026-06-30').parties.find(({ body }) => body === b)?.situation, { at: 'notice', until: '2026-07-01' })
  assert.deepEqual(at(b, '2026-07-01').situation, { at: 'ended', revision: text, on: '2026-07-01', reason: 'withdrawal' })
  assert.equal(at(a, '2026-07-01').situation.at, 'force')
  history.say('c', 'withdraw', { from: text, effective: '2026-08-01' })
  assert.deepEqual(at(a, '2026-08-01').situation, { at: 'ended', revision: text, on: '2026-08-01', reason: 'fewer_than_two_parties' })
})

test('life: it ends by agreement on the day agreed, or when its term is over', () => {
  const agreed = adopted()
  for (const name of ['a', 'b']) sign(agreed.history, name, agreed.text, '2026-03-03')
  agreed.history.agree('b', instrumentTo({ action: 'end', force: { rule: 'on_date', date: '2026-09-30' } }), { subject: agreed.text })
  assert.equal(agreed.at('2026-09-29').situation.at, 'force')
  assert.deepEqual(agreed.at('2026-09-30').situation, { at: 'ended', revision: agreed.text, on: '2026-09-30', reason: 'agreement' })
  const limited = adopted({ durationMonths: 12 })
  for (const name of ['a', 'b']) sign(limited.history, name, limited.text, '2026-03-03')
  assert.deepEqual(limited.at().term, { at: 'fixed', until: '2027-03-03' })
  assert.deepEqual(limited.at('2027-03-03').situation, { at: 'ended', revision: limited.text, on: '2027-03-03', reason: 'expiry' })
})

test('life: tacit renewal shows the last day on which notice is in time', () => {
  const { history, text, at } = adopted({ durationMonths: 12, renewal: 'tacit', noticeMonths: 3 })
  for (const name of ['a', 'b']) sign(history, name, text, '2026-03-03')
  assert.deepEqual(at('2028-01-01').term, { at: 'renews', on: '2028-03-03', noticeBy: '2027-12-03', renewals: 1 })
})
