import assert from 'node:assert/strict'
import test from 'node:test'
import { promisesOf } from '../../../app/compiled/promises.ts'
import { compiledRecord } from '../../../../test/compiled-files.ts'
import { placeOf, tracksOf } from './thread-view.ts'

const record = compiledRecord()
const { columns, tracks } = tracksOf(record, promisesOf(record, { partnership: 'par-fr-be-valduchesse' }))
const trackOf = (id: string) => tracks.find(({ thread }) => thread.commitments.some((commitment) => commitment.id === id))!

test('tracks: one column a meeting, and every thread of the question on one line', () => {
  assert.deepEqual(columns.map(({ on }) => on?.slice(0, 4)), ['2016', '2017', '2018', '2021', '2023'])
  assert.equal(tracks.length, 23)
})

test('tracks: what was taken up and then not heard of again ends in an open circle after its due date', () => {
  const { lines, nodes, takenUp } = trackOf('com-2018-quad-hold')
  assert.deepEqual(lines, [{ kind: 'said', from: 30, to: 50 }, { kind: 'nothing', from: 50, to: 98 }])
  assert.deepEqual(nodes.map(({ kind, at }) => [kind, at]), [['made', 30], ['again', 50], ['end', 98], ['due', 55]])
  assert.equal(takenUp?.slice(0, 4), '2018')
})

test('tracks: what followed is placed by its day and never on its own beginning', () => {
  const kept = trackOf('com-2016-liaison-magistrate')
  assert.deepEqual(kept.lines, [{ kind: 'shown', from: 10, to: 16 }])
  assert.deepEqual(kept.nodes.at(-1), { kind: 'outcome', at: 16, status: 'kept' })
  assert.equal(placeOf(columns, '2018-06-11'), 50)
  assert.ok(placeOf(columns, '2017-01') > 10 && placeOf(columns, '2017-01') < 30)
})

test('tracks: a join that is the compiler’s reading is drawn apart, and takes nothing up', () => {
  const { lines, nodes, takenUp } = trackOf('com-2018-release')
  assert.equal(lines[0]?.kind, 'alike')
  assert.deepEqual(nodes.slice(0, 2).map(({ kind }) => kind), ['made', 'made'])
  assert.equal(takenUp, null)
})

test('tracks: nothing is drawn outside its line, for any partnership of the record', () => {
  for (const { id } of record.partnerships) {
    for (const track of tracksOf(record, promisesOf(record, { partnership: id })).tracks) {
      for (const { from, to } of track.lines) assert.ok(Number.isInteger(from) && from >= 0 && to >= from && to <= 100, `${id} ${from} ${to}`)
      for (const { at } of track.nodes) assert.ok(Number.isInteger(at) && at >= 0 && at <= 100, `${id} ${at}`)
    }
  }
})
