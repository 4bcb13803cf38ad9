import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { readLaw } from '../../tools/verifier/law.ts'
import { root } from '../house/sources.ts'
import { compareSealed, type Tally } from './comparison.ts'

/** Sealing and verifying costs ten times what folding does: fewer histories, from bytes to the digits. */
const histories = 500

test(`agreement: from bytes, seals and rotated keys to the state digest, both say the same of ${histories} histories`, () => {
  const law = readLaw(join(root, 'spec'))
  const tally: Tally = new Map()
  for (let seed = 0; seed < histories; seed += 1) assert.equal(compareSealed(law, seed, tally), undefined)
  assert.ok([...tally.keys()].some((kind) => kind.endsWith(': not_sealed')), 'no seal was broken')
})
