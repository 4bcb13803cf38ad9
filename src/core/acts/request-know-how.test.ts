import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { requestKnowHow } from './request-know-how.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }
const b = bodyNamed('b')

test('request_know_how: refusals come in their order, and nobody asks itself', () => {
  const history = History.founded('a', 'b')
  const said = history.climb('request_know_how', requestKnowHow.refusals, [
    () => ['c', { of: [bodyNamed('c')], theme: 'families', wanted: 'training', answerBy: null, marking }],
    () => ['a', { of: [bodyNamed('a')], theme: 'families', wanted: 'training', answerBy: null, marking }],
    () => ['a', { of: [b, bodyNamed('a')], theme: 'families', wanted: 'training', answerBy: null, marking: null }],
    () => ['a', { of: [b], theme: 'families', wanted: 'training', answerBy: '2026-04-01', marking: null }],
  ])
  assert.equal(history.partnership.ofType('request_know_how').at(-1)?.digest, said)
})
