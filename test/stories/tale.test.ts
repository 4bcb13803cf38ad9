import assert from 'node:assert/strict'
import test from 'node:test'
import { Names } from './names.ts'
import { readPlain, Unreadable } from './plain.ts'
import { readTale } from './tale.ts'

const opening = '# A story\n\n```bodies\nXA: Brévalie\nXB: Nourmara\n```\n'
const act = '```act\nby: XA\ntype: found\nas: partnership\n```\n'
const sees = '```sees\neveryone:\n  partnership: in force\n```\n'
const readsAs = (given: string, expected: unknown) => assert.deepEqual(readPlain(given), expected)

test('story: what is not understood stops it, wherever it stands', () => {
  assert.equal(readTale(opening + act + sees).steps.length, 2)
  const faults = [
    opening + act, act + sees, opening + sees,
    opening + act.replace('```act', '```deed') + sees,
    opening + act.replace('as:', 'is:') + sees,
    opening + act.replace('found', 'propose') + sees,
    opening + act.replace('by: XA\n', '') + sees,
    opening + act + sees.replace('  partnership: in force\n', '').replace('everyone:', 'everyone: all'),
    opening + act + '```sees\n```\n',
    opening + act + sees.replace(/```\n$/, ''),
  ]
  for (const fault of faults) assert.throws(() => readTale(fault), Unreadable, fault)
})

test('story: a block is read as it is written', () => {
  readsAs('a: 1\nb:\n  - x: text: with a colon\n    y: null\n  - z: [1, {{XA}}]\nc: { d: true, e: two words }\nf: "2025"', {
    a: 1, b: [{ x: 'text: with a colon', y: null }, { z: [1, '{{XA}}'] }], c: { d: true, e: 'two words' }, f: '2025',
  })
  readsAs('a: []\nb:\n  fr: « Deux : points »\n  ar: نص', { a: [], b: { fr: '« Deux : points »', ar: 'نص' } })
  for (const fault of ['a', 'a: 1\na: 2', 'a:\n    b: 1', 'a: "open', '- a', 'a: 1\n  b: 2', 'a:']) assert.throws(() => readPlain(fault), Unreadable, fault)
})

test('story: names stand for what they were given to, and for nothing before', () => {
  const names = new Names(new Map([['XA', 'the body']]))
  names.remember('memorandum', 'the digest')
  assert.deepEqual(names.fill({ a: ['{{XA}}', 'XA'], b: '{{memorandum}}', c: '{{today + 7 months}}', d: '{{today - 2 days}}', e: '{{today}}' }, '2026-07-01'), {
    a: ['the body', 'XA'], b: 'the digest', c: '2027-02-01', d: '2026-06-29', e: '2026-07-01',
  })
  assert.throws(() => names.fill({ a: '{{unknown}}' }, '2026-07-01'))
  assert.throws(() => names.remember('memorandum', 'another'))
})
