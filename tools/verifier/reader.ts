// Specification: spec/envelope.md §5
import { faultOfText } from './characters.ts'
import { canonical } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import { Malformed } from './malformed.ts'

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype', 'malformed'])
const segmentLength = 80
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function segment(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, segmentLength)}`
}

/** One pass over a text, from the first character to the last. */
class Pass {
  private readonly text: string
  private index = 0

  constructor(text: string) {
    this.text = text
  }

  whole(): Json {
    this.skipSpace()
    const value = this.value('', 0)
    if (this.index < this.text.length) throw new Malformed('trailing_bytes')
    return value
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.index] ?? 'x')) this.index += 1
  }

  private value(at: string, depth: number): Json {
    const first = this.text[this.index]
    if (first === '{') return this.object(at, depth)
    if (first === '[') return this.list(at, depth)
    if (first === '"') return this.string(at, at)
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (this.text.startsWith(word, this.index)) {
        this.index += word.length
        return value
      }
    }
    return this.number(at)
  }

  private number(at: string): number {
    const rest = this.text.slice(this.index, this.index + 400)
    // What begins like a number is taken to its end before it is judged.
    if (!/^(?:[-+.]|\d|NaN|Infinity)/.test(rest)) throw new Malformed('bad_json', at)
    const [token] = /^[-+.\w]+/.exec(rest)!
    if (!/^(?:0|-?[1-9]\d*)$/.test(token) || !Number.isSafeInteger(Number(token))) throw new Malformed('bad_number', at)
    this.index += token.length
    return Number(token)
  }

  /** `at` is the place of a fault in the text itself, `of` that of bad JSON. */
  private string(at: string, of: string): string {
    this.index += 1
    let read = ''
    for (;;) {
      const character = this.text[this.index]
      if (character === undefined) throw new Malformed('bad_json', of)
      this.index += 1
      if (character === '"') break
      if (character < ' ') throw new Malformed('control_character', at)
      read += character === '\\' ? this.escape(of) : character
    }
    const fault = faultOfText(read)
    if (fault !== undefined) throw new Malformed(fault, at)
    return read
  }

  private escape(of: string): string {
    const letter = this.text[this.index] ?? ''
    this.index += 1
    if (letter === 'u') {
      const hex = this.text.slice(this.index, this.index + 4)
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Malformed('bad_json', of)
      this.index += 4
      return String.fromCharCode(parseInt(hex, 16))
    }
    const meant = escapes[letter]
    if (meant === undefined) throw new Malformed('bad_json', of)
    return meant
  }

  private list(at: string, depth: number): readonly Json[] {
    if (depth >= 32) throw new Malformed('too_deep', at)
    this.index += 1
    const items: Json[] = []
    this.skipSpace()
    if (this.takes(']')) return items
    for (;;) {
      this.skipSpace()
      items.push(this.value(`${at}/${items.length}`, depth + 1))
      this.skipSpace()
      if (this.takes(']')) return items
      if (!this.takes(',')) throw new Malformed('bad_json', at)
    }
  }

  private object(at: string, depth: number): JsonObject {
    if (depth >= 32) throw new Malformed('too_deep', at)
    this.index += 1
    const entries = new Map<string, Json>()
    this.skipSpace()
    if (this.takes('}')) return {}
    for (;;) {
      this.skipSpace()
      const key = this.key(at, entries)
      this.skipSpace()
      if (!this.takes(':')) throw new Malformed('bad_json', at)
      this.skipSpace()
      entries.set(key, this.value(at + segment(key), depth + 1))
      this.skipSpace()
      if (this.takes('}')) return Object.fromEntries(entries)
      if (!this.takes(',')) throw new Malformed('bad_json', at)
    }
  }

  private key(at: string, entries: ReadonlyMap<string, Json>): string {
    if (this.text[this.index] !== '"') throw new Malformed('bad_json', at)
    const key = this.string(at, at)
    if (forbiddenKeys.has(key)) throw new Malformed('forbidden_key', at + segment(key))
    if (entries.has(key)) throw new Malformed('duplicate_key', at + segment(key))
    if (entries.size >= 5000) throw new Malformed('too_many_keys', at)
    return key
  }

  private takes(character: string): boolean {
    if (this.text[this.index] !== character) return false
    this.index += 1
    return true
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Malformed('bad_utf8')
  }
}

/** The value of bytes, or throws Malformed. `limit` is that of an act unless the thing read has another. */
export function readBytes(bytes: Uint8Array, limit = 262_144): Json {
  if (bytes.length > limit) throw new Malformed('too_large')
  return readDecoded(decoded(bytes))
}

function readDecoded(text: string): Json {
  if (text.startsWith('\ufeff')) throw new Malformed('bom')
  const value = new Pass(text).whole()
  if (canonical(value) !== text) throw new Malformed('not_canonical')
  return value
}

/** The value of a text that stood within a text. */
export function readText(text: string, limit = 262_144): Json {
  if (!text.isWellFormed()) throw new Malformed('not_well_formed')
  if (Buffer.byteLength(text, 'utf8') > limit) throw new Malformed('too_large')
  return readDecoded(text)
}
