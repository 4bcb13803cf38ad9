import assert from 'node:assert/strict'
import test from 'node:test'
import { majorOf, minorOf } from './money.ts'

test('money: what is typed becomes minor units of its own currency and comes back the same', () => {
  assert.equal(minorOf('12 500,50', 'EUR'), 1_250_050)
  assert.equal(minorOf('12500.5', 'EUR'), 1_250_050)
  assert.equal(minorOf('3200.125', 'TND'), 3_200_125)
  assert.equal(minorOf('1000', 'JPY'), 1000)
  assert.deepEqual([majorOf(1_250_050, 'EUR'), majorOf(5, 'EUR'), majorOf(3_200_125, 'TND'), majorOf(1000, 'JPY')], ['12500.50', '0.05', '3200.125', '1000'])
})

test('money: what is no amount, or finer than the currency, is not rounded but refused', () => {
  for (const [typed, currency] of [['12.505', 'EUR'], ['-5', 'EUR'], ['1e3', 'EUR'], ['', 'EUR'], ['12.5', 'JPY'], ['99999999999999999', 'EUR']] as const) assert.equal(minorOf(typed, currency), undefined, typed)
})
