import test from 'node:test'
import assert from 'node:assert/strict'
import { compiledRecord } from '../../../test/compiled-files.ts'
import { promisesOf } from './promises.ts'

const record = compiledRecord()
const franceBelgium = ['state-fr', 'state-be']

test('what France and Belgium promised in 2018 and what became of it: ten commitments in nine threads, one partly kept, nine without a trace', () => {
  const answer = promisesOf(record, { states: franceBelgium, year: 2018 })
  assert.equal(answer.promised.length, 10)
  assert.equal(answer.threads.length, 9)
  assert.deepEqual(answer.statusCounts, { kept: 0, kept_late: 0, partly_kept: 1, interrupted: 0, reaffirmed: 0, not_known: 9 })
  assert.deepEqual([answer.followed, answer.silent], [1, 9])
  assert.deepEqual(answer.madeAt.map(({ instrument, promised }) => [instrument?.id, promised.length]), [['ins-fr-be-2018', 10]])
  const minors = answer.threads.find(({ commitments }) => commitments.some(({ id }) => id === 'com-2018-minors'))
  assert.deepEqual(minors?.commitments.map(({ id }) => id), ['com-2017-minors', 'com-2018-minors'], 'threads reach before the year asked for')
})

test('the States asked for are those of the partnership: two of four are not the four', () => {
  const ids = promisesOf(record, { states: franceBelgium, year: 2018 }).promised.map(({ commitment }) => commitment.id)
  assert.ok(!ids.includes('com-quad-cyber'))
  const four = promisesOf(record, { states: ['state-ma', 'state-es', 'state-fr', 'state-be'], year: 2018 })
  assert.deepEqual(four.promised.map(({ commitment }) => commitment.id), ['com-quad-cyber', 'com-quad-prisons'])
})

test('a commitment that binds one State is still a promise between both', () => {
  const answer = promisesOf(record, { states: franceBelgium, year: 2016 })
  const officer = answer.promised.find(({ commitment }) => commitment.id === 'com-2016-liaison-officer')
  assert.deepEqual(officer?.bound, ['state-fr'])
})

test('since 2016 the Val Duchesse format holds 30 commitments in 23 threads over five meetings', () => {
  const answer = promisesOf(record, { partnership: 'par-fr-be-valduchesse' })
  assert.equal(answer.promised.length, 30)
  assert.equal(answer.threads.length, 23)
  assert.deepEqual(answer.statusCounts, { kept: 6, kept_late: 0, partly_kept: 2, interrupted: 1, reaffirmed: 5, not_known: 16 })
  assert.equal(answer.followed, 14)
  assert.deepEqual(answer.madeAt.map(({ on, promised }) => [on?.slice(0, 4), promised.length]), [['2016', 7], ['2017', 7], ['2018', 10], ['2021', 5], ['2023', 1]])
  const bySituation = (situation: string) => answer.threads.filter((thread) => thread.situation === situation).length
  assert.deepEqual([bySituation('repeated'), bySituation('followed'), bySituation('silent')], [5, 8, 10])
})

test('a commitment only announced belongs where it was taken up, and has no day of its own', () => {
  const { promised } = promisesOf(record, { partnership: 'par-fr-tn-hcc' })
  const second = promised.find(({ commitment }) => commitment.id === 'com-frtn-hcc2')
  assert.deepEqual([second?.instrument, second?.session, second?.on], [undefined, undefined, null])
})

test('without a question every commitment is in the answer, once', () => {
  assert.equal(promisesOf(record).promised.length, 68)
  assert.equal(promisesOf(record, { year: 1999 }).promised.length, 0)
})
