// Specification: spec/envelope.md, "Reader"
import type { Json } from '../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../core/refusal.ts'
import { canonical, maxDepth } from './canonical.ts'
import { maxKeys, Parser } from './parser.ts'
import { isPlain, textFault } from './text.ts'

/** Of an act, of a content and of a context, each. */
export const maxBytes = 256 * 1024

export interface Limits {
  readonly maxBytes?: number
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes that are the one canonical writing of a value which keeps every rule on characters, numbers and keys; or the first fault. */
export function readStrict(bytes: Uint8Array, limits: Limits = {}): Json | Malformed {
  if (bytes.length > (limits.maxBytes ?? maxBytes)) return malformed('too_large')
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return malformed('bad_utf8')
  }
  return readDecoded(text)
}

/** The same for bytes that arrived as a text inside another one. */
export function readStrictText(text: string, limits: Limits = {}): Json | Malformed {
  const most = limits.maxBytes ?? maxBytes
  if (text.length > most || Buffer.byteLength(text, 'utf8') > most) return malformed('too_large')
  return text.isWellFormed() ? readDecoded(text) : malformed('not_well_formed')
}

/** One text against the rules on characters, as a form is read: what passes here can stand in an act. */
export function readText(value: string, at: string): Malformed | undefined {
  const fault = textFault(value)
  return fault ? malformed(fault, at) : undefined
}

function readDecoded(text: string): Json | Malformed {
  const quick = readQuickly(text)
  if (quick !== undefined) return quick
  if (text.startsWith('\ufeff')) return malformed('bom')
  const value = new Parser(text).read()
  if (isMalformed(value)) return value
  return canonical(value) === text ? value : malformed('not_canonical')
}

/** A longer text could hold so many keys, chosen to collide, that the engine's own parser stands still over them. */
const quickLength = 64 * 1024
const suspicious = /\\[^"\\n]|"(?:__proto__|constructor|prototype|malformed)":/

/**
 * Most acts are in order, and the engine's parser is the faster one: where its value is written again as the same text,
 * and no rule could be broken, that is the answer. `undefined` says only that the slower reader must look.
 */
function readQuickly(text: string): Json | undefined {
  if (text.length > quickLength || !isPlain(text) || suspicious.test(text)) return undefined
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return undefined
  }
  return isOrdered(value, 1) && JSON.stringify(value) === text ? value : undefined
}

/** Keys in canonical order, few enough, none of them nested too deep; integers alone. */
function isOrdered(value: Json, depth: number): boolean {
  // A negative zero would be written again as another text.
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > maxDepth) return false
  if (Array.isArray(value)) return value.every((item: Json) => isOrdered(item, depth + 1))
  const object = value as Readonly<Record<string, Json>>
  let count = 0
  let last = ''
  for (const key in object) {
    count += 1
    if (key < last || count > maxKeys || !isOrdered(object[key]!, depth + 1)) return false
    last = key
  }
  return true
}
