import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, digestNamed, History, sampleRules } from '../history.suite.ts'
import { freeze } from './freeze.ts'

const [b, d, e] = ['b', 'd', 'e'].map(bodyNamed) as [string, string, string]
const nowhere = { run: 1, number: 9, digest: digestNamed('nowhere') }

test('freeze: refusals come in their order, and the good case holds the feed up to the furthest act seen', () => {
  const history = History.founded('a', 'b', 'c')
  const [first] = history.partnership.feedOf(b)!.at(1)
  const request = digestNamed('first request')
  history.freeze('a', 'b', 'restored', { token: request })
  const wrong = { closes: 7, head: nowhere }
  const next = digestNamed('second request')
  const frozen = history.climb('freeze', freeze.refusals, [
    () => ['d', history.freezeOf('d', 'd', { ...wrong, token: request })],
    () => ['a', history.freezeOf('a', 'a', { ...wrong, token: request })],
    () => ['a', history.freezeOf('a', 'e', { ...wrong, token: request })],
    () => ['a', history.freezeOf('a', 'b', { ...wrong, token: request })],
    () => ['a', history.freezeOf('a', 'b', { ...wrong, why: 'restored', token: request })],
    () => ['a', history.freezeOf('a', 'b', { ...wrong, why: 'restored', token: next })],
    () => ['a', history.freezeOf('a', 'b', { closes: 7, head: { run: 1, number: 1, digest: first!.digest }, why: 'restored', token: next })],
    () => ['a', history.freezeOf('a', 'b', { closes: 1, why: 'restored', token: next })],
    () => ['a', history.freezeOf('a', 'b', { closes: 2, why: 'restored', token: next })],
  ])
  assert.deepEqual(history.partnership.laneOf(bodyNamed('a'))!.freezes.of(b).map(({ digest }) => digest).at(-1), frozen)
  for (const body of [d, e]) assert.deepEqual(history.partnership.laneOf(bodyNamed('a'))!.freezes.of(body), [])
})

test('freeze: whoever holds nothing of a feed freezes it at nothing', () => {
  const history = new History()
  history.say('a', 'found', { invites: [b, bodyNamed('c')], rules: sampleRules })
  history.freeze('a', 'b', 'restored')
  const consent = history.say('b', 'consent', { proposal: history.partnership.id })
  const beyond = [{ body: b, run: 1, number: 1, digest: consent }]
  assert.equal(history.refusal('a', 'abandon', { proposal: history.partnership.id }, { seen: beyond }), 'seen_beyond_freeze')
})

test('freeze: what lies beyond it is named no more, and so is relied on by nothing', () => {
  const history = History.founded('a', 'b', 'c')
  history.freeze('a', 'b', 'removal')
  history.say('b', 'receive', { state: digestNamed('state') })
  assert.equal(history.refusal('a', 'receive', { state: digestNamed('state') }), 'seen_beyond_freeze')
  assert.equal(history.refusal('a', 'receive', { state: digestNamed('state') }, { seen: history.headsOf('c') }), null)
  assert.equal(history.refusal('c', 'receive', { state: digestNamed('state') }), null)
})

test('freeze: each request closes one run more, whoever answered the one before', () => {
  const history = History.founded('a', 'b', 'c')
  const [one, two, three] = ['one', 'two', 'three'].map(digestNamed) as [string, string, string]
  history.freeze('a', 'b', 'restored', { token: one })
  history.freeze('a', 'b', 'restored', { token: two, closes: 2 })
  assert.equal(history.refusal('c', 'freeze', history.freezeOf('c', 'b', { why: 'restored', token: two, closes: 1 })), 'wrong_run')
  history.freeze('c', 'b', 'restored', { token: two, closes: 2 })
  assert.equal(history.refusal('c', 'freeze', history.freezeOf('c', 'b', { why: 'restored', token: two, closes: 3 })), 'already_frozen')
  history.freeze('c', 'b', 'restored', { token: three, closes: 3 })
})
