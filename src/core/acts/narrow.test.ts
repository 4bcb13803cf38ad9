import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { narrow } from './narrow.ts'

const [c, d] = ['c', 'd'].map(bodyNamed) as [string, string]
const amber = { tlp: 'TLP:AMBER', releasable: [c, d] }

test('narrow: refusals come in their order, and each narrowing starts from the last', () => {
  const history = History.founded('a', 'b')
  const item = history.say('a', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: { tlp: 'TLP:AMBER', releasable: [c, d] } })
  history.climb('narrow', narrow.refusals, [
    () => ['c', { item, marking: { tlp: 'TLP:GREEN', releasable: [] } }],
    () => ['b', { item, marking: { tlp: 'TLP:GREEN', releasable: [] } }],
    () => ['a', { item, marking: { tlp: 'TLP:GREEN', releasable: [] } }],
    () => ['a', { item, marking: { tlp: 'TLP:AMBER', releasable: [c] } }],
  ])
  assert.equal(history.refusal('a', 'narrow', { item, marking: amber }), 'not_narrower', 'to widen again needs a release')
  assert.equal(history.refusal('a', 'narrow', { item, marking: { tlp: 'TLP:AMBER', releasable: [c] } }), 'not_narrower', 'the same is no narrowing')
  assert.equal(history.refusal('a', 'narrow', { item, marking: { tlp: 'TLP:RED', releasable: [c] } }), null)
})

test('narrow: an unmarked item is handled as the tightest already', () => {
  const history = History.founded('a', 'b')
  const item = history.say('a', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  assert.equal(history.refusal('a', 'narrow', { item, marking: { tlp: 'TLP:AMBER', releasable: [] } }), 'not_narrower')
})
