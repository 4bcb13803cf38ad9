import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { digestOf } from './digest.ts'
import { sealAct } from './envelope.ts'
import { generateKeyPair } from './key.ts'
import { TransferReader, type TransferItem } from './transfer-reader.ts'
import { maxLine, sealHeader, verifyHeader, writeLine, writeTransfer, type TransferHeader } from './transfer.ts'

const pair = generateKeyPair(Buffer.alloc(32, 1))
const [from, to, partnership, someAct] = ['from', 'to', 'partnership', 'act'].map((name) => digestOf('act', name)) as [string, string, string, string]
const salt = Buffer.alloc(16, 5).toString('base64url')

const header: TransferHeader = {
  kind: 'transfer', rules: 1, from, to, at: '2026-03-02T09:30:00Z', nonce: salt,
  heads: [
    { feed: 'identity', in: null, body: from, run: 1, number: 2, digest: someAct },
    { feed: 'partnership', in: partnership, body: to, run: 1, number: 7, digest: someAct },
  ],
  codes: [{ partnership, digest: someAct }],
}
const sealed = sealHeader(header, pair.secret)

const acts = Array.from({ length: 5 }, (_, index) => sealAct(
  {
    rules: 1, feed: 'partnership', body: from, run: 1, number: index + 2, previous: someAct, identity: { number: 2, digest: someAct },
    at: '2026-03-02T09:30:00Z', type: 'report', facts: { done: index }, actor: { office: 'programme', second: null, assertion: null },
  },
  { context: { salt, partnership, seen: [] }, content: index % 2 ? null : { salt, text: `« ${index} »\n"تقرير"` } },
  pair.secret,
))

const whole = [...writeTransfer(sealed, acts)].join('')
const read = (bytes: Uint8Array | string, size = 1 << 16): { items: TransferItem[]; fault: string | undefined } => {
  const reader = new TransferReader()
  const all = Buffer.from(bytes)
  const items: TransferItem[] = []
  for (let at = 0; at < all.length; at += size) items.push(...reader.push(all.subarray(at, at + size)))
  return { items, fault: reader.finish()?.malformed }
}
const outline = (items: readonly TransferItem[]): string[] => items.map((item) => (item.kind === 'malformed' ? `${item.line} ${item.fault.malformed} ${item.fault.at}`.trim() : item.kind))
const lines = whole.trimEnd().split('\n')
const withLine = (index: number, line: string): string => `${lines.with(index, line).join('\n')}\n`

test('transfer: what is written is read back, whatever the pieces it arrives in', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), (size) => {
    const { items, fault } = read(whole, size)
    assert.equal(fault, undefined)
    assert.deepEqual(items, [{ kind: 'header', header: sealed }, ...acts.map((act, index) => ({ kind: 'act', line: index + 2, act })), { kind: 'end', count: 5 }])
  }), { numRuns: 40 })
})

test('transfer: the buffer that a piece came in may be used again', () => {
  const reader = new TransferReader()
  const buffer = Buffer.alloc(100)
  const items: TransferItem[] = []
  const all = Buffer.from(whole)
  for (let at = 0; at < all.length; at += buffer.length) {
    const size = all.copy(buffer, 0, at, at + buffer.length)
    items.push(...reader.push(buffer.subarray(0, size)))
    buffer.fill(0x78)
  }
  assert.deepEqual(outline(items), ['header', 'act', 'act', 'act', 'act', 'act', 'end'])
})

test('transfer: an empty one ends well', () => {
  assert.deepEqual(outline(read([...writeTransfer(sealed, [])].join('')).items), ['header', 'end'])
})

test('transfer: the header serves one sender, one addressee and one key', () => {
  const other = generateKeyPair(Buffer.alloc(32, 2))
  assert.ok(verifyHeader(pair.publicKey, sealed, { from, to }))
  assert.equal(verifyHeader(pair.publicKey, sealed, { from, to: partnership }), false)
  assert.equal(verifyHeader(pair.publicKey, sealed, { from: to, to }), false)
  assert.equal(verifyHeader(other.publicKey, sealed, { from, to }), false)
  assert.equal(verifyHeader(pair.publicKey, { ...sealed, digest: digestOf('act', sealed.bytes) }, { from, to }), false)
})

