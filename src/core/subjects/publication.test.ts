import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { commitmentTo, publicationTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { publication } from './publication.ts'

const [a, c] = ['a', 'c'].map(bodyNamed) as [string, string]
const json = (value: unknown) => value as JsonObject

test('publication: refusals come in their order, and questions are never published', () => {
  const history = History.founded('a', 'b')
  const owed = history.agree('a', commitmentTo())
  const question = history.say('b', 'ask', { of: [a], theme: 'schools', answerBy: null, marking: null })
  history.climb('propose', publication.refusals, [
    () => ['a', json(history.proposalOf('a', publicationTo({ of: question, fields: ['title', 'title'] })))],
    () => ['a', json(history.proposalOf('a', publicationTo({ of: owed, fields: ['title', 'title'] })))],
    () => ['a', json(history.proposalOf('a', publicationTo({ of: owed, fields: ['wording', 'due'] })))],
  ])
})

test('publication: silence of one member keeps it unpublished', () => {
  const history = History.founded('a', 'b', 'c')
  const owed = history.agree('a', commitmentTo())
  assert.equal(history.refusal('a', 'propose', json(history.proposalOf('a', publicationTo({ of: owed }), { required: ['a', 'b'] }))), 'consent_left_out')
  const published = history.propose('a', publicationTo({ of: owed }))
  history.say('b', 'consent', { proposal: published })
  assert.deepEqual(history.partnership.subjects.situationOf(published), { at: 'open', awaited: [c] })
})
