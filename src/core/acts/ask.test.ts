import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { ask } from './ask.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }
const b = bodyNamed('b')

test('ask: refusals come in their order, and nobody asks itself', () => {
  const history = History.founded('a', 'b')
  const said = history.climb('ask', ask.refusals, [
    () => ['c', { of: [bodyNamed('c')], theme: 'schools', answerBy: null, marking }],
    () => ['a', { of: [bodyNamed('a')], theme: 'schools', answerBy: null, marking }],
    () => ['a', { of: [bodyNamed('a'), b], theme: 'schools', answerBy: null, marking: null }],
    () => ['a', { of: [b], theme: 'schools', answerBy: '2026-04-01', marking: null }],
  ])
  assert.equal(history.partnership.ofType('ask').at(-1)?.digest, said)
})
