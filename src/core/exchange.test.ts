import assert from 'node:assert/strict'
import test from 'node:test'
import { activityTo, releaseTo } from './changes.suite.ts'
import { currentMarking, notesOf, offersOf, questionsOf, releaseRequestsOf, requestsOf } from './exchange.ts'
import { bodyNamed, History } from './history.suite.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const note = { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1 } as const

test('exchange: a question shows who answered, who declined and who is awaited', () => {
  const history = History.founded('a', 'b', 'c')
  const question = history.say('a', 'ask', { of: [b, c], theme: 'schools', answerBy: '2026-04-01', marking: null })
  assert.deepEqual(questionsOf(history.partnership)[0]?.awaited, [b, c])
  const answer = history.say('b', 'answer', { question, marking: null })
  const decline = history.say('c', 'decline_request', { request: question })
  const [asked] = questionsOf(history.partnership)
  assert.deepEqual([asked?.answers[0]?.digest, asked?.declines[0]?.digest, asked?.awaited], [answer, decline, []])
})

test('exchange: a request is answered by an offer, or by a mission without one', () => {
  const history = History.founded('a', 'b', 'c')
  const request = history.say('a', 'request_know_how', { of: [b, c], theme: 'families', wanted: 'expert_mission', answerBy: null, marking: null })
  const offer = history.say('b', 'offer_know_how', { request, theme: 'families', offered: 'expert_mission', marking: null })
  const free = history.say('b', 'offer_know_how', { request: null, theme: 'families', offered: 'training', marking: null })
  const mission = history.propose('c', activityTo({ answers: request, hosts: [a], costs: [] }), { required: ['a', 'c'] })
  const [asked] = requestsOf(history.partnership)
  assert.deepEqual([asked?.answers.map(({ digest }) => digest), asked?.missions.map(({ digest }) => digest), asked?.awaited], [[offer], [mission], []])
  assert.deepEqual(offersOf(history.partnership).map(({ digest }) => digest), [free])
})

test('exchange: a release request is answered by a release of that item to that recipient', () => {
  const history = History.founded('a', 'b')
  const item = history.say('b', 'write_note', { ...note, replaces: null, marking: null })
  history.say('a', 'request_release', { item, of: [b], recipient: { to: 'public' }, answerBy: null })
  const propose = (recipient: { readonly to: 'public' } | { readonly to: 'body'; readonly body: string }) => history.propose('b', releaseTo({ items: [{ act: item, originator: b, paragraphs: null }], recipient }), { required: ['b'] })
  propose({ to: 'body', body: c })
  assert.deepEqual(releaseRequestsOf(history.partnership)[0]?.awaited, [b])
  const release = propose({ to: 'public' })
  const [asked] = releaseRequestsOf(history.partnership)
  assert.deepEqual([asked?.releases.map(({ digest }) => digest), asked?.awaited], [[release], []])
})

test('exchange: a note carries the last narrowing of its originator, and unmarked means tightest', () => {
  const history = History.founded('a', 'b')
  const [marked, bare] = [{ tlp: 'TLP:GREEN', releasable: [c] } as const, null].map((marking) => history.say('a', 'write_note', { ...note, replaces: null, marking })) as [string, string]
  assert.deepEqual(currentMarking(history.partnership, history.partnership.get(bare)!), { tlp: 'TLP:RED', releasable: [] })
  history.say('a', 'narrow', { item: marked, marking: { tlp: 'TLP:AMBER', releasable: [c] } })
  history.say('a', 'narrow', { item: marked, marking: { tlp: 'TLP:AMBER', releasable: [] } })
  assert.deepEqual(currentMarking(history.partnership, history.partnership.get(marked)!), { tlp: 'TLP:AMBER', releasable: [] })
})

test('exchange: a note replaced or recalled says so, with who has purged it', () => {
  const history = History.founded('a', 'b', 'c')
  const first = history.say('a', 'write_note', { ...note, replaces: null, marking: null })
  const second = history.say('a', 'write_note', { ...note, replaces: first, marking: null })
  const recall = history.say('a', 'recall', { item: second })
  const purge = history.say('b', 'purge', { recall })
  const situations = new Map(notesOf(history.partnership).map(({ held, situation }) => [held.digest, situation]))
  assert.deepEqual(situations.get(first), { at: 'replaced', by: second })
  const recalled = situations.get(second)
  assert.ok(recalled?.at === 'recalled')
  assert.deepEqual(recalled.recall.purges.map(({ digest }) => digest), [purge])
})
