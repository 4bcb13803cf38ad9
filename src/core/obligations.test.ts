import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, charterTo, commitmentTo, instrumentTo } from './changes.suite.ts'
import { bodyNamed, History, sampleRules } from './history.suite.ts'
import { obligationsOf, type Obligation } from './obligations.ts'
import { outlookOf } from './outlook.ts'
import { freezeFacts } from './reopening.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const today = '2026-06-15'

function kinds(history: History, body: string, day = today): readonly string[] {
  return obligationsOf(history.partnership, body, day).map(({ kind, isLate }) => (isLate ? `${kind} late` : kind))
}

function find(history: History, body: string, kind: Obligation['kind']): Obligation | undefined {
  return obligationsOf(history.partnership, body, today).find((one) => one.kind === kind)
}

test('obligations: an open proposal awaits those who have not answered, also the founding one', () => {
  const history = new History()
  const founding = history.say('a', 'found', { invites: [b], rules: sampleRules })
  assert.deepEqual([kinds(history, a), kinds(history, b)], [[], ['consent']])
  history.carry(founding, 'a', ['b'])
  const proposal = history.propose('a', commitmentTo({ due: null }))
  assert.deepEqual(find(history, b, 'consent'), { kind: 'consent', subjectKind: 'commitment', subject: proposal, act: proposal, due: null, isLate: false, since: '2026-03-01T09:00:00Z', proposer: a })
  history.say('b', 'decline', { proposal })
  assert.deepEqual(kinds(history, b), [])
})

test('obligations: a text asks for signature, for its confirmation and for notification, one after the other', () => {
  const history = History.founded('a', 'b')
  const revision = history.agree('a', instrumentTo({ force: { rule: 'on_last_notification', days: 0 } }))
  const sign = (name: string, form: 'definitive' | 'ad_referendum') => history.say(name, 'sign', { revision, powers: null, capacity: 'head_of_body', form, on: '2026-05' })
  assert.deepEqual([kinds(history, a), kinds(history, b)], [['sign'], ['sign']])
  sign('a', 'definitive')
  sign('b', 'ad_referendum')
  assert.deepEqual([kinds(history, a), kinds(history, b)], [[], ['confirm_signature']])
  history.say('b', 'notify', { revision, step: 'signature_confirmed', on: '2026-05' })
  assert.deepEqual([kinds(history, a), kinds(history, b)], [['notify'], ['notify']])
  for (const name of ['a', 'b']) history.say(name, 'notify', { revision, step: 'ratified', on: '2026-05' })
  assert.deepEqual([kinds(history, a), kinds(history, b)], [[], []])
})

test('obligations: a draft asks for positions until a text is proposed for adoption', () => {
  const history = History.founded('a', 'b')
  const draft = history.say('a', 'table', { replaces: null, form: 'agreement', nature: 'non_binding', authentic: ['fr'], articles: 2, under: null, answerBy: '2026-06-01', marking: null })
  history.say('b', 'take_position', { draft, article: 1, stance: 'accept' })
  const asked = find(history, b, 'take_position')
  assert.ok(asked?.kind === 'take_position')
  assert.deepEqual([asked.articles, asked.due, asked.isLate], [[2], '2026-06-01', true])
  assert.equal(find(history, a, 'take_position'), undefined)
  history.propose('a', instrumentTo({ draft }))
  assert.deepEqual(kinds(history, b), ['consent'])
})

test('obligations: questions, requests and release requests await those asked, unless recalled', () => {
  const history = History.founded('a', 'b')
  const item = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const question = history.say('a', 'ask', { of: [b], theme: 'schools', answerBy: '2026-06-20', marking: null })
  history.say('a', 'request_know_how', { of: [b], theme: 'schools', wanted: 'training', answerBy: null, marking: null })
  history.say('a', 'request_release', { item, of: [b], recipient: { to: 'public' }, answerBy: '2026-06-10' })
  assert.deepEqual(kinds(history, b), ['answer_release_request late', 'answer_question', 'answer_request'])
  history.say('a', 'recall', { item: question })
  assert.deepEqual(new Set(kinds(history, b)), new Set(['answer_release_request late', 'answer_request', 'purge']))
})

