import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Json } from '../core/act.ts'
import { isMalformed } from '../core/refusal.ts'
import { canonical } from './canonical.ts'
import { Parser } from './parser.ts'
import { readStrict, readStrictText, readText } from './strict.ts'
import { isPlain, textFault } from './text.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const quoted = (text: string): Uint8Array => utf8(`{"a":${JSON.stringify(text)}}`)
const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : Buffer.from(part))))
const keys = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"k${String(index).padStart(6, '0')}":1`).join(',')}}`

/** Hostile bytes, the code that names what is wrong with them, and where. */
const hostile: readonly (readonly [name: string, input: Uint8Array, code: string, at?: string])[] = [
  ['nothing', bytes(), 'bad_json'],
  ['an open brace', bytes('{'), 'bad_json'],
  ['no value', bytes('{"a":}'), 'bad_json', '/a'],
  ['a comma too many', bytes('[1,]'), 'bad_json', '/1'],
  ['a comma too many in an object', bytes('{"a":1,}'), 'bad_json'],
  ['a key without quotes', bytes('{a:1}'), 'bad_json'],
  ['a comment', bytes('{}/**/'), 'trailing_bytes'],
  ['a word that is none', bytes('{"a":tru}'), 'bad_json', '/a'],
  ['an unknown escape', bytes('{"a":"\\x41"}'), 'bad_json', '/a'],
  ['half an escape', bytes('{"a":"\\u00"}'), 'bad_json', '/a'],
  ['an open text', bytes('{"a":"b'), 'bad_json', '/a'],
  ['a byte after the value', bytes('{}x'), 'trailing_bytes'],
  ['a line feed after the value', bytes('{}\n'), 'trailing_bytes'],
  ['a second value', bytes('{}{}'), 'trailing_bytes'],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{}'), 'bom'],
  ['an overlong slash', bytes('{"a":"', [0xc0, 0xaf], '"}'), 'bad_utf8'],
  ['a truncated character', bytes('{"a":"', [0xe2, 0x82], '"}'), 'bad_utf8'],
  ['a surrogate in UTF-8', bytes('{"a":"', [0xed, 0xa0, 0x80], '"}'), 'bad_utf8'],
  ['UTF-16', Buffer.from('{"a":1}', 'utf16le'), 'bad_json'],
  ['a lone surrogate', bytes('{"a":"\\ud800"}'), 'not_well_formed', '/a'],
  ['a lone surrogate in a key', bytes('{"\\udc00":1}'), 'not_well_formed'],
  ['NUL, escaped', bytes('{"a":"\\u0000"}'), 'control_character', '/a'],
  ['NUL, raw', bytes('{"a":"', [0], '"}'), 'control_character', '/a'],
  ['a tabulator', bytes('{"a":"\\t"}'), 'control_character', '/a'],
  ['a carriage return', bytes('{"a":"x\\r\\n"}'), 'control_character', '/a'],
  ['delete', quoted('\u007f'), 'control_character', '/a'],
  ['next line', quoted('\u0085'), 'control_character', '/a'],
  ['line separator', quoted('\u2028'), 'control_character', '/a'],
  ['a raw line feed in a text', bytes('{"a":"x\ny"}'), 'control_character', '/a'],
  ['__proto__', bytes('{"__proto__":{"admin":true}}'), 'forbidden_key', '/__proto__'],
  ['__proto__, escaped', bytes('{"\\u005f_proto__":{"admin":true}}'), 'forbidden_key', '/__proto__'],
  ['constructor', bytes('{"a":{"constructor":{}}}'), 'forbidden_key', '/a/constructor'],
  ['prototype', bytes('{"prototype":1}'), 'forbidden_key', '/prototype'],
  ["the reader's own answer", bytes('{"at":"","malformed":"bom"}'), 'forbidden_key', '/malformed'],
  ['depth 33', bytes('['.repeat(33), ']'.repeat(33)), 'too_deep', '/0'.repeat(32)],
  ['depth 33 of objects', bytes('{"a":'.repeat(33), '1', '}'.repeat(33)), 'too_deep', '/a'.repeat(32)],
  ['depth 5,000', bytes('['.repeat(5000), ']'.repeat(5000)), 'too_deep'],
  ['depth 200,000, never closed', bytes('['.repeat(200_000)), 'too_deep'],
  ['5,001 keys', bytes(keys(5001)), 'too_many_keys'],
  ['15,000 keys', bytes(keys(15_000)), 'too_many_keys'],
  ['9007199254740993', bytes('{"a":9007199254740993}'), 'bad_number', '/a'],
  ['9007199254740992', bytes('{"a":9007199254740992}'), 'bad_number', '/a'],
  ['-9007199254740992', bytes('{"a":-9007199254740992}'), 'bad_number', '/a'],
  ...['1e400', '1.0', '1.5', '-0', '1E2', '1e2', 'NaN', 'Infinity', '0x10', '01', '+1', '.5', '1.', '--1', '1_000', '5n', '123456789012345678901234567890']
    .map((number) => [number, bytes(`{"a":${number}}`), 'bad_number', '/a'] as const),
  ['a key twice', bytes('{"a":1,"a":1}'), 'duplicate_key', '/a'],
  ['a key twice, once escaped', bytes('{"a":1,"b":{"x":1,"\\u0078":2}}'), 'duplicate_key', '/b/x'],
  ['e and a combining accent', quoted('cafe\u0301'), 'not_nfc', '/a'],
  ['a key not in NFC', bytes('{"e\u0301":1}'), 'not_nfc'],
  ['an Arabic letter and its hamza apart', quoted('\u0627\u0654'), 'not_nfc', '/a'],
  ['the Angstrom sign', quoted('\u212b'), 'not_nfc', '/a'],
  ['marks out of order', quoted('\u0628\u0651\u064e'), 'not_nfc', '/a'],
  ['white space', bytes('{"a": 1}'), 'not_canonical'],
  ['white space before', bytes(' {}'), 'not_canonical'],
  ['keys out of order', bytes('{"b":1,"a":1}'), 'not_canonical'],
  ['numeric keys in their own order', bytes('{"9":1,"10":1}'), 'not_canonical'],
  ['a letter escaped', bytes('{"a":"\\u0041"}'), 'not_canonical'],
  ['a slash escaped', bytes('{"a":"\\/"}'), 'not_canonical'],
  ['256 KiB and a byte', bytes(`"${'x'.repeat(256 * 1024 - 1)}"`), 'too_large'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']
    .map((control) => [`U+${control.codePointAt(0)!.toString(16)}`, quoted(`annexe_${control}fdp.exe`), 'bidi_control', '/a'] as const),
  ['00005 with RLO', quoted('\u202e00005'), 'bidi_control', '/a'],
  ['RLM in a number', quoted('12\u200f34'), 'bidi_control', '/a'],
  ['LRM before an Arabic-Indic digit', quoted('\u0639 \u200e\u0665'), 'bidi_control', '/a'],
  ['ALM after a digit', quoted('5\u061c \u0639'), 'bidi_control', '/a'],
  ['LRM in an identifier', quoted('joint\u200ecommittee'), 'bidi_control', '/a'],
  ['two direction marks', quoted('\u0639\u200e\u200f\u0639'), 'bidi_control', '/a'],
  ['500,000 bytes of RLI', quoted('\u2067'.repeat(80_000)), 'bidi_control', '/a'],
  ['a zero-width space', quoted('vingt\u200bjours'), 'invisible_character', '/a'],
  ['a joiner in a Latin word', quoted('vingt\u200djours'), 'invisible_character', '/a'],
  ['a non-joiner at the end of an Arabic word', quoted('\u0645\u06cc\u200c'), 'invisible_character', '/a'],
  ['a soft hyphen', quoted('accord\u00adcadre'), 'invisible_character', '/a'],
  ['a word joiner', quoted('a\u2060b'), 'invisible_character', '/a'],
  ['a byte order mark within', quoted('a\ufeffb'), 'invisible_character', '/a'],
  ['tag characters', quoted('a\u{e0041}'), 'invisible_character', '/a'],
  ['a variation selector', quoted('\u2764\ufe0f'), 'invisible_character', '/a'],
  ['a Hangul filler', quoted('\u3164'), 'invisible_character', '/a'],
  ['a braille blank', quoted('\u2800'), 'invisible_character', '/a'],
  ['a joined emoji', quoted('\u{1f468}\u200d\u{1f469}'), 'invisible_character', '/a'],
  ['an annotation anchor', quoted('\ufff9'), 'invisible_character', '/a'],
  ['Arabic-Indic and ASCII digits', quoted('1\u0665'), 'mixed_digits', '/a'],
  ['Arabic-Indic and Persian digits', quoted('\u0665\u06f5'), 'mixed_digits', '/a'],
  ['full-width digits', quoted('20\uff15'), 'mixed_digits', '/a'],
  ['mathematical digits of two styles', quoted('\u{1d7ce}\u{1d7d8}'), 'mixed_digits', '/a'],
  ['two systems across a separator', quoted('10.\u0665'), 'mixed_digits', '/a'],
  ['nine marks', quoted(`b${'\u0323'.repeat(9)}`), 'too_many_marks', '/a'],
  ['80,000 marks', quoted(`b${'\u0323'.repeat(80_000)}`), 'too_many_marks', '/a'],
  ['a private-use character', quoted('\ue000'), 'unassigned_character', '/a'],
  ['a noncharacter', quoted('\ufffe'), 'unassigned_character', '/a'],
  ['an unassigned character', quoted('\u0378'), 'unassigned_character', '/a'],
]

for (const [name, input, code, at] of hostile) {
  test(`strict reader: ${name} is ${code}`, () => {
    const begun = performance.now()
    const answer = readStrict(input)
    const elapsed = performance.now() - begun
    assert.ok(isMalformed(answer), 'accepted')
    assert.equal(answer.malformed, code)
    if (at !== undefined) assert.equal(answer.at, at)
    assert.ok(elapsed < 200, `${elapsed} ms`)
    assert.equal(({} as { admin?: boolean }).admin, undefined)
  })
}

/** What people write must pass as it stands. */
const ordinary: readonly string[] = [
  'Échange d’analystes entre l’unité de Brévalie et celle de Nourmara : 10 jours, 20 000 € par an.\nFin.',
  'تبادل الخبرات بين الجهتين، ويبلغ عدد المحللين ٥ من كل جهة.',
  'يُسَلَّمُ التقرير قبل 2026/11/23 - 2027/01/02',
  'مى‌خواهم', 'نامه\u200cها', 'مِی\u200cخواهم', 'ﻻ', '¿Cuántos días? ¡Diez!', 'Coördinatie van het jaarprogramma', 'Ελλάδα, България, ქართული, 中文, 한국어, हिन्दी',
  'Nourmara \u200f(نورمارا)\u200f et Brévalie', 'Straße 5 ٥', 'CO₂ 10²', '😀', 'Đặng Thị Hằng', 'I\u0307stanbul'.normalize('NFC'), '"\\/',
]

for (const text of ordinary) {
  test(`strict reader: ordinary text passes: ${text.slice(0, 24)}`, () => {
    assert.equal(readText(text, '/text'), undefined)
    assert.deepEqual(readStrict(quoted(text)), { a: text })
  })
}

test('strict reader: limits hold to the last byte, level and key', () => {
  assert.equal(typeof readStrict(bytes(`"${'x'.repeat(256 * 1024 - 2)}"`)), 'string')
  assert.deepEqual(readStrict(utf8('"xx"'), { maxBytes: 3 }), { malformed: 'too_large', at: '' })
  assert.deepEqual(readStrictText('"é"', { maxBytes: 3 }), { malformed: 'too_large', at: '' })
  assert.equal(readStrictText('"é"', { maxBytes: 4 }), 'é')
  assert.ok(!isMalformed(readStrict(bytes('['.repeat(32), ']'.repeat(32)))))
  assert.ok(!isMalformed(readStrict(bytes(keys(5000)))))
  assert.deepEqual(readStrict(bytes('[9007199254740991,-9007199254740991,0]')), [9007199254740991, -9007199254740991, 0])
})

test('strict reader: a text that arrived inside another is read by the same rules', () => {
  assert.deepEqual(readStrictText('"\ud800"'), { malformed: 'not_well_formed', at: '' })
  assert.deepEqual(readStrictText('{"a/b~c":1.0}'), { malformed: 'bad_number', at: '/a~1b~0c' })
  assert.deepEqual(readText('x\u202e', '/title'), { malformed: 'bidi_control', at: '/title' })
})

test('strict reader: a pointer repeats no hostile key at length', () => {
  const answer = readStrict(bytes(`{"${'k'.repeat(5000)}":1.0}`))
  assert.ok(isMalformed(answer) && answer.at.length <= 81)
})

test('strict reader: keys chosen to collide in the engine do not hold it up', () => {
  const colliding = Array.from({ length: 18_000 }, (_, index) => `"${index * 2 ** 14}":1`).join(',').slice(0, 262_000)
  const begun = performance.now()
  assert.ok(isMalformed(readStrict(bytes(`{${colliding}}`))))
  assert.ok(performance.now() - begun < 200)
})

const character = fc.oneof(
  fc.constantFrom(...'{}[]":,\\ \n0123456789-.eEtrufalsn\u200d\u200f\u0301\u0665\u0627\u0654\u00e9e'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: character }))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ maxDepth: 3 }, texts, fc.maxSafeInteger(), fc.double(), fc.boolean(), fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(texts, tie('json'), { maxKeys: 4, noNullPrototype: true })),
}))

