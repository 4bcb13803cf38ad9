import assert from 'node:assert/strict'
import test from 'node:test'
import type { Content, Context, Json } from '../core/act.ts'
import { isMalformed } from '../core/refusal.ts'
import { canonical } from './canonical.ts'
import { digestOf } from './digest.ts'
import { lineOf, readSealedAct, sealAct, type SealedLine, type UnsealedAct } from './envelope.ts'
import { generateKeyPair } from './key.ts'
import { seal, verifySeal } from './seal.ts'

const pair = generateKeyPair(Buffer.alloc(32, 1))
const someDigest = digestOf('act', 'some act')
const otherDigest = digestOf('act', 'another act')
const salt = Buffer.alloc(16, 5).toString('base64url')

const report: UnsealedAct = {
  rules: 1, feed: 'partnership', body: someDigest, run: 1, number: 4, previous: otherDigest, identity: { number: 2, digest: otherDigest },
  at: '2026-03-02T09:30:00Z', type: 'report', facts: { commitment: otherDigest, done: 3 }, actor: { office: 'programme', second: null, assertion: null },
}
const context: Context = { salt, partnership: otherDigest, seen: [{ body: otherDigest, run: 1, number: 9, digest: someDigest }] }
const content: Content = { salt, text: { fr: 'Trois analystes reçus.', ar: 'استُقبل ثلاثة محللين.' } }
const sealed = sealAct(report, { context, content }, pair.secret)
const line = lineOf(sealed)

const first: UnsealedAct = { ...report, feed: 'identity', body: null, number: 1, previous: null, identity: null, type: 'identify' }
const sealedFirst = sealAct(first, { context: null, content: null }, pair.secret)

/** The line of an act with fields changed, sealed again over the changed bytes, so that only the change is at fault. */
function changed(change: Record<string, unknown>, parts: Partial<SealedLine> = {}, from: SealedLine = line): SealedLine {
  const act = canonical({ ...(JSON.parse(from.act) as object), ...change } as Json)
  return { ...from, act, seal: seal(pair.secret, digestOf('act', act)), ...parts }
}

/** The line with another context or content, whose digest the act gives correctly. */
function beside(name: 'context' | 'content', value: unknown): SealedLine {
  const bytes = canonical(value as Json)
  return changed({ [name]: digestOf(name, bytes) }, { [name]: bytes })
}

test('envelope: an act is read from exactly the bytes that were sealed', () => {
  const read = readSealedAct(line)
  assert.ok(!isMalformed(read))
  assert.deepEqual(read, sealed)
  assert.equal(read.digest, digestOf('act', line.act))
  assert.ok(verifySeal(pair.publicKey, read.digest, read.seal))
  assert.deepEqual(read.content, content)
  assert.deepEqual(read.context, context)
})

test('envelope: content withheld and context unopened leave the act as it is', () => {
  const read = readSealedAct({ ...line, context: null, content: null })
  assert.ok(!isMalformed(read))
  assert.equal(read.digest, sealed.digest)
  assert.equal(read.act.content, sealed.act.content)
  assert.equal(read.content, null)
})

test('envelope: the first act of a body names none, since its digest is the name', () => {
  assert.equal(sealedFirst.act.body, null)
  assert.ok(!isMalformed(readSealedAct(lineOf(sealedFirst))))
})

test('envelope: the founding act of a partnership names none, and the first act of a later run may follow a cut', () => {
  const founding = sealAct({ ...report, number: 1, previous: null }, { context: { ...context, partnership: null, seen: [] }, content }, pair.secret)
  assert.equal(founding.context?.partnership, null)
  for (const previous of [null, otherDigest]) {
    assert.ok(!isMalformed(readSealedAct(changed({ run: 2, number: 1, previous }))))
  }
})

test('envelope: an act above the rules version known is still one', () => {
  assert.ok(!isMalformed(readSealedAct(changed({ rules: 7, type: 'not_yet_known', facts: { anything: [1, { goes: null }] } }))))
})

