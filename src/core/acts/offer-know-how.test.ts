import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { offerKnowHow } from './offer-know-how.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }
const b = bodyNamed('b')

test('offer_know_how: refusals come in their order, and an offer needs no request', () => {
  const history = History.founded('a', 'b')
  const request = history.say('b', 'request_know_how', { of: [bodyNamed('a')], theme: 'families', wanted: 'training', answerBy: null, marking: null })
  const own = history.say('a', 'request_know_how', { of: [b], theme: 'families', wanted: 'training', answerBy: null, marking: null })
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const said = history.climb('offer_know_how', offerKnowHow.refusals, [
    () => ['c', { request: note, theme: 'families', offered: 'training', marking }],
    () => ['a', { request: note, theme: 'families', offered: 'training', marking }],
    () => ['a', { request: note, theme: 'families', offered: 'training', marking: null }],
    () => ['a', { request: own, theme: 'families', offered: 'training', marking: null }],
    () => ['a', { request, theme: 'families', offered: 'training', marking: null }],
  ])
  assert.equal(history.partnership.ofType('offer_know_how').at(-1)?.digest, said)
})
