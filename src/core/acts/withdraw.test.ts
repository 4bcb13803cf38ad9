import assert from 'node:assert/strict'
import test from 'node:test'
import { commitmentTo, instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { withdraw } from './withdraw.ts'

test('withdraw: refusals come in their order, and the notice runs from the day it claims', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo({ noticeMonths: 6 }))
  const owed = history.agree('a', commitmentTo())
  history.say('a', 'withdraw', { from: history.partnership.id, effective: '2026-06-01' })
  history.climb('withdraw', withdraw.refusals, [
    () => ['a', { from: owed, effective: '2026-03-02' }],
    () => ['a', { from: history.partnership.id, effective: '2026-03-02' }],
    () => ['a', { from: text, effective: '2026-08-31' }],
    () => ['a', { from: text, effective: '2026-09-01' }],
  ])
  assert.equal(history.refusal('b', 'withdraw', { from: text, effective: '2026-09-15' }, { at: '2026-03-15T23:59:59Z' }), null)
})

test('withdraw: it is the notice of the revision that binds this body', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c], noticeMonths: 6 }))
  history.agree('a', instrumentTo({ action: 'amend', noticeMonths: 1 }), { subject: text, required: ['a', 'b'] })
  assert.equal(history.refusal('a', 'withdraw', { from: text, effective: '2026-04-01' }), null)
  assert.equal(history.refusal('c', 'withdraw', { from: text, effective: '2026-04-01' }), 'notice_too_short')
  assert.equal(history.refusal('d', 'withdraw', { from: text, effective: '2027-04-01' }), 'nothing_to_withdraw_from')
})
