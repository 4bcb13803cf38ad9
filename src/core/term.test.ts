import assert from 'node:assert/strict'
import test from 'node:test'
import { termOf } from './term.ts'

const rule = { durationMonths: 36, renewal: 'none', noticeMonths: 6 } as const

test('term: without a duration it is unlimited, and without a known first day it is unknown', () => {
  assert.deepEqual(termOf({ ...rule, durationMonths: null }, null, '2026-01-01'), { at: 'unlimited' })
  assert.deepEqual(termOf(rule, null, '2026-01-01'), { at: 'unknown' })
  assert.deepEqual(termOf(rule, '2024-05', '2026-01-01'), { at: 'unknown' })
})

test('term: it ends on the day its months are over unless it renews itself', () => {
  assert.deepEqual(termOf(rule, '2024-02-29', '2026-01-01'), { at: 'fixed', until: '2027-02-28' })
  assert.deepEqual(termOf({ ...rule, renewal: 'by_agreement' }, '2024-02-29', '2026-01-01'), { at: 'fixed', until: '2027-02-28' })
})

test('term: tacit renewal names the next end and the last day for notice, counted from the first day', () => {
  const tacit = { ...rule, durationMonths: 12, renewal: 'tacit' } as const
  assert.deepEqual(termOf(tacit, '2024-02-29', '2024-03-01'), { at: 'renews', on: '2025-02-28', noticeBy: '2024-08-28', renewals: 0 })
  assert.deepEqual(termOf(tacit, '2024-02-29', '2025-02-28'), { at: 'renews', on: '2026-02-28', noticeBy: '2025-08-28', renewals: 1 })
  assert.deepEqual(termOf(tacit, '2024-02-29', '2027-06-01'), { at: 'renews', on: '2028-02-29', noticeBy: '2027-08-29', renewals: 3 })
})
