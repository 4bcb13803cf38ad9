import test from 'node:test'
import assert from 'node:assert/strict'
import { compiledRecord } from '../../../test/compiled-files.ts'
import { threadsOf } from './thread.ts'

const record = compiledRecord()
const threads = threadsOf(record)
const threadWith = (id: string) => threads.find(({ commitments }) => commitments.some((commitment) => commitment.id === id))!

test('every commitment stands in exactly one thread', () => {
  const held = threads.flatMap(({ commitments }) => commitments.map(({ id }) => id))
  assert.deepEqual(held.toSorted(), record.commitments.map(({ id }) => id).toSorted())
})

test('the quadripartite is one thread: a wish of 2017 becomes an aim and a deadline in 2018, then nothing', () => {
  const thread = threadWith('com-2018-quad-hold')
  assert.deepEqual(thread.commitments.map(({ id }) => id), ['com-2017-quad', 'com-2018-quad-work', 'com-2018-quad-hold'])
  assert.deepEqual(thread.outcome, { status: 'reaffirmed', shownBy: 'com-2017-quad', on: '2018-06-11' })
  assert.equal(thread.situation, 'repeated')
  assert.ok(thread.joins.every(({ read }) => read === 'in_the_source'))
})

test('a join that a link and a follow-up both state stands once, with the sources of both', () => {
  const thread = threadWith('com-2016-jit')
  assert.equal(thread.joins.length, 1)
  assert.deepEqual(thread.outcome, { status: 'partly_kept', shownBy: 'com-2018-jit', on: '2021-11-22' })
})

test('commitments of one field are joined by the compiler, which makes the thread neither repeated nor followed', () => {
  const thread = threadWith('com-2018-release')
  assert.deepEqual(thread.commitments.map(({ id }) => id), ['com-2017-seminar', 'com-2018-release'])
  assert.deepEqual(thread.joins.map(({ relation, read }) => [relation, read]), [['same_field_as', 'by_the_compiler']])
  assert.equal(thread.situation, 'silent')
})

test('a commitment kept without a known day has an outcome without a day', () => {
  assert.deepEqual(threadWith('com-2017-wg').outcome, { status: 'kept', shownBy: 'com-2017-wg', on: null })
})
