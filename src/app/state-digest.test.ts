import assert from 'node:assert/strict'
import test from 'node:test'
import { Partnership } from '../core/partnership.ts'
import { randomHistory } from '../core/random-history.suite.ts'
import { stateLines } from '../core/state-digest-input.ts'
import { canonical } from '../wire/canonical.ts'
import { digestOf } from '../wire/digest.ts'
import { StateDigest } from './state-digest.ts'

/** As the specification says it: every line, from the first to the last. */
function wholeDigest(partnership: Partnership): string {
  return digestOf('state', [...stateLines(partnership)].map((line) => `${canonical(line)}\n`).join(''))
}

for (const liars of [0, 1, 2]) {
  test(`state digest: asked for after any act, it is the digest of the whole state, with ${liars} liars`, () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const { id, written } = randomHistory(seed, { bodies: 4, liars, length: 120 })
      const partnership = new Partnership(id)
      const digest = new StateDigest(partnership)
      for (const [index, one] of written.entries()) {
        partnership.apply(one)
        if ((index + seed) % 5 < 2) assert.equal(digest.digest(), wholeDigest(partnership), `seed ${seed}, act ${index}`)
      }
    }
  })
}
