import assert from 'node:assert/strict'
import test from 'node:test'
import { charterTo, commitmentTo, instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { accede } from './accede.ts'

const c = bodyNamed('c')

test('accede: refusals come in their order, and the good case binds by what it names', () => {
  const history = History.founded('a', 'b')
  const partnership = history.partnership.id
  const first = history.agree('a', commitmentTo())
  const second = history.agree('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const text = history.agree('a', instrumentTo())
  const invitation = history.agree('a', charterTo({ invited: [{ body: c, history: 'all' }, { body: bodyNamed('d'), history: 'all' }] }), { subject: partnership })
  history.say('d', 'accede', { partnership, invitation, accepts: [] })
  history.climb('accede', accede.refusals, [
    () => ['e', { partnership: first, invitation: partnership, accepts: [partnership, first, second] }],
    () => ['e', { partnership, invitation: partnership, accepts: [partnership, first, second] }],
    () => ['d', { partnership, invitation, accepts: [partnership, first, second] }],
    () => ['c', { partnership, invitation, accepts: [partnership, first, second] }],
    () => ['c', { partnership, invitation, accepts: [first, second] }],
    () => ['c', { partnership, invitation, accepts: [second, text] }],
  ])
  const bound = [partnership, first, text].map((subject) => history.partnership.subjects.currentFor(subject, c))
  assert.deepEqual(bound, [invitation, second, text])
})

test('accede: a proposal that has not taken effect is no revision to accept', () => {
  const history = History.founded('a', 'b')
  const open = history.propose('a', commitmentTo(), { required: ['a', 'b'] })
  history.say('a', 'abandon', { proposal: open })
  history.say('b', 'lapse', { proposal: open })
  const invitation = history.agree('a', charterTo({ invited: [{ body: c, history: 'all' }] }), { subject: history.partnership.id })
  assert.equal(history.refusal('c', 'accede', { partnership: history.partnership.id, invitation, accepts: [open] }), 'not_a_revision')
})
