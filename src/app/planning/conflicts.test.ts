import assert from 'node:assert/strict'
import test from 'node:test'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import { conflictsIn, stretchOf } from './conflicts.ts'

const host = 'a'.repeat(52)
const guest = 'b'.repeat(52)
const states: Readonly<Record<string, string>> = { [host]: 'DZ', [guest]: 'XB' }
const stateOf = (body: string) => states[body] ?? '??'

const plain: ActivityChange = {
  programme: null, type: 'study_visit', aim: 'exchange', situation: 'planned', hosts: [host], from: '2027-06-14', until: '2027-06-16', datesToConfirm: false,
  costs: [], delegations: [], languages: [], answers: null, sources: [],
}
const line = (id: string, change: Partial<ActivityChange>) => ({ id, change: { ...plain, ...change } })
const said = (...lines: readonly ReturnType<typeof line>[]) => conflictsIn(lines, stateOf).map((conflict) => conflict.at)

test('conflicts: two activities at one host on the same day are named, the day after they are not', () => {
  assert.deepEqual(said(line('one', {}), line('two', { from: '2027-06-16', until: '2027-06-17' })), ['same_host'])
  assert.deepEqual(said(line('one', {}), line('two', { from: '2027-06-17', until: '2027-06-17' })), [])
  assert.deepEqual(said(line('one', {}), line('two', { hosts: [guest] })), [])
})

test('conflicts: experts of one body cannot be in two places, participants can', () => {
  const sent = (role: 'expert' | 'participant') => ({ delegations: [{ body: guest, role, count: 2 }] })
  assert.deepEqual(said(line('one', sent('expert')), line('two', { ...sent('expert'), hosts: [guest] })), ['same_experts'])
  assert.deepEqual(said(line('one', sent('participant')), line('two', { ...sent('participant'), hosts: [guest] })), [])
})

test('conflicts: a short stay over the weekend of its host is named with the day; a stay of weeks only by its ends', () => {
  assert.deepEqual(conflictsIn([line('one', { from: '2027-06-17', until: '2027-06-18' })], stateOf), [{ at: 'host_weekend', line: 'one', host, day: '2027-06-18' }])
  assert.deepEqual(said(line('one', { from: '2027-06-17', until: '2027-06-18', hosts: [guest] })), [])
  assert.deepEqual(said(line('long', { from: '2027-06-14', until: '2027-06-24' })), [])
  assert.deepEqual(said(line('long', { from: '2027-06-14', until: '2027-06-25' })), ['host_weekend'])
})

test('conflicts: what falls in Ramadan is said', () => {
  assert.deepEqual(said(line('one', { from: '2027-03-08', until: '2027-03-10' })), ['in_ramadan'])
})

test('conflicts: a date that is not known to the day, or a cancelled line, overlaps nothing', () => {
  assert.deepEqual(said(line('one', {}), line('two', { from: '2027-06', until: null }), line('three', { situation: 'cancelled' }), line('four', { from: null, until: null })), [])
  assert.equal(stretchOf({ from: null, until: null }), undefined)
  assert.deepEqual(stretchOf({ from: '2027-02', until: null }), { from: '2027-02-01', until: '2027-02-28' })
})
