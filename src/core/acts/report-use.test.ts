import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from '../history.suite.ts'
import { reportUse } from './report-use.ts'

const marking = { tlp: 'TLP:RED', releasable: [] }

test('report_use: refusals come in their order, and only what holds an experience is used', () => {
  const history = History.founded('a', 'b')
  const question = history.say('b', 'ask', { of: [bodyNamed('a')], theme: 'schools', answerBy: null, marking: null })
  const note = history.say('b', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const said = history.climb('report_use', reportUse.refusals, [
    () => ['c', { of: question, outcome: 'adapted', on: '2026-autumn', marking }],
    () => ['a', { of: question, outcome: 'adapted', on: '2026-autumn', marking }],
    () => ['a', { of: question, outcome: 'adapted', on: '2026-autumn', marking: null }],
    () => ['a', { of: note, outcome: 'adapted', on: '2026-autumn', marking: null }],
  ])
  assert.equal(history.partnership.ofType('report_use').at(-1)?.digest, said)
})
