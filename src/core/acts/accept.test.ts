import assert from 'node:assert/strict'
import test from 'node:test'
import { instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { accept } from './accept.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]

test('accept: refusals come in their order, and the good case binds the body alone', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  const amendment = history.agree('a', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'b'] })
  const other = history.propose('c', instrumentTo({ action: 'amend', noticeMonths: 9 }), { subject: text, required: ['c', 'a'] })
  history.climb('accept', accept.refusals, [
    () => ['d', { revision: history.partnership.id }],
    () => ['c', { revision: history.partnership.id }],
    () => ['b', { revision: amendment }],
    () => ['c', { revision: amendment }],
    () => {
      history.say('c', 'abandon', { proposal: other })
      history.say('a', 'lapse', { proposal: other })
      return ['c', { revision: amendment }]
    },
  ])
  assert.deepEqual(history.partnership.subjects.chainOf(text, c), [text, amendment])
  assert.equal(history.refusal('c', 'accept', { revision: amendment }), 'bound_already')
})

test('accept: nobody goes back to a revision that the one binding it has replaced', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  const first = history.agree('a', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'b'] })
  const second = history.agree('a', instrumentTo({ action: 'amend', noticeMonths: 9 }), { subject: text, required: ['a', 'b'] })
  history.say('c', 'accept', { revision: second })
  assert.equal(history.refusal('c', 'accept', { revision: first }), 'bound_already')
  assert.deepEqual(history.partnership.subjects.chainOf(text, c), [text, second])
})
