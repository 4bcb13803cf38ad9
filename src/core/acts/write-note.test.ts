import assert from 'node:assert/strict'
import test from 'node:test'
import { History } from '../history.suite.ts'
import { writeNote } from './write-note.ts'

const note = { kind: 'failure', theme: 'evaluation', evidence: 2, paragraphs: 3 } as const
const marking = { tlp: 'TLP:RED', releasable: [] }

test('write_note: refusals come in their order, and a note replaces only its own', () => {
  const history = History.founded('a', 'b')
  const own = history.say('a', 'write_note', { ...note, replaces: null, marking: null })
  const foreign = history.say('b', 'write_note', { ...note, replaces: null, marking: null })
  history.climb('write_note', writeNote.refusals, [
    () => ['c', { ...note, replaces: foreign, marking }],
    () => ['a', { ...note, replaces: foreign, marking }],
    () => ['a', { ...note, replaces: foreign, marking: null }],
    () => ['a', { ...note, replaces: own, marking: { tlp: 'TLP:AMBER+STRICT', releasable: [] } }],
  ])
  assert.equal(history.partnership.about(own, 'write_note').length, 1)
})
