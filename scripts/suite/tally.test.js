import assert from 'node:assert/strict'
import test from 'node:test'
import { closingLine, countsOf, exitCodeOf, leavesOf } from './tally.js'

const passed = (name, nesting, more = {}) => ({ type: 'passed', name, nesting, isSuite: false, milliseconds: 1, ...more })
const failed = (name, nesting, failureType, more = {}) => ({ type: 'failed', name, nesting, isSuite: false, failureType, milliseconds: 1, ...more })
const namesOf = (events) => leavesOf(events).map(({ name }) => name)

test('tally: a parent is not counted beside its tests, and names them', () => {
  assert.deepEqual(namesOf([passed('one', 2), passed('inner', 1, { isSuite: true }), passed('two', 1), passed('outer', 0, { isSuite: true }), passed('alone', 0)]),
    ['outer › inner › one', 'outer › two', 'alone'])
})

test('tally: a parent that fails by its tests repeats them; one that fails by itself is a failure more', () => {
  assert.deepEqual(namesOf([failed('one', 1, 'testCodeFailure'), failed('parent', 0, 'subtestsFailed')]), ['parent › one'])
  assert.deepEqual(namesOf([passed('one', 1), failed('parent', 0, 'testCodeFailure')]), ['parent › one', 'parent'])
})

test('tally: a suite without tests counts only when it is skipped', () => {
  assert.deepEqual(countsOf(leavesOf([passed('empty', 0, { isSuite: true })])), { passed: 0, failed: 0, skipped: 0 })
  assert.deepEqual(countsOf(leavesOf([passed('later', 0, { isSuite: true, skip: true })])), { passed: 0, failed: 0, skipped: 1 })
})

test('tally: a failing test that is marked to be done later is skipped, not failed', () => {
  assert.deepEqual(countsOf(leavesOf([failed('one', 0, 'testCodeFailure', { skip: true })])), { passed: 0, failed: 0, skipped: 1 })
})

test('tally: the closing line names what was skipped only when something was', () => {
  assert.equal(closingLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed')
  assert.equal(closingLine({ passed: 12, failed: 1, skipped: 3 }), '12 passed, 1 failed, 3 skipped')
})

test('tally: a run that tested nothing has failed', () => {
  assert.equal(exitCodeOf({ passed: 0, failed: 0, skipped: 4 }), 1)
  assert.equal(exitCodeOf({ passed: 5, failed: 1, skipped: 0 }), 1)
  assert.equal(exitCodeOf({ passed: 5, failed: 0, skipped: 1 }), 0)
})
