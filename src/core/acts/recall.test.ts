import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { recall } from './recall.ts'

test('recall: refusals come in their order, and an item is recalled once', () => {
  const history = History.founded('a', 'b')
  const write = () => history.say('a', 'write_note', { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const [item, gone, proposal] = [write(), write(), history.propose('a', commitmentTo())]
  history.say('a', 'recall', { item: gone })
  const said = history.climb('recall', recall.refusals, [
    () => ['c', { item: proposal }],
    () => ['b', { item: proposal }],
    () => ['a', { item: proposal }],
    () => ['a', { item: gone }],
    () => ['a', { item }],
  ])
  assert.equal(history.partnership.about(item, 'recall')[0]?.digest, said)
})
