import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Json } from '../core/act.ts'
import { canonical } from './canonical.ts'

const integers = fc.oneof(fc.maxSafeInteger(), fc.integer()).map((number) => (Object.is(number, -0) ? 0 : number))
const { json } = fc.letrec<{ json: Json; list: Json[]; object: Record<string, Json> }>((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme' }), integers, fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('json'), { maxLength: 4 }),
  object: fc.dictionary(fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'), tie('json'), { maxKeys: 4, noNullPrototype: true }),
}))

test('canonical: keys stand in the order of UTF-16 code units, as RFC 8785 asks', () => {
  const keys = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew', '1': 'One', '\u{1f600}': 'Emoji', '\u0080': 'Control', '\u00f6': 'o' }
  assert.deepEqual(Object.keys(JSON.parse(canonical(keys)) as object).slice(1), ['\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
  assert.equal(canonical({ b: 1, aa: [true, null], a: { d: -7, c: '\u0007"\\/\n' } }), '{"a":{"c":"\\u0007\\"\\\\/\\n","d":-7},"aa":[true,null],"b":1}')
  assert.equal(canonical({ '10': 1, '9': 2 }), '{"10":1,"9":2}')
})

test('canonical: what it writes is read back as the same value, and written again as the same text', () => {
  fc.assert(fc.property(json, (value) => {
    const text = canonical(value)
    assert.deepEqual(JSON.parse(text), value)
    assert.equal(canonical(JSON.parse(text) as Json), text)
  }), { numRuns: 300 })
})

test('canonical: what an act may not hold is never written', () => {
  for (const value of [1.5, Number.NaN, Infinity, 2 ** 53, undefined, '\ud800', { '\udc00': 1 }, 1n, () => 1]) {
    assert.throws(() => canonical([value] as Json))
  }
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)])
  assert.equal(canonical(nested(32)).length, 65)
  assert.throws(() => canonical(nested(33)), RangeError)
  assert.throws(() => canonical(nested(2000)), RangeError)
})
