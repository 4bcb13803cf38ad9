import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import type { Digest, Json } from '../core/act.ts'
import { isMalformed, type Malformed } from '../core/refusal.ts'
import { canonical } from './canonical.ts'
import { checkCode } from './check-code.ts'
import { digestOf, type Domain } from './digest.ts'
import { readSealedAct, type SealedLine } from './envelope.ts'
import { admitKey, generateKeyPair, verifyPossession, type Possession } from './key.ts'
import { seal, verifySeal } from './seal.ts'
import { readStrict } from './strict.ts'
import { TransferReader } from './transfer-reader.ts'

type Case<T> = T & { readonly name: string }
type Fault = { readonly code: string; readonly at?: string }

/** Tests run from the sources and from what is built of them; the specification stands beside the sources alone. */
const spec = ['../../spec/', '../../../spec/'].map((path) => new URL(path, import.meta.url)).find((folder) => existsSync(folder))!

function vectors<T>(path: string): readonly Case<T>[] {
  const file = new URL(`vectors/${path}.json`, spec)
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case<T>[] }
  assert.ok(cases.length > 0, path)
  return cases
}

function assertFault(answer: unknown, { code, at }: Fault): void {
  assert.ok(isMalformed(answer), 'accepted')
  assert.deepEqual(answer, { malformed: code, at: at ?? answer.at } satisfies Malformed)
}

for (const { name, hex } of vectors<{ hex: string }>('valid/bytes')) {
  test(`vectors: bytes are read: ${name}`, () => {
    const value = readStrict(Buffer.from(hex, 'hex'))
    assert.ok(!isMalformed(value), JSON.stringify(value))
    assert.equal(Buffer.from(canonical(value as Json)).toString('hex'), hex)
  })
}

for (const { name, hex, ...fault } of vectors<Fault & { hex: string }>('invalid/bytes')) {
  test(`vectors: bytes are malformed: ${name}`, () => assertFault(readStrict(Buffer.from(hex, 'hex')), fault))
}

for (const { name, line, publicKey, digest, checkCode: code } of vectors<{ line: SealedLine; publicKey: string; digest: Digest; checkCode: string }>('valid/act')) {
  test(`vectors: an act is read: ${name}`, () => {
    const read = readSealedAct(line)
    assert.ok(!isMalformed(read), JSON.stringify(read))
    assert.equal(read.digest, digest)
    assert.equal(checkCode(digest), code)
    assert.ok(verifySeal(publicKey, digest, line.seal))
  })
}

for (const { name, line, ...fault } of vectors<Fault & { line: SealedLine }>('invalid/act')) {
  test(`vectors: an act is malformed: ${name}`, () => assertFault(readSealedAct(line), fault))
}

for (const { name, seed, publicKey, possession, proof } of vectors<{ seed: string; publicKey: string; possession: Possession; proof: string }>('valid/key')) {
  test(`vectors: a key is admitted: ${name}`, () => {
    assert.equal(generateKeyPair(Buffer.from(seed, 'base64url')).publicKey, publicKey)
    assert.equal(admitKey(publicKey), undefined)
    assert.ok(verifyPossession(possession, proof))
  })
}

for (const { name, key, code } of vectors<Fault & { key: string }>('invalid/key')) {
  test(`vectors: a key is refused: ${name} (${key.slice(0, 8)})`, () => assertFault(admitKey(key), { code }))
}

type Sealed = { readonly publicKey: string; readonly digest: Digest; readonly seal: string }
for (const { name, publicKey, digest, seal: given } of vectors<Sealed>('valid/seal')) {
  test(`vectors: a seal verifies: ${name}`, () => assert.ok(verifySeal(publicKey, digest, given)))
}

for (const { name, publicKey, digest, seal: given } of vectors<Sealed>('invalid/seal')) {
  test(`vectors: a seal does not verify: ${name}`, () => assert.equal(verifySeal(publicKey, digest, given), false))
}

for (const { name, domain, hex, digest, checkCode: code } of vectors<{ domain: Domain; hex: string; digest: Digest; checkCode: string }>('valid/digest')) {
  test(`vectors: a digest and its check code: ${name}`, () => {
    assert.equal(digestOf(domain, Buffer.from(hex, 'hex')), digest)
    assert.equal(checkCode(digest), code)
  })
}

for (const path of ['valid/transfer', 'invalid/transfer']) {
  for (const { name, text, lines, finish } of vectors<{ text: string; lines: readonly string[]; finish: string | null }>(path)) {
    test(`vectors: a transfer is read line by line: ${name}`, () => {
      const reader = new TransferReader()
      const items = [...reader.push(Buffer.from(text, 'utf8'))]
      assert.deepEqual(items.map((item) => (item.kind === 'malformed' ? `${item.fault.malformed} ${item.fault.at}`.trim() : item.kind)), lines)
      assert.equal(reader.finish()?.malformed ?? null, finish)
    })
  }
}

test('vectors: the worked example of the specification is one of them', () => {
  const text = readFileSync(new URL('envelope.md', spec), 'utf8')
  const example = vectors<{ line: SealedLine; publicKey: string; digest: Digest; checkCode: string }>('valid/act').find(({ name }) => name === 'a report')!
  for (const part of [example.line.act, example.line.context!, example.line.content!, example.line.seal, example.digest, example.checkCode, example.publicKey]) {
    assert.ok(text.includes(part), part)
  }
  // Ed25519 is deterministic: the seed that the example names gives the seal it shows.
  assert.equal(seal(Buffer.alloc(32, 1).toString('base64url'), example.digest), example.line.seal)
})
