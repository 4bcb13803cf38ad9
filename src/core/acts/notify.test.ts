import assert from 'node:assert/strict'
import test from 'node:test'
import { instrumentTo } from '../changes.suite.ts'
import { History } from '../history.suite.ts'
import { notify } from './notify.ts'

test('notify: refusals come in their order, and each step is told once', () => {
  const history = History.founded('a', 'b')
  const [text, unsigned] = [history.agree('a', instrumentTo()), history.agree('a', instrumentTo())]
  history.say('b', 'sign', { revision: text, powers: null, capacity: 'head_of_body', form: 'definitive', on: '2026-05-03' })
  history.say('b', 'notify', { revision: text, step: 'provisionally_applied', on: '2026-05-03' })
  history.climb('notify', notify.refusals, [
    () => ['c', { revision: history.partnership.id, step: 'provisionally_applied', on: '2026-06' }],
    () => ['b', { revision: history.partnership.id, step: 'provisionally_applied', on: '2026-06' }],
    () => ['b', { revision: unsigned, step: 'provisionally_applied', on: '2026-06' }],
    () => ['b', { revision: text, step: 'provisionally_applied', on: '2026-06' }],
    () => ['b', { revision: text, step: 'procedure_completed', on: '2026-06' }],
  ])
  assert.equal(history.partnership.about(text, 'notify').length, 2)
})
