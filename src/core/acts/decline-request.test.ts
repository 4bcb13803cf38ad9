import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { declineRequest } from './decline-request.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]

test('decline_request: refusals come in their order, and only who was asked declines', () => {
  const history = History.founded('a', 'b', 'c')
  const request = history.say('a', 'request_know_how', { of: [b], theme: 'families', wanted: 'training', answerBy: null, marking: null })
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  history.climb('decline_request', declineRequest.refusals, [
    () => ['d', { request: note }],
    () => ['c', { request: note }],
    () => ['c', { request }],
    () => ['b', { request }],
  ])
  const question = history.say('a', 'ask', { of: [c], theme: 'schools', answerBy: null, marking: null })
  const release = history.say('c', 'request_release', { item: note, of: [b], recipient: { to: 'body', body: a }, answerBy: null })
  assert.equal(history.refusal('c', 'decline_request', { request: question }), null)
  assert.equal(history.refusal('b', 'decline_request', { request: release }), null)
})
