import assert from 'node:assert/strict'
import test from 'node:test'
import type { Act, JsonObject } from './act.ts'
import { digestNamed } from './history.suite.ts'
import { Identity, type KeyFindings } from './identity.ts'
import { rulesVersion } from './partnership.ts'

const body = digestNamed('body')
const good: KeyFindings = { admitted: true, possessed: true, digest: digestNamed('key 1') }
const key = (number: number) => String(number).repeat(43)

function act(number: number, type: string, facts: JsonObject, previous: string | null, rules = rulesVersion): Pick<Act, keyof Act> {
  return {
    rules, feed: 'identity', body: number === 1 ? null : body, run: 1, number, previous, context: null, identity: null,
    at: '2026-03-01T09:00:00Z', type, facts, content: null, actor: { office: 'secretariat', second: null, assertion: null },
  }
}

const establish = act(1, 'establish', { state: 'XA', key: key(0), nextKey: digestNamed('key 1'), proof: 'p', recipient: 'age1x', demonstration: null }, null)
const rotate = (number: number, previous: string, rules?: number) => act(number, 'rotate_key', { key: key(1), nextKey: digestNamed('key 2'), proof: 'p' }, previous, rules)

function established(): Identity {
  const identity = new Identity(body)
  assert.deepEqual(identity.apply({ digest: body, act: establish }, good), { at: 'taken' })
  return identity
}

test('identity: refusals come in their order', () => {
  const identity = established()
  const faults: readonly (readonly [Act, KeyFindings, string])[] = [
    [act(2, 'establish', establish.facts, body), { admitted: false, possessed: false, digest: null }, 'not_the_first_act'],
    [rotate(3, digestNamed('2')), { admitted: false, possessed: false, digest: null }, 'weak_key'],
    [rotate(4, digestNamed('3')), { admitted: true, possessed: false, digest: null }, 'no_possession'],
    [rotate(5, digestNamed('4')), { admitted: true, possessed: true, digest: digestNamed('another') }, 'key_not_committed'],
  ]
  for (const [one, findings, code] of faults) assert.deepEqual(identity.apply({ digest: digestNamed(String(one.number)), act: one }, findings), { at: 'refused', code })
  assert.deepEqual(identity.apply({ digest: digestNamed('6'), act: rotate(6, digestNamed('5')) }, good), { at: 'taken' })
})

test('identity: an act is judged by the key that stood where it says, and a new key is sealed by the old one', () => {
  const identity = established()
  identity.apply({ digest: digestNamed('2'), act: rotate(2, body) }, good)
  assert.deepEqual([identity.keyAt(1), identity.keyAt(2), identity.keyAt(3)], [key(0), key(1), undefined])
  assert.deepEqual([identity.sealingKeyOf(1), identity.sealingKeyOf(2), identity.sealingKeyOf(3)], [key(0), key(0), key(1)])
})

test('identity: a first act that is refused founds nothing', () => {
  const identity = new Identity(body)
  assert.deepEqual(identity.apply({ digest: body, act: establish }, { ...good, possessed: false }), { at: 'refused', code: 'no_possession' })
  assert.equal(identity.head, undefined)
})

test('identity: two acts with one number are a fork, and the second is kept as its proof', () => {
  const identity = established()
  identity.apply({ digest: digestNamed('2'), act: rotate(2, body) }, good)
  assert.deepEqual(identity.apply({ digest: digestNamed('other'), act: rotate(2, body) }, good), { at: 'fork', with: digestNamed('2') })
  assert.deepEqual(identity.forks, [[digestNamed('2'), digestNamed('other')]])
})

test('identity: an act above the rules version known keeps its place and names no key', () => {
  const identity = established()
  assert.deepEqual(identity.apply({ digest: digestNamed('2'), act: rotate(2, body, rulesVersion + 1) }, good), { at: 'not_understood' })
  assert.equal(identity.keyAt(2), key(0))
  assert.equal(identity.head?.digest, digestNamed('2'))
})

test('identity: an act waits for the one before it', () => {
  assert.deepEqual(established().apply({ digest: digestNamed('3'), act: rotate(3, digestNamed('2')) }, good), { at: 'waiting', missing: digestNamed('2') })
})