test('transfer: a malformed act is named by its line and stands in the way of no other', () => {
  for (const [line, answer] of [
    ['', '3 bad_line /act'],
    ['{"act":"{}","seal":"","context":null,"content":null}', '3 missing_field /act/rules'],
    [lines[2]!.replace('report', 'Report'), '3 not_in_pattern /act/type'],
    [`${lines[2]!} `, '3 bad_line'],
    [lines[2]!.replace(',"content":null', ''), '3 bad_line /content'],
    [lines[2]!.replace('"content":null', '"content":7'), '3 bad_line /content'],
    [lines[2]!.replace(/"act":"(?:[^"\\]|\\.)*"/, '"act":null'), '3 bad_line /act'],
    [lines[2]!.replace('"act":"', '"act":"\\q'), '3 bad_line /act'],
    ['{"act":"', '3 bad_line /act'],
    ['{"act":"\\ud800","seal":"","context":null,"content":null}', '3 not_well_formed /act'],
    [lines[0]!, '3 bad_line /act'],
    ['{"act":"\\\\","seal":"","context":null,"content":null}', '3 bad_json /act'],
    [`{"act":"${'x'.repeat(maxLine)}"}`, '3 line_too_long'],
    [`{${'"1":1,'.repeat(100_000)}"2":2}`, '3 bad_line /act'],
  ] as const) {
    const begun = performance.now()
    assert.deepEqual(outline(read(withLine(2, line)).items), ['header', 'act', answer, 'act', 'act', 'act', 'end'], answer)
    assert.ok(performance.now() - begun < 500)
  }
})

test('transfer: bytes that are no UTF-8 spoil one line alone', () => {
  const bytes = Buffer.from(whole, 'utf8')
  bytes[Buffer.byteLength(lines[0]!) + 20] = 0xff
  assert.deepEqual(outline(read(bytes).items), ['header', '2 bad_utf8', 'act', 'act', 'act', 'act', 'end'])
})

test('transfer: nothing is read after a header that is malformed', () => {
  const changed = (change: object): string => `{"header":${JSON.stringify(JSON.stringify({ ...JSON.parse(sealed.bytes) as object, ...change }))},"seal":"${sealed.seal}"}`
  for (const [line, answer] of [
    ['', '1 bad_line /header'],
    [lines[1]!, '1 bad_line /header'],
    [`\ufeff${lines[0]!}`, '1 bad_line /header'],
    ['{"header":"{}","seal":""}', '1 missing_field /header/kind'],
    [changed({ kind: 'other' }), '1 not_one_of /header/kind'],
    [changed({ nonce: 'short' }), '1 not_a_nonce /header/nonce'],
    [changed({ heads: [{ ...header.heads[0], in: partnership }] }), '1 not_canonical /header'],
    [lines[0]!.replace(sealed.seal, `${sealed.seal}=`), '1 not_a_seal /seal'],
  ] as const) {
    const { items, fault } = read(withLine(0, line))
    assert.deepEqual(outline(items), [answer])
    assert.equal(fault, answer.split(' ')[1])
  }
  assert.throws(() => sealHeader({ ...header, heads: [{ ...header.heads[0]!, in: partnership }] }, pair.secret), TypeError)
})

test('transfer: cut short at any byte, it says so, and what was read before stands', () => {
  for (let length = 0; length < whole.length - 1; length += 97) {
    const { items, fault } = read(Buffer.from(whole, 'utf8').subarray(0, length))
    assert.equal(fault, 'cut_short')
    assert.deepEqual(items.filter((item) => item.kind === 'malformed'), [])
  }
})

test('transfer: the count at the end is that of the lines, and nothing follows', () => {
  assert.deepEqual(outline(read(withLine(6, '{"end":true,"count":4}')).items).at(-1), '7 count_mismatch /count')
  assert.deepEqual(outline(read(withLine(6, '{"end":null,"count":5}')).items).at(-1), '7 bad_line /end')
  assert.deepEqual(outline(read(withLine(6, '{"end":true}')).items).at(-1), '7 bad_line /count')
  const more = read(`${whole}${writeLine(acts[0]!)}${writeLine(acts[0]!)}`)
  assert.deepEqual(outline(more.items).slice(-2), ['end', '8 after_end'])
  assert.equal(read(`${whole}x`).fault, 'after_end')
})

test('transfer: lines without end are never kept', () => {
  const reader = new TransferReader()
  const chunk = Buffer.alloc(1 << 20, 0x78)
  const before = process.memoryUsage().arrayBuffers
  for (let number = 0; number < 64; number += 1) for (const item of reader.push(chunk)) assert.fail(item.kind)
  assert.ok(process.memoryUsage().arrayBuffers - before < 16 << 20)
  assert.equal(reader.finish()?.malformed, 'cut_short')
})
