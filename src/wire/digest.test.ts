import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { checkCode } from './check-code.ts'
import { digestBytes, digestOf, digestStream, isDigest, shortId } from './digest.ts'

test('digest: it is SHA-256 of the domain, a NUL and the bytes', () => {
  const expected = createHash('sha256').update('entente/act/1\0{}').digest()
  assert.deepEqual(Buffer.from(digestBytes(digestOf('act', '{}'))), expected)
  assert.equal(digestOf('act', '{}'), 'aey72j3k6j3z7187w30kb2ecb0hp5kd5e6hnrpw6n5v7aezzs89g')
})

test('digest: the same bytes under two domains have two digests', () => {
  const domains = ['act', 'content', 'context', 'key', 'attachment', 'state', 'transfer', 'file', 'backup'] as const
  assert.equal(new Set(domains.map((domain) => digestOf(domain, 'x'))).size, domains.length)
})

test('digest: it is written in one way only', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    const digest = digestOf('content', bytes)
    assert.ok(isDigest(digest))
    assert.equal(digest.length, 52)
    for (const last of '123456789abcdefhjkmnpqrstvwxyz') assert.equal(isDigest(digest.slice(0, 51) + last), false)
    assert.throws(() => digestBytes(digest.slice(0, 51) + '1'))
  }), { numRuns: 30 })
  for (const value of ['', null, 5, 'O'.repeat(52), 'i'.repeat(52), `${'0'.repeat(52)}\n`]) assert.equal(isDigest(value), false)
})

test('digest: a stream in pieces has the digest of the whole, and of the same text', () => {
  const whole = Buffer.from('Jaarprogramma 2026 — برنامج', 'utf8')
  const stream = digestStream()
  for (const byte of whole) stream.update(Uint8Array.of(byte))
  assert.equal(stream.digest(), digestOf('attachment', whole))
  assert.equal(digestOf('attachment', whole.toString('utf8')), digestOf('attachment', whole))
})

test('digest: a text with a lone surrogate has none', () => {
  assert.throws(() => digestOf('act', '\ud800'), TypeError)
})

test('check code: twelve digits in three groups, which follow every bit of the digest', () => {
  assert.equal(checkCode('0'.repeat(52)), '0000 0000 0000')
  assert.equal(checkCode(`${'0'.repeat(51)}g`), '0000 0000 0001')
  assert.equal(checkCode('z'.repeat(51) + 'g'), ((2n ** 256n - 1n) % 10n ** 12n).toString().padStart(12, '0').replace(/(.{4})(?=.)/g, '$1 '))
  assert.match(checkCode(digestOf('state', 'x')), /^\d{4} \d{4} \d{4}$/)
  assert.equal(shortId(digestOf('act', 'x')).length, 10)
})
