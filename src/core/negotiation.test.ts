import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest } from './act.ts'
import { instrumentTo } from './changes.suite.ts'
import { bodyNamed, History } from './history.suite.ts'
import { draftsOnTable, negotiationOf } from './negotiation.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]

function table(history: History, name: string, replaces: Digest | null, { articles = 2, authentic = ['fr'], at = '2026-03-01T09:00:00Z' }: { articles?: number; authentic?: readonly ('fr' | 'ar')[]; at?: string } = {}): Digest {
  return history.say(name, 'table', { replaces, form: 'agreement', nature: 'non_binding', authentic, articles, under: null, answerBy: null, marking: null }, { at })
}

const nothingSame = () => false

test('negotiation: its author stands behind a draft, and the others are awaited article by article', () => {
  const history = History.founded('a', 'b')
  const draft = table(history, 'a', null)
  const found = negotiationOf(history.partnership, draft, [a, b], nothingSame)!
  assert.deepEqual(found.articles.map(({ positions }) => [positions.get(a), positions.get(b)]), [[{ at: 'author' }, { at: 'none' }], [{ at: 'author' }, { at: 'none' }]])
  assert.deepEqual(found.gate, { at: 'waiting', awaited: [{ body: b, silentOn: [1, 2], reserves: [], unchecked: [], differsOn: [] }] })
})

test('negotiation: the last position counts, a reserve holds the gate and an abstention does not', () => {
  const history = History.founded('a', 'b')
  const draft = table(history, 'a', null)
  history.say('b', 'take_position', { draft, article: 1, stance: 'reserve' })
  history.say('b', 'take_position', { draft, article: 2, stance: 'abstain' })
  assert.deepEqual(negotiationOf(history.partnership, draft, [a, b], nothingSame)!.gate, { at: 'waiting', awaited: [{ body: b, silentOn: [], reserves: [1], unchecked: [], differsOn: [] }] })
  const said = history.say('b', 'take_position', { draft, article: 1, stance: 'accept' })
  const found = negotiationOf(history.partnership, draft, [a, b], nothingSame)!
  assert.deepEqual(found.gate, { at: 'open' })
  assert.deepEqual(found.articles[0]?.positions.get(b), { at: 'taken', stance: 'accept', act: said, carried: false })
})

test('negotiation: a position goes over to a new version only where the article reads the same all the way', () => {
  const history = History.founded('a', 'b')
  const first = table(history, 'a', null)
  const [one] = [1, 2].map((article) => history.say('b', 'take_position', { draft: first, article, stance: 'accept' }))
  const second = table(history, 'a', first, { articles: 3 })
  const found = negotiationOf(history.partnership, first, [a, b], (_one, _other, article) => article === 1)!
  assert.equal(found.latest.digest, second)
  assert.deepEqual(found.versions.map(({ digest }) => digest), [first, second])
  assert.deepEqual(found.articles.map(({ positions }) => positions.get(b)), [{ at: 'taken', stance: 'accept', act: one!, carried: true }, { at: 'none' }, { at: 'none' }])
})

test('negotiation: whoever tables a version stands behind it, whatever it said of the one before', () => {
  const history = History.founded('a', 'b')
  const first = table(history, 'a', null)
  history.say('b', 'take_position', { draft: first, article: 1, stance: 'reserve' })
  const second = table(history, 'b', first)
  const found = negotiationOf(history.partnership, second, [a, b], () => true)!
  assert.deepEqual(found.articles[0]?.positions.get(b), { at: 'author' })
})

test('negotiation: with two authentic languages every body checks that they say the same', () => {
  const history = History.founded('a', 'b')
  const draft = table(history, 'a', null, { articles: 1, authentic: ['fr', 'ar'] })
  history.say('b', 'take_position', { draft, article: 1, stance: 'accept' })
  history.say('a', 'check_concordance', { draft, article: 1, verdict: 'concordant' })
  history.say('b', 'check_concordance', { draft, article: 1, verdict: 'differs' })
  const { gate } = negotiationOf(history.partnership, draft, [a, b], nothingSame)!
  assert.deepEqual(gate, { at: 'waiting', awaited: [{ body: b, silentOn: [], reserves: [], unchecked: [], differsOn: [1] }] })
})

test('negotiation: two versions tabled at once are both shown, and the proposal to adopt one is found', () => {
  const history = History.founded('a', 'b')
  const first = table(history, 'a', null)
  const [earlier, later] = [table(history, 'a', first, { at: '2026-03-02T09:00:00Z' }), table(history, 'b', first, { at: '2026-03-03T09:00:00Z' })]
  const proposal = history.propose('a', instrumentTo({ draft: later }))
  const found = negotiationOf(history.partnership, first, [a, b], nothingSame)!
  assert.equal(found.latest.digest, later)
  assert.deepEqual(found.rivals.map(({ digest }) => digest), [earlier])
  assert.deepEqual(found.proposals.map(({ digest }) => digest), [proposal])
  assert.deepEqual(draftsOnTable(history.partnership).map(({ digest }) => digest), [later])
  assert.equal(negotiationOf(history.partnership, proposal, [a, b], nothingSame), undefined)
})