test('obligations: a commitment asks for a report from sixty days before its day until one is final', () => {
  const history = History.founded('a', 'b')
  const owed = history.agree('a', commitmentTo({ due: '2026-08' }))
  assert.deepEqual(kinds(history, a, '2026-07-01'), [])
  assert.deepEqual(kinds(history, a, '2026-07-02'), ['report_commitment'])
  assert.deepEqual(kinds(history, a, '2026-09-01'), ['report_commitment late'])
  history.say('a', 'report', { commitment: owed, status: 'in_progress', on: '2026-08' })
  assert.deepEqual(kinds(history, a, '2026-09-01'), ['report_commitment late'])
  history.say('a', 'report', { commitment: owed, status: 'not_done', on: '2026-08' })
  assert.deepEqual(kinds(history, a, '2026-09-01'), [])
})

test('obligations: what is dead, only proposed or superseded asks for nothing', () => {
  const history = History.founded('a', 'b')
  const dead = history.propose('a', commitmentTo({ due: '2026-01' }))
  history.say('a', 'abandon', { proposal: dead })
  history.say('b', 'lapse', { proposal: dead })
  assert.deepEqual([kinds(history, a), kinds(history, b)], [[], []])
  const old = history.agree('a', commitmentTo({ due: '2026-01' }))
  assert.deepEqual(kinds(history, a), ['report_commitment late'])
  history.agree('a', commitmentTo({ due: '2027', ancestry: [{ relation: 'supersedes', commitment: old }] }))
  assert.deepEqual(kinds(history, a), [])
})

test('obligations: an activity that has ended asks its hosts for a report, and one of the past does not', () => {
  const history = History.founded('a', 'b')
  const activity = history.agree('a', activityTo())
  history.agree('a', activityTo({ sources: [{ title: 'Press', address: 'https://example.org', published: '2018', retrieved: '2026' }] }))
  history.agree('a', activityTo({ situation: 'cancelled' }))
  assert.deepEqual([kinds(history, a, '2026-04-03'), kinds(history, a, '2026-04-04'), kinds(history, b)], [[], ['report_activity late'], []])
  history.say('a', 'report_activity', { activity, outcome: 'held', from: null, until: null, participants: null, marking: null })
  assert.deepEqual(kinds(history, a), [])
})

test('obligations: an invitation asks its body to accede, powers about to end ask to be renewed, and who has left owes only a purge', () => {
  const history = History.founded('a', 'b')
  const invitation = history.agree('a', charterTo({ invited: [{ body: c, history: 'all' }] }), { subject: history.partnership.id })
  assert.deepEqual(kinds(history, c), ['accede'])
  history.say('c', 'accede', { partnership: history.partnership.id, invitation, accepts: [] })
  assert.deepEqual(kinds(history, c), [])
  history.say('c', 'grant_powers', { kind: 'mandate', instrument: null, capacity: 'delegate', from: '2026-01-01', until: '2026-08-14' })
  assert.deepEqual([kinds(history, c), kinds(history, c, '2026-06-14'), kinds(history, c, '2026-08-15')], [['renew_powers'], [], []])
  const item = history.say('a', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  history.say('a', 'recall', { item })
  history.say('c', 'withdraw', { from: history.partnership.id, effective: '2026-07-01' })
  assert.deepEqual(kinds(history, c, '2026-07-01'), ['purge'])
})

test('obligations: a fork asks the others to hold that feed, and, once all do, its body to go on; a removal sought asks those who stay', () => {
  const history = History.founded('a', 'b', 'c')
  const { partnership } = history
  const before = partnership.feedOf(c)!.head()!
  for (const theme of ['schools', 'families'] as const) {
    history.say('c', 'write_note', { kind: 'practice', theme, evidence: 1, paragraphs: 1, replaces: null, marking: null }, { after: before.digest, seen: [] })
  }
  assert.deepEqual([a, b, c].map((body) => kinds(history, body)), [['freeze_forked'], ['freeze_forked'], []])
  assert.equal(find(history, a, 'freeze_forked')!.subject, c)
  const hold = (name: string, of: string, why: 'forked' | 'removal') => {
    const facts = freezeFacts(partnership, bodyNamed(name), { body: bodyNamed(of), identity: { number: 1, digest: bodyNamed(of) }, why, token: null })
    history.say(name, 'freeze', facts, { seen: outlookOf(partnership, bodyNamed(name)).names })
  }
  hold('a', 'c', 'forked')
  assert.deepEqual([a, b, c].map((body) => kinds(history, body)), [[], ['freeze_forked'], []])
  hold('b', 'c', 'forked')
  assert.deepEqual([a, b, c].map((body) => kinds(history, body)), [[], [], ['reopen']])
  hold('a', 'b', 'removal')
  assert.deepEqual([a, b, c].map((body) => kinds(history, body)), [[], [], ['reopen', 'freeze_to_remove']])
})
