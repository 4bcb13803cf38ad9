import assert from 'node:assert/strict'
import test from 'node:test'
import type { SealedAct } from '../core/act.ts'
import { Quarantine } from './quarantine.ts'

const act = (digest: string, size = 10) => ({ digest, bytes: 'x'.repeat(size), contextBytes: null, contentBytes: null }) as SealedAct

test('quarantine: one peer fills its half and no more, and what is let out makes room again', () => {
  const quarantine = new Quarantine(4, 1000)
  assert.deepEqual(['a', 'b', 'c'].map((digest) => quarantine.park('missing', act(digest), 'hostile')), [true, true, false])
  assert.deepEqual(['d', 'e', 'f'].map((digest) => quarantine.park('missing', act(digest), 'honest')), [true, true, false])
  assert.equal(quarantine.park('other', act('g'), 'third'), false)
  // Known already: nothing is counted twice.
  assert.equal(quarantine.park('missing', act('a'), 'honest'), true)
  assert.equal(quarantine.size, 4)
  assert.deepEqual(quarantine.release('missing').map(({ sealed, from }) => `${sealed.digest} ${from}`), ['a hostile', 'b hostile', 'd honest', 'e honest'])
  assert.equal(quarantine.size, 0)
  assert.equal(quarantine.park('missing', act('c'), 'hostile'), true)
})

test('quarantine: it is bounded in bytes, for each and in all', () => {
  const quarantine = new Quarantine(100, 100)
  assert.deepEqual(['a', 'b'].map((digest) => quarantine.park('missing', act(digest, 30), 'hostile')), [true, false])
  assert.deepEqual(['c', 'd'].map((digest) => quarantine.park('missing', act(digest, 40), digest)), [true, false])
})

test('quarantine: a hundred thousand that wait for one act are parked without looking through them each time', () => {
  const quarantine = new Quarantine(400_000)
  const started = performance.now()
  for (let index = 0; index < 100_000; index += 1) assert.ok(quarantine.park('missing', act(`${index}`, 1), 'hostile'))
  assert.equal(quarantine.release('missing').length, 100_000)
  assert.ok(performance.now() - started < 5_000)
})
