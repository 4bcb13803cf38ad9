import assert from 'node:assert/strict'
import test from 'node:test'
import { instrumentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { grantPowers } from './grant-powers.ts'

test('grant_powers: refusals come in their order', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo())
  const powers = { kind: 'full_powers', capacity: 'delegate', from: '2026-03-01' }
  const granted = history.climb('grant_powers', grantPowers.refusals, [
    () => ['c', { ...powers, instrument: history.partnership.id, until: '2026-02-01' }],
    () => ['a', { ...powers, instrument: history.partnership.id, until: '2026-02-01' }],
    () => ['a', { ...powers, instrument: text, until: '2026-02-01' }],
    () => ['a', { ...powers, instrument: text, until: '2026-12-31' }],
  ])
  assert.equal(history.partnership.about(text, 'grant_powers')[0]?.digest, granted)
  assert.equal(history.refusal('a', 'grant_powers', { ...powers, instrument: null, until: null }), null)
})