const firstLine = lineOf(sealedFirst)
const contextOf = (change: object): SealedLine => beside('context', { ...context, ...change })
const hostile: readonly (readonly [name: string, line: SealedLine, code: string, at: string])[] = [
  ['an unknown field', changed({ extra: 1 }), 'unknown_field', '/act/extra'],
  ['bytes that are no JSON', { ...line, act: '{' }, 'bad_json', '/act'],
  ['a list', { ...line, act: '[]' }, 'not_an_object', '/act'],
  ['a field missing', { ...line, act: line.act.replace(/"at":"[^"]*",/, '') }, 'missing_field', '/act/at'],
  ['a text for a number', changed({ number: '4' }), 'not_integer', '/act/number'],
  ['a list for an object', changed({ facts: [] }), 'not_an_object', '/act/facts'],
  ['null for an object', changed({ actor: null }), 'not_an_object', '/act/actor'],
  ['number 0', changed({ number: 0 }), 'out_of_range', '/act/number'],
  ['a negative number', changed({ number: -1 }), 'out_of_range', '/act/number'],
  ['number 2^53', { ...line, act: line.act.replace('"number":4,', '"number":9007199254740992,') }, 'bad_number', '/act/number'],
  ['run 0', changed({ run: 0 }), 'out_of_range', '/act/run'],
  ['rules 0', changed({ rules: 0 }), 'out_of_range', '/act/rules'],
  ['an unknown feed', changed({ feed: 'private' }), 'not_one_of', '/act/feed'],
  ['a type that is no name', changed({ type: 'Report' }), 'not_in_pattern', '/act/type'],
  ['a type of 41 letters', changed({ type: 'r'.repeat(41) }), 'too_long', '/act/type'],
  ['a digest with spare bits', changed({ previous: `${otherDigest.slice(0, 51)}1` }), 'not_a_digest', '/act/previous'],
  ['a digest in capitals', changed({ body: someDigest.toUpperCase() }), 'not_a_digest', '/act/body'],
  ...['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T23:59:60Z', '10000-01-01T00:00:00Z', 'foo 2026',
    '2026-01-01T00:00:00', '2026-01-01T00:00:00+01:00', '٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠Z']
    .map((at) => [`the instant ${at}`, changed({ at }), 'not_an_instant', '/act/at'] as const),
  ['a first act that follows one', changed({ number: 1 }), 'previous_unexpected', '/act/previous'],
  ['a later act that follows none', changed({ previous: null }), 'previous_missing', '/act/previous'],
  ['a later act of a later run that follows none', changed({ run: 2, previous: null }), 'previous_missing', '/act/previous'],
  ['an act of no body', changed({ body: null }), 'body_missing', '/act/body'],
  ['a first identity act that names a body', changed({ body: someDigest }, {}, firstLine), 'body_unexpected', '/act/body'],
  ['an identity act with a context', changed({ context: someDigest }, {}, firstLine), 'context_unexpected', '/act/context'],
  ['a public act with a context', changed({ feed: 'public' }), 'context_unexpected', '/act/context'],
  ['a partnership act without context', changed({ context: null }, { context: null }), 'context_missing', '/act/context'],
  ['an act that names no key', changed({ identity: null }), 'identity_missing', '/act/identity'],
  ['an identity act that names another head', changed({ identity: { number: 1, digest: someDigest } }, {}, firstLine), 'identity_unexpected', '/act/identity'],
  ['a seal with padding', { ...line, seal: `${line.seal}==` }, 'not_a_seal', '/seal'],
  ['no seal', { ...line, seal: '' }, 'not_a_seal', '/seal'],
  ['another context', { ...line, context: canonical({ ...context, seen: [] } as unknown as Json) }, 'context_mismatch', '/context'],
  ['a context where none is', { ...firstLine, context: line.context }, 'context_unexpected', '/context'],
  ['a context that is not canonical', { ...line, context: ` ${line.context}` }, 'not_canonical', '/context'],
  ['a context with one more field', contextOf({ more: 1 }), 'unknown_field', '/context/more'],
  ['a context without salt', beside('context', { partnership: otherDigest, seen: [] }), 'missing_field', '/context/salt'],
  ['a short salt', contextOf({ salt: 'abc' }), 'not_a_salt', '/context/salt'],
  ['a salt with spare bits', contextOf({ salt: `${salt.slice(0, 21)}R` }), 'not_a_salt', '/context/salt'],
  ['a later act that names no partnership', contextOf({ partnership: null }), 'partnership_missing', '/context/partnership'],
  ['two heads of one feed', contextOf({ seen: [context.seen[0], context.seen[0]] }), 'seen_twice', '/context/seen'],
  ['another content', { ...line, content: canonical({ ...content, text: 'x' }) }, 'content_mismatch', '/content'],
  ['a content where none is', { ...firstLine, content: line.content }, 'content_unexpected', '/content'],
  ['a content with an override', { ...line, content: canonical({ ...content, text: 'x\u202ey' }) }, 'bidi_control', '/content/text'],
  ['a content without salt', beside('content', { text: 'x' }), 'not_a_salt', '/content/salt'],
  ['a content that is a text', beside('content', 'x'), 'not_an_object', '/content'],
  ['a content over 256 KiB', beside('content', { salt, text: 'x'.repeat(256 * 1024) }), 'too_large', '/content'],
]

for (const [name, input, code, at] of hostile) {
  test(`envelope: ${name} is ${code}`, () => {
    const answer = readSealedAct(input)
    assert.ok(isMalformed(answer), 'accepted')
    assert.deepEqual(answer, { malformed: code, at })
  })
}

test('envelope: no act with one bit changed is both read and sealed', () => {
  const bytes = Buffer.from(line.act, 'utf8')
  let read = 0
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    const answer = readSealedAct({ ...line, act: flipped.toString('utf8') })
    if (isMalformed(answer)) continue
    read += 1
    assert.equal(verifySeal(pair.publicKey, answer.digest, answer.seal), false, `bit ${bit}`)
  }
  assert.ok(read > 0)
})

test('envelope: a node cannot seal what its own reader refuses', () => {
  assert.throws(() => sealAct({ ...report, at: '2026-02-30T00:00:00Z' }, { context, content }, pair.secret), TypeError)
  assert.throws(() => sealAct(report, { context: null, content }, pair.secret), TypeError)
  assert.throws(() => sealAct(report, { context, content: { salt, text: 'e\u0301' } }, pair.secret), TypeError)
})