test('strict reader: every byte string accepted is the canonical writing of what was read', () => {
  let accepted = 0
  const check = (input: Uint8Array): void => {
    const answer = readStrict(input)
    if (isMalformed(answer)) return
    accepted += 1
    assert.deepEqual(Buffer.from(canonical(answer), 'utf8'), Buffer.from(input))
  }
  fc.assert(fc.property(json, (value) => check(utf8(JSON.stringify(value)))), { numRuns: 2000 })
  fc.assert(fc.property(fc.string({ unit: character }), (text) => check(utf8(text))), { numRuns: 2000 })
  fc.assert(fc.property(fc.uint8Array(), check), { numRuns: 500 })
  assert.ok(accepted > 200, `${accepted} accepted`)
})

test('strict reader: the quick way accepts nothing that the slow one refuses, and reads the same value', () => {
  const check = (text: string): void => {
    const answer = readStrictText(text)
    const slow = new Parser(text).read()
    if (isMalformed(answer)) return
    assert.deepEqual(slow, answer)
  }
  fc.assert(fc.property(json, (value) => check(JSON.stringify(value).toWellFormed())), { numRuns: 1000 })
})

test('strict reader: the characters that need no closer look keep every rule in any sequence', () => {
  const letters: string[] = []
  for (let code = 0; code <= 0xffff; code += 1) {
    const letter = String.fromCharCode(code)
    if ((code >= 0xd800 && code <= 0xdfff) || !isPlain(letter)) continue
    letters.push(letter)
    // A character that is not plain makes the reader look at every other one.
    assert.equal(textFault(`${letter}\u0665`), /[0-9.]/.test(letter) && letter !== '.' ? 'mixed_digits' : undefined, code.toString(16))
  }
  assert.ok(letters.length > 20_000)
  // Marks are put after what is no mark: how they stand beside each other is asked below.
  const together = letters.map((letter) => `x${letter}`).join('')
  assert.equal(together.normalize('NFC'), together)
  const alphabetic = letters.filter((letter) => letter < '\u4e00')
  for (const first of alphabetic) {
    // Two marks on one letter are plain in one order alone.
    const beside = alphabetic.map((second) => first + second).filter(isPlain).join('x')
    assert.equal(beside.normalize('NFC'), beside)
  }
  const marks = letters.filter((letter) => /\p{M}/u.test(letter))
  for (const first of marks) for (const second of marks) for (const third of marks) assert.ok(!isPlain(first + second + third))
})

test('characters: the tables are those of Unicode 17.0', { skip: !process.versions.unicode?.startsWith('17.') }, () => {
  for (let code = 0x80; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const letter = String.fromCodePoint(code)
    if (/^[\p{Cn}\p{Co}]$/u.test(letter)) assert.match(textFault(letter) ?? '', /^(unassigned|invisible)_character$/)
    else if (/^\p{Default_Ignorable_Code_Point}$/u.test(letter)) assert.equal(textFault(letter) === undefined, /^[\u061c\u200e\u200f]$/.test(letter))
  }
})
