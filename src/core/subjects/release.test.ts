import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { releaseTo } from '../changes.suite.ts'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { release } from './release.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const json = (value: unknown) => value as JsonObject

test('release: refusals come in their order', () => {
  const history = History.founded('a', 'b')
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const bare = history.say('b', 'receive', { state: digestNamed('state') })
  history.climb('propose', release.refusals, [
    () => ['a', json(history.proposalOf('a', releaseTo({ items: [{ act: bare, originator: a, paragraphs: null }] }), { required: ['a', 'b'] }))],
    () => ['a', json(history.proposalOf('a', releaseTo({ items: [{ act: note, originator: a, paragraphs: null }] }), { required: ['a', 'b'] }))],
    () => ['a', json(history.proposalOf('a', releaseTo({ items: [{ act: note, originator: b, paragraphs: [1] }] }), { required: ['a', 'b'] }))],
  ])
})

test('release: the originator of every part has to consent, and nobody else needs to', () => {
  const history = History.founded('a', 'b', 'c')
  const [ofB, ofC] = ['b', 'c'].map((name) => history.say(name, 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })) as [string, string]
  const items = [{ act: ofB, originator: b, paragraphs: null }, { act: ofC, originator: c, paragraphs: null }]
  assert.equal(history.refusal('b', 'propose', json(history.proposalOf('b', releaseTo({ items }), { required: ['b'] }))), 'consent_left_out')
  assert.equal(history.refusal('b', 'propose', json(history.proposalOf('b', releaseTo({ items }), { required: ['b', 'c'] }))), null)
})
