import assert from 'node:assert/strict'
import test from 'node:test'
import { History } from '../history.suite.ts'
import { takePosition } from './take-position.ts'

test('take_position: refusals come in their order, and the last word of a body is the one in its feed', () => {
  const history = History.founded('a', 'b')
  const draft = history.say('a', 'table', { form: 'agreement', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 3, under: null, answerBy: null, marking: null, replaces: null })
  const said = history.climb('take_position', takePosition.refusals, [
    () => ['c', { draft: history.partnership.id, article: 4, stance: 'accept' }],
    () => ['b', { draft: history.partnership.id, article: 4, stance: 'accept' }],
    () => ['b', { draft, article: 4, stance: 'accept' }],
    () => ['b', { draft, article: 3, stance: 'accept' }],
  ])
  const again = history.say('b', 'take_position', { draft, article: 3, stance: 'reserve' })
  assert.deepEqual(history.partnership.about(draft, 'take_position').map(({ digest }) => digest), [said, again])
})
