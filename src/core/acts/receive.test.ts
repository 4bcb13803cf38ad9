import assert from 'node:assert/strict'
import test from 'node:test'
import { digestNamed, History } from '../history.suite.ts'
import { receive } from './receive.ts'

test('receive: only a member states what it holds, and nothing else follows from it', () => {
  const history = History.founded('a', 'b')
  const before = [...history.partnership.subjects.summary()]
  history.climb('receive', receive.refusals, [() => ['c', { state: digestNamed('state') }], () => ['b', { state: digestNamed('state') }]])
  assert.deepEqual([...history.partnership.subjects.summary()], before)
})
