import assert from 'node:assert/strict'
import test from 'node:test'
import { digestNamed } from './history.suite.ts'
import { isTighter, markingOf, tightest, tightestOf } from './marking.ts'

const [c, d] = [digestNamed('c'), digestNamed('d')]

test('marking: unmarked is the tightest, and so is what is made of nothing', () => {
  assert.deepEqual(markingOf(null), tightest)
  assert.deepEqual(tightestOf([]), tightest)
  assert.equal(tightest.tlp, 'TLP:RED')
})

test('marking: what is derived takes the tightest label and only the releases that all of its parts allow', () => {
  assert.deepEqual(tightestOf([{ tlp: 'TLP:GREEN', releasable: [c, d] }, { tlp: 'TLP:AMBER', releasable: [d] }, { tlp: 'TLP:CLEAR', releasable: [c, d] }]), { tlp: 'TLP:AMBER', releasable: [d] })
})

test('marking: labels are ordered from clear to red', () => {
  assert.equal(isTighter('TLP:AMBER+STRICT', 'TLP:AMBER'), true)
  assert.equal(isTighter('TLP:AMBER', 'TLP:AMBER'), false)
  assert.equal(isTighter('TLP:CLEAR', 'TLP:GREEN'), false)
})
