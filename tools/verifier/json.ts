// Specification: spec/envelope.md §4
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject { readonly [key: string]: Json }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function textOf(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

/** The canonical writing of a value whose texts a reader has accepted: they hold no control character but the line feed. */
export function canonical(value: Json): string {
  if (typeof value === 'string') return textOf(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const object = value as JsonObject
  return `{${Object.keys(object).sort(compareText).map((key) => `${textOf(key)}:${canonical(object[key]!)}`).join(',')}}`
}
