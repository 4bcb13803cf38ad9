import assert from 'node:assert/strict'
import test from 'node:test'
import { instrumentTo } from './changes.suite.ts'
import { forceOf } from './force.ts'
import { bodyNamed, History } from './history.suite.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const today = '2026-06-01'

function signed(history: History, name: string, revision: string, on: string): void {
  history.say(name, 'sign', { revision, powers: null, capacity: 'minister', form: 'definitive', on })
}

test('force: an amendment in force among those who agreed on it stays so when another accepts it later', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  const amendment = history.agree('a', instrumentTo({ action: 'amend', signatories: [a, b, c] }), { subject: text, required: ['a', 'b'] })
  const force = () => forceOf(history.partnership, history.partnership.get(amendment)!, today)
  assert.deepEqual(force(), { at: 'signature', signed: [], missing: [a, b] })
  signed(history, 'a', amendment, '2026-05-02')
  signed(history, 'b', amendment, '2026-05-03')
  const inForce = { at: 'force', since: '2026-05-03', by: 'on_signature' }
  assert.deepEqual(force(), inForce)
  history.say('c', 'accept', { revision: amendment })
  assert.deepEqual(history.partnership.subjects.chainOf(text, c), [text, amendment])
  assert.deepEqual(force(), inForce)
})
