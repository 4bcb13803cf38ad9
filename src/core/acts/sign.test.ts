import assert from 'node:assert/strict'
import test from 'node:test'
import { instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { sign } from './sign.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]

test('sign: refusals come in their order, and the good case is done once', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ nature: 'binding', signatories: [a, b] }), { required: ['a', 'b', 'c'] })
  const amended = history.agree('a', instrumentTo({ action: 'amend', nature: 'binding', signatories: [a, b] }), { subject: text, required: ['a', 'b', 'c'] })
  const other = history.agree('a', instrumentTo({ nature: 'binding', signatories: [a, b] }))
  const grant = (instrument: string, until: string) => history.say('b', 'grant_powers', { kind: 'full_powers', instrument, capacity: 'delegate', from: '2026-03-01', until })
  const [foreign, short, good] = [grant(other, '2026-04-01'), grant(text, '2026-04-01'), grant(amended, '2026-12-31')]
  history.say('b', 'sign', { revision: other, powers: null, capacity: 'foreign_minister', form: 'definitive', on: '2026-05-03' })
  const facts = { powers: null, capacity: 'delegate', form: 'definitive', on: '2026-05-03' }
  history.climb('sign', sign.refusals, [
    () => ['d', { ...facts, revision: history.partnership.id }],
    () => ['c', { ...facts, revision: history.partnership.id }],
    () => ['c', { ...facts, revision: text }],
    () => ['b', { ...facts, revision: text }],
    () => ['b', { ...facts, revision: other }],
    () => ['b', { ...facts, revision: amended }],
    () => ['b', { ...facts, revision: amended, powers: foreign }],
    () => ['b', { ...facts, revision: amended, powers: short }],
    () => ['b', { ...facts, revision: amended, powers: good }],
  ])
  assert.equal(history.refusal('b', 'sign', { ...facts, revision: amended, powers: good }), 'already_signed')
})

test('sign: who needs no powers depends on the nature of the text', () => {
  const history = History.founded('a', 'b')
  const [binding, other] = (['binding', 'non_binding'] as const).map((nature) => history.agree('a', instrumentTo({ nature }))) as [string, string]
  const weigh = (revision: string, capacity: string) => history.refusal('b', 'sign', { revision, powers: null, capacity, form: 'definitive', on: '2026' })
  for (const capacity of ['head_of_state', 'head_of_government', 'foreign_minister']) assert.equal(weigh(binding, capacity), null)
  for (const capacity of ['minister', 'head_of_body', 'ambassador', 'delegate']) assert.equal(weigh(binding, capacity), 'powers_missing')
  for (const capacity of ['minister', 'head_of_body']) assert.equal(weigh(other, capacity), null)
  for (const capacity of ['ambassador', 'delegate']) assert.equal(weigh(other, capacity), 'powers_missing')
})

test('sign: a mandate binds no State to a treaty, and a body cannot use the powers another one granted', () => {
  const history = History.founded('a', 'b')
  const [binding, other] = (['binding', 'non_binding'] as const).map((nature) => history.agree('a', instrumentTo({ nature }))) as [string, string]
  const mandate = history.say('b', 'grant_powers', { kind: 'mandate', instrument: null, capacity: 'delegate', from: '2026-03-01', until: null })
  const facts = { powers: mandate, capacity: 'delegate', form: 'definitive', on: '2026-05' }
  assert.equal(history.refusal('b', 'sign', { ...facts, revision: binding }), 'powers_missing')
  assert.equal(history.refusal('a', 'sign', { ...facts, revision: other }), 'powers_missing')
  assert.equal(history.refusal('b', 'sign', { ...facts, revision: other }), null)
})

test('sign: a season within the powers is within them', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo())
  const mandate = history.say('b', 'grant_powers', { kind: 'mandate', instrument: text, capacity: 'delegate', from: '2026-03-01', until: '2026-12-31' })
  const weigh = (on: string) => history.refusal('b', 'sign', { revision: text, powers: mandate, capacity: 'delegate', form: 'definitive', on })
  assert.deepEqual(['2026-summer', '2026', '2026-02', '2027-spring'].map(weigh), [null, null, 'powers_not_running', 'powers_not_running'])
})
