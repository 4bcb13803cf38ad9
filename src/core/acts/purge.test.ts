import assert from 'node:assert/strict'
import test from 'node:test'
import { History } from '../history.suite.ts'
import { purge } from './purge.ts'

test('purge: refusals come in their order, and each body says it once', () => {
  const history = History.founded('a', 'b', 'c')
  const write = () => history.say('a', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const [recall, other] = [history.say('a', 'recall', { item: write() }), history.say('a', 'recall', { item: write() })]
  history.say('b', 'purge', { recall: other })
  history.climb('purge', purge.refusals, [
    () => ['d', { recall: history.partnership.id }],
    () => ['a', { recall: history.partnership.id }],
    () => ['a', { recall }],
    () => ['b', { recall: other }],
    () => ['b', { recall }],
  ])
  assert.deepEqual(history.partnership.about(recall, 'purge').map(({ author }) => author), history.headsOf('b').map(({ body }) => body))
})
