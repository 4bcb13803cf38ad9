// Specification: spec/envelope.md, "Reader"
import type { Json } from '../core/act.ts'
import { malformed, type Malformed } from '../core/refusal.ts'
import { maxDepth } from './canonical.ts'
import { textFault } from './text.ts'

export const maxKeys = 5000
/** The first three change what an object is; the last is how the reader itself says no. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', 'malformed'])

/** A pointer stands in a log: it repeats no more of a hostile key than one needs to find it. */
const maxSegment = 80

function pointer(path: readonly (string | number)[]): string {
  return path.map((segment) => `/${String(segment).slice(0, maxSegment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/**
 * Goes once through a text and stops at its first fault. It exists beside `JSON.parse` because that one keeps
 * the last of two equal keys, rounds numbers and says nothing of where or why.
 */
export class Parser {
  readonly #text: string
  #at = 0
  readonly #path: (string | number)[] = []
  #fault: Malformed | undefined

  constructor(text: string) {
    this.#text = text
  }

  read(): Json | Malformed {
    const value = this.#value(1)
    if (value === undefined) return this.#fault ?? malformed('bad_json')
    return this.#at === this.#text.length ? value : malformed('trailing_bytes')
  }

  #fail(code: string): undefined {
    this.#fault ??= malformed(code, pointer(this.#path))
    return undefined
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1
  }

  #value(depth: number): Json | undefined {
    this.#skipSpace()
    const first = this.#text[this.#at]
    switch (first) {
      case '{':
        return depth > maxDepth ? this.#fail('too_deep') : this.#object(depth)
      case '[':
        return depth > maxDepth ? this.#fail('too_deep') : this.#list(depth)
      case '"':
        return this.#string()
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return first !== undefined && /[-+.\dIN]/.test(first) ? this.#number() : this.#fail('bad_json')
    }
  }

  #word(word: string, value: boolean | null): boolean | null | undefined {
    if (!this.#text.startsWith(word, this.#at)) return this.#fail('bad_json')
    this.#at += word.length
    return value
  }

  /** The whole token is taken, so that 1.0, 1E2, 0x10, NaN or 007 is one bad number and not a good one with a tail. */
  #number(): number | undefined {
    const token = /[-+.\w]*/y
    token.lastIndex = this.#at
    const text = token.exec(this.#text)![0]
    if (!/^(?:0|-?[1-9]\d{0,15})$/.test(text) || !Number.isSafeInteger(Number(text))) return this.#fail('bad_number')
    this.#at += text.length
    return Number(text)
  }

  #string(): string | undefined {
    const raw = this.#rawString()
    if (raw === undefined) return undefined
    const fault = textFault(raw)
    return fault ? this.#fail(fault) : raw
  }

  #rawString(): string | undefined {
    let out = ''
    let start = (this.#at += 1)
    for (;;) {
      const code = this.#text.charCodeAt(this.#at)
      if (Number.isNaN(code)) return this.#fail('bad_json')
      if (code < 0x20) return this.#fail('control_character')
      if (code === 0x22 || code === 0x5c) {
        out += this.#text.slice(start, this.#at)
        this.#at += 1
        if (code === 0x22) return out
        const escaped = this.#escape()
        if (escaped === undefined) return undefined
        out += escaped
        start = this.#at
      } else this.#at += 1
    }
  }

  #escape(): string | undefined {
    const name = this.#text[this.#at] ?? ''
    this.#at += 1
    if (Object.hasOwn(escapes, name)) return escapes[name]
    const hex = this.#text.slice(this.#at, this.#at + 4)
    if (name !== 'u' || !/^[\da-fA-F]{4}$/.test(hex)) return this.#fail('bad_json')
    this.#at += 4
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  #list(depth: number): Json[] | undefined {
    const list: Json[] = []
    this.#at += 1
    this.#skipSpace()
    if (this.#text[this.#at] === ']') return this.#close(list)
    for (;;) {
      this.#path.push(list.length)
      const item = this.#value(depth + 1)
      if (item === undefined) return undefined
      this.#path.pop()
      list.push(item)
      this.#skipSpace()
      if (this.#text[this.#at] === ']') return this.#close(list)
      if (this.#text[this.#at] !== ',') return this.#fail('bad_json')
      this.#at += 1
    }
  }

  #object(depth: number): Record<string, Json> | undefined {
    const object: Record<string, Json> = {}
    const seen = new Set<string>()
    this.#at += 1
    this.#skipSpace()
    if (this.#text[this.#at] === '}') return this.#close(object)
    for (;;) {
      const key = this.#key(seen)
      if (key === undefined) return undefined
      const value = this.#value(depth + 1)
      if (value === undefined) return undefined
      this.#path.pop()
      object[key] = value
      this.#skipSpace()
      if (this.#text[this.#at] === '}') return this.#close(object)
      if (this.#text[this.#at] !== ',') return this.#fail('bad_json')
      this.#at += 1
      this.#skipSpace()
    }
  }

  #key(seen: Set<string>): string | undefined {
    if (this.#text[this.#at] !== '"') return this.#fail('bad_json')
    const key = this.#string()
    if (key === undefined) return undefined
    this.#path.push(key)
    if (forbiddenKeys.has(key)) return this.#fail('forbidden_key')
    if (seen.has(key)) return this.#fail('duplicate_key')
    if (seen.add(key).size > maxKeys) {
      this.#path.pop()
      return this.#fail('too_many_keys')
    }
    this.#skipSpace()
    if (this.#text[this.#at] !== ':') return this.#fail('bad_json')
    this.#at += 1
    return key
  }

  #close<T>(container: T): T {
    this.#at += 1
    return container
  }
}
