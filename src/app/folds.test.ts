import assert from 'node:assert/strict'
import test from 'node:test'
import type { Act } from '../core/act.ts'
import { digestOf } from '../wire/digest.ts'
import { sealAct } from '../wire/envelope.ts'
import { generateKeyPair, possessionOf } from '../wire/key.ts'
import { Folds } from './folds.ts'

const [current, next] = [1, 2].map((byte) => generateKeyPair(new Uint8Array(32).fill(byte))) as [ReturnType<typeof generateKeyPair>, ReturnType<typeof generateKeyPair>]

function established() {
  const facts = {
    state: 'XA', key: current.publicKey, nextKey: digestOf('key', next.publicKey), recipient: 'age1abc', demonstration: null,
    proof: possessionOf(current.secret, { body: null, purpose: 'act', key: current.publicKey }),
  }
  return sealAct(
    { rules: 1, feed: 'identity', body: null, run: 1, number: 1, previous: null, identity: null, at: '2026-11-02T09:00:00Z', type: 'establish', facts, actor: { office: 'node', second: null, assertion: null } },
    { context: null, content: null },
    current.secret,
  )
}

test('folds: an identity act that is held is known, and the key that it brings is not weighed again', () => {
  const folds = new Folds()
  const sealed = established()
  assert.equal(folds.applyIdentity(sealed).at, 'taken')
  // Every greeting brings it: whatever looks at the key once more would do so for every one of them.
  const act = { ...sealed.act, get facts(): Act['facts'] { throw new Error('the facts are looked at again') } }
  assert.equal(folds.applyIdentity({ ...sealed, act }).at, 'known')
})
