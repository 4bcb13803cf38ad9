import type { Json } from '../core/act.ts'

/** Containers within containers, the outermost counted: more is refused by the reader and never written. */
export const maxDepth = 32

function write(value: Json | undefined, depth: number): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      // Two different lone surrogates become the same UTF-8 bytes, hence the same seal.
      if (!value.isWellFormed()) throw new TypeError('Cannot write a text with a lone surrogate; expected well-formed UTF-16')
      return JSON.stringify(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`Cannot write number ${value}; expected an integer within ±2^53−1`)
      return Object.is(value, -0) ? '0' : String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      break
    default:
      throw new TypeError(`Cannot write a value of type ${typeof value}; expected JSON`)
  }
  if (depth > maxDepth) throw new RangeError(`Cannot write a value nested deeper than ${maxDepth}`)
  if (Array.isArray(value)) return `[${value.map((item: Json) => write(item, depth + 1)).join(',')}]`
  return writeObject(value as Readonly<Record<string, Json>>, depth)
}

function writeObject(value: Readonly<Record<string, Json>>, depth: number): string {
  let out = '{'
  // The default sort compares UTF-16 code units, which is what RFC 8785 asks for.
  for (const key of Object.keys(value).sort()) {
    out += `${out.length > 1 ? ',' : ''}${write(key, depth)}:${write(value[key], depth + 1)}`
  }
  return `${out}}`
}

/**
 * RFC 8785 for the JSON an act may hold: objects, arrays, strings, integers within ±2^53−1, booleans and null.
 * Throws on anything else, since only a fault in this program could ask for it.
 */
export function canonical(value: Json): string {
  return write(value, 1)
}
