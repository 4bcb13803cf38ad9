import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { answer } from './answer.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }

test('answer: refusals come in their order, and only a question is answered', () => {
  const history = History.founded('a', 'b')
  const question = history.say('b', 'ask', { of: [bodyNamed('a')], theme: 'schools', answerBy: null, marking: null })
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const said = history.climb('answer', answer.refusals, [
    () => ['c', { question: note, marking }],
    () => ['a', { question: note, marking }],
    () => ['a', { question: note, marking: null }],
    () => ['a', { question, marking: null }],
  ])
  assert.equal(history.partnership.ofType('answer').at(-1)?.digest, said)
})
