import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import test from 'node:test'
import { digestOf } from './digest.ts'
import { admitKey, generateKeyPair, possessionOf, verifyPossession } from './key.ts'
import { isSeal, seal, verifySeal } from './seal.ts'

const pair = generateKeyPair(Buffer.alloc(32, 7))
const other = generateKeyPair(Buffer.alloc(32, 8))
const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

/** Every 32-byte writing of the eight points of small order, canonical or not. */
const weakEncodings = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]

test('key: every writing of a point of small order is refused, though the engine takes it', () => {
  for (const hex of weakEncodings) {
    const key = base64url(hex)
    assert.doesNotThrow(() => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }))
    assert.deepEqual(admitKey(key, '/key'), { malformed: 'weak_key', at: '/key' }, hex)
  }
})

test('key: a point of mixed order is refused', () => {
  // Point A of vectors in “Taming the many EdDSAs”: of large order, with a part of order eight.
  const mixed = 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d'
  assert.equal(admitKey(base64url(mixed))?.malformed, 'weak_key')
})

test('key: a text that is no key in its one form is refused', () => {
  const { publicKey } = pair
  const offCurve = base64url('0200000000000000000000000000000000000000000000000000000000000000')
  const last = publicKey.at(-1)!
  const spare = String.fromCharCode(last.charCodeAt(0) + 1)
  for (const text of ['', publicKey.slice(1), `${publicKey}A`, `${publicKey}=`, ` ${publicKey}`, `+${publicKey.slice(1)}`, publicKey.slice(0, -1) + spare, offCurve]) {
    assert.equal(admitKey(text, '/key')?.malformed, 'bad_key', text)
  }
})

test('key: good keys are admitted, and the same seed gives the same key (RFC 8032 test 1)', () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  assert.equal(Buffer.from(generateKeyPair(seed).publicKey, 'base64url').toString('hex'), 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  for (let number = 0; number < 20; number += 1) assert.equal(admitKey(generateKeyPair(Buffer.alloc(32, number)).publicKey), undefined)
  assert.throws(() => generateKeyPair(Buffer.alloc(31)), RangeError)
})

test('key: a proof of possession serves one body, one purpose and one key', () => {
  const possession = { body: digestOf('act', 'x'), purpose: 'seal', key: pair.publicKey }
  const proof = possessionOf(pair.secret, possession)
  assert.ok(verifyPossession(possession, proof))
  assert.equal(verifyPossession({ ...possession, body: null }, proof), false)
  assert.equal(verifyPossession({ ...possession, body: digestOf('act', 'y') }, proof), false)
  assert.equal(verifyPossession({ ...possession, purpose: 'transport' }, proof), false)
  assert.equal(verifyPossession({ ...possession, key: other.publicKey }, proof), false)
  assert.equal(verifyPossession(possession, possessionOf(other.secret, possession)), false)
  assert.equal(verifyPossession(possession, seal(pair.secret, possession.body)), false)
})

test('seal: it verifies under its own key and digest alone', () => {
  const digest = digestOf('act', '{"type":"report"}')
  const given = seal(pair.secret, digest)
  assert.ok(isSeal(given))
  assert.ok(verifySeal(pair.publicKey, digest, given))
  assert.equal(verifySeal(other.publicKey, digest, given), false)
  assert.equal(verifySeal(pair.publicKey, digestOf('content', '{"type":"report"}'), given), false)
  assert.equal(verifySeal(pair.publicKey, 'no digest', given), false)
})

test('seal: no other bit pattern and no other writing of it verifies', () => {
  const digest = digestOf('act', '{}')
  const given = seal(pair.secret, digest)
  const bytes = Buffer.from(given, 'base64url')
  for (let bit = 0; bit < 512; bit += 1) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    assert.equal(verifySeal(pair.publicKey, digest, changed.toString('base64url')), false, `bit ${bit}`)
  }
  const spare = given.slice(0, -1) + String.fromCharCode(given.charCodeAt(85) + 1)
  for (const text of ['', given.slice(0, -1), `${given}A`, `${given}==`, `${given}\n`, spare, bytes.toString('base64'), bytes.toString('hex')]) {
    assert.equal(isSeal(text), false, text)
    assert.equal(verifySeal(pair.publicKey, digest, text), false, text)
  }
})

test('seal: a signature with S raised by the order of the group is refused', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const digest = digestOf('act', '{}')
  const bytes = Buffer.from(seal(pair.secret, digest), 'base64url')
  let scalar = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order
  for (let index = 32; index < 64; index += 1, scalar >>= 8n) bytes[index] = Number(scalar & 255n)
  assert.equal(verifySeal(pair.publicKey, digest, bytes.toString('base64url')), false)
})
