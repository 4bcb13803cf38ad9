import assert from 'node:assert/strict'
import test from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { canaryFor, leaks } from './canaries.ts'

const canary = canaryFor('title')
const bytes = (text: string) => new TextEncoder().encode(text)

test('canaries: a planted phrase is found in every writing, wherever it begins', () => {
  for (const word of canary.words) {
    const buffer = Buffer.from(word)
    const writings = {
      plain: word, json: JSON.stringify({ word }), base64: Buffer.from(`{"x":"${word}"}`).toString('base64'), base64url: Buffer.from(`ab${word}cd`).toString('base64url'),
      hex: buffer.toString('hex').toUpperCase(), percent: encodeURIComponent(word).toLowerCase(),
      unicode: word.replaceAll(/[^\x20-\x7e]|'/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`),
      html: [...word].map((one) => (/[\w .-]/.test(one) ? one : `&#x${one.codePointAt(0)!.toString(16)};`)).join(''), entities: word.replaceAll("'", '&#39;'),
      decomposed: word.normalize('NFD'),
    }
    for (const [name, writing] of Object.entries(writings)) assert.notDeepEqual(leaks([{ name, bytes: bytes(`before ${writing} after`) }], [canary]), [], `${name} of ${word}`)
    assert.notDeepEqual(leaks([{ name: 'wide', bytes: Buffer.from(word, 'utf16le') }], [canary]), [])
    // What is compressed hides from it: that is why nothing is captured compressed.
    assert.notDeepEqual(leaks([{ name: 'unpacked', bytes: gunzipSync(gzipSync(word)) }], [canary]), [])
  }
})

test('canaries: what was planted elsewhere, or nothing, is not found', () => {
  assert.deepEqual(leaks([{ name: 'other', bytes: bytes(canaryFor('card').text) }, { name: 'empty', bytes: bytes('') }], [canary]), [])
})
