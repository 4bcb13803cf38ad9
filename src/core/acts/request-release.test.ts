import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { requestRelease } from './request-release.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]

test('request_release: refusals come in their order, and the originator is always asked', () => {
  const history = History.founded('a', 'b')
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const bare = history.say('b', 'receive', { state: note })
  const facts = { recipient: { to: 'public' }, answerBy: null } as const
  const said = history.climb('request_release', requestRelease.refusals, [
    () => ['c', { ...facts, item: bare, of: [a] }],
    () => ['a', { ...facts, item: bare, of: [a] }],
    () => ['a', { ...facts, item: note, of: [a] }],
    () => ['a', { ...facts, item: note, of: [b] }],
  ])
  assert.equal(history.partnership.about(note, 'request_release')[0]?.digest, said)
})
