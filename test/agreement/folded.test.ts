import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { readLaw } from '../../tools/verifier/law.ts'
import { root } from '../house/sources.ts'
import { compareFolds, type Tally } from './comparison.ts'

/** As many as fit in a minute and a half of one core; `npm run agreement -- --histories 100000` runs more. */
const histories = 12_000

test(`agreement: this program and the second verifier judge ${histories} histories alike, act by act, whatever arrives first`, () => {
  const law = readLaw(join(root, 'spec'))
  const tally: Tally = new Map()
  for (let seed = 0; seed < histories; seed += 1) assert.equal(compareFolds(law, seed, tally), undefined)
  const kinds = [...tally.keys()]
  // A generator that never reached a rule would show agreement about nothing.
  for (const type of law.acts.keys()) assert.ok(kinds.some((kind) => kind.startsWith(type) && kind.endsWith(': taken')), `no ${type} was ever taken`)
  assert.ok(kinds.length > 400, `${kinds.length} kinds of outcome`)
})
