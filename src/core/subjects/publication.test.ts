import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { commitmentTo, publicationTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { publication } from './publication.ts'

const [a, c] = ['a', 'c'].map(bodyNamed) as [string, string]
const note = { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null } as const
const json = (value: unknown) => value as JsonObject

test('publication: refusals come in their order, and questions are never published', () => {
  const history = History.founded('a', 'b', 'c')
  const owed = history.agree('a', commitmentTo())
  const question = history.say('b', 'ask', { of: [a], theme: 'schools', answerBy: null, marking: null })
  const left = history.say('c', 'write_note', note)
  history.say('c', 'withdraw', { from: history.partnership.id, effective: '2099-01-01' })
  const to = { required: ['a', 'b'] }
  history.climb('propose', publication.refusals, [
    () => ['a', json(history.proposalOf('a', publicationTo({ of: question, fields: ['title', 'title'] }), to))],
    () => ['a', json(history.proposalOf('a', publicationTo({ of: left, fields: ['title', 'title'] }), to))],
    () => ['a', json(history.proposalOf('a', publicationTo({ of: owed, fields: ['title', 'title'] }), to))],
    () => ['a', json(history.proposalOf('a', publicationTo({ of: owed, fields: ['wording', 'due'] }), to))],
  ])
})

test('publication: a note is published with its author and by no one without it', () => {
  const history = History.founded('a', 'b', 'c')
  const own = history.say('c', 'write_note', note)
  const published = history.agree('a', publicationTo({ of: own, fields: ['title', 'body'] }))
  assert.equal(history.partnership.subjects.isEffective(published), true)
  history.say('c', 'withdraw', { from: history.partnership.id, effective: '2099-01-01' })
  const again = history.proposalOf('a', publicationTo({ of: own, fields: ['title'] }), { required: ['a', 'b'] })
  assert.equal(history.refusal('a', 'propose', json(again)), 'originator_not_asked')
})

test('publication: silence of one member keeps it unpublished', () => {
  const history = History.founded('a', 'b', 'c')
  const owed = history.agree('a', commitmentTo())
  assert.equal(history.refusal('a', 'propose', json(history.proposalOf('a', publicationTo({ of: owed }), { required: ['a', 'b'] }))), 'consent_left_out')
  const published = history.propose('a', publicationTo({ of: owed }))
  history.say('b', 'consent', { proposal: published })
  assert.deepEqual(history.partnership.subjects.situationOf(published), { at: 'open', awaited: [c] })
})
