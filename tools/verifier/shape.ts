// Reads the shapes that the tables of spec/ write down, and holds values against them.
import { isDay, daysOf, isInstant } from './calendar.ts'
import { isDigest } from './digest.ts'
import { fromBase64url } from './base64url.ts'
import { isObject } from './json.ts'
import type { Json } from './json.ts'
import { Malformed } from './malformed.ts'
import type { Field } from './page.ts'

/** Throws Malformed with the place; puts every act that the value cites into `cited`. */
export type Shape = (value: Json, at: string, cited: string[]) => void

const refuse = (code: string, at: string): never => {
  throw new Malformed(code, at)
}

const languages = ['fr', 'ar', 'es', 'nl', 'en']

export function textShape(longest: number, pattern?: RegExp): Shape {
  return (value, at) => {
    if (typeof value !== 'string') return refuse('not_text', at)
    if (value.length > longest) return refuse('too_long', at)
    if (pattern !== undefined) return pattern.test(value) ? undefined : refuse('not_in_pattern', at)
    if (value.trim() === '') refuse('blank', at)
  }
}

export function integerShape(least: number, most: number): Shape {
  return (value, at) => {
    if (typeof value !== 'number') return refuse('not_integer', at)
    if (value < least || value > most) refuse('out_of_range', at)
  }
}

export const digestShape: Shape = (value, at) => {
  if (!isDigest(value)) refuse('not_a_digest', at)
}

export const instantShape: Shape = (value, at) => {
  if (typeof value !== 'string' || !isInstant(value)) refuse('not_an_instant', at)
}

export function bytesShape(length: number, code: string): Shape {
  return (value, at) => {
    if (typeof value !== 'string' || fromBase64url(value, length) === undefined) refuse(code, at)
  }
}

const citedShape: Shape = (value, at, cited) => {
  digestShape(value, at, cited)
  cited.push(value as string)
}

export function oneOf(allowed: readonly Json[]): Shape {
  return (value, at) => {
    if (!allowed.includes(value)) refuse('not_one_of', at)
  }
}

export function orNull(shape: Shape): Shape {
  return (value, at, cited) => (value === null ? undefined : shape(value, at, cited))
}

export function listOf(least: number, most: number, item: Shape): Shape {
  return (value, at, cited) => {
    if (!Array.isArray(value)) return refuse('not_a_list', at)
    if (value.length < least) return refuse('too_few', at)
    if (value.length > most) return refuse('too_many', at)
    value.forEach((each, index) => item(each, `${at}/${index}`, cited))
  }
}

/** A closed object: the fields that are given first, then those of the table in its order. */
export function objectOf(fields: ReadonlyMap<string, Shape>): Shape {
  return (value, at, cited) => {
    if (!isObject(value)) return refuse('not_an_object', at)
    for (const name of Object.keys(value)) if (!fields.has(name)) refuse('unknown_field', `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 80)}`)
    for (const [name, shape] of fields) {
      if (!Object.hasOwn(value, name)) refuse('missing_field', `${at}/${name}`)
      shape(value[name]!, `${at}/${name}`, cited)
    }
  }
}

function wordingShape(longest: number): Shape {
  const text = textShape(longest)
  return (value, at, cited) => {
    if (!isObject(value)) return refuse('not_an_object', at)
    for (const [language, words] of Object.entries(value)) {
      if (!languages.includes(language)) refuse('unknown_field', `${at}/${language}`)
      text(words, `${at}/${language}`, cited)
    }
  }
}

const dayShape: Shape = (value, at) => {
  if (typeof value !== 'string' || !isDay(value)) refuse('not_a_date', at)
}

const partialShape: Shape = (value, at) => {
  if (typeof value !== 'string' || daysOf(value) === undefined) refuse('not_a_date', at)
}

/** By the value of one field, the others that go with it. */
export function byTag(tag: string, cases: ReadonlyMap<string, ReadonlyMap<string, Shape>>): Shape {
  const named = oneOf([...cases.keys()])
  return (value, at, cited) => {
    if (!isObject(value)) return refuse('not_an_object', at)
    named(value[tag] ?? null, `${at}/${tag}`, cited)
    const given = value[tag] as string
    objectOf(new Map([[tag, oneOf([given])], ...cases.get(given)!]))(value, at, cited)
  }
}

/** Splits where a mark stands outside braces and outside what is written in code. */
function splitOutside(text: string, mark: string): readonly string[] {
  const parts = ['']
  let depth = 0
  let isCode = false
  for (const character of text) {
    if (character === '`') isCode = !isCode
    else if (!isCode && character === '{') depth += 1
    else if (!isCode && character === '}') depth -= 1
    if (character === mark && depth === 0 && !isCode) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function fieldsOf(text: string, kinds?: Shape): ReadonlyMap<string, Shape> {
  return new Map(splitOutside(text.trim().slice(1, -1), ';').map((part) => {
    const [, name, shape] = /^(\w+): (.+)$/s.exec(part) ?? []
    if (name === undefined) throw new Error(`Cannot read the field ${part}`)
    return [name, parseShape(shape!, kinds)]
  }))
}

function numberIn(text: string): number {
  return text === '2⁵³−1' ? Number.MAX_SAFE_INTEGER : Number(text.replaceAll(',', ''))
}

type Parser = (found: RegExpExecArray, kinds?: Shape) => Shape

const parsers: readonly (readonly [RegExp, Parser])[] = [
  [/^(.+), or `null`$/s, ([, rest], kinds) => orNull(parseShape(rest!, kinds))],
  [/^digest$/, () => digestShape],
  [/^digest of an act seen$/, () => citedShape],
  [/^day$/, () => dayShape],
  [/^day, month, year or season$/, () => partialShape],
  [/^`true` or `false`$/, () => (value, at) => { if (typeof value !== 'boolean') refuse('not_boolean', at) }],
  [/^any value$/, () => () => undefined],
  [/^by `kind`: a kind of subject$/, (_, kinds) => kinds!],
  [/^integer$/, () => integerShape(1, Number.MAX_SAFE_INTEGER)],
  [/^integer from (\d+)$/, ([, least]) => integerShape(Number(least), Number.MAX_SAFE_INTEGER)],
  [/^list of (\d+): (.+)$/s, ([, count, item], kinds) => listOf(Number(count), Number(count), parseShape(item!, kinds))],
  [/^integer (\d+)–(\S+)$/, ([, least, most]) => integerShape(Number(least), numberIn(most!))],
  [/^text, at most (\d+)$/, ([, most]) => textShape(Number(most))],
  [/^text, at most (\d+), `(.+)`$/, ([, most, pattern]) => textShape(Number(most), new RegExp(pattern!, 'u'))],
  [/^wording, at most (\d+) a language$/, ([, most]) => wordingShape(Number(most))],
  [/^list of at most (\d+): (.+)$/s, ([, most, item], kinds) => listOf(0, Number(most), parseShape(item!, kinds))],
  [/^list of (\d+)–(\d+): (.+)$/s, ([, least, most, item], kinds) => listOf(Number(least), Number(most), parseShape(item!, kinds))],
  [/^\{.*\}$/s, ([whole], kinds) => objectOf(fieldsOf(whole, kinds))],
  [/^by `(\w+)`: (.+)$/s, ([, tag, rest]) => byTag(tag!, new Map(splitOutside(rest!, ';').map((part) => {
    const [, name, fields] = /^`(\w+)` (\{.*\})$/s.exec(part)!
    return [name!, fieldsOf(fields!)]
  })))],
  [/^`[^`]+`(?:(?:, | or |, or )`[^`]+`)*$/, ([whole]) => oneOf([...whole.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))],
]

export function parseShape(text: string, kinds?: Shape): Shape {
  for (const [pattern, parser] of parsers) {
    const found = pattern.exec(text)
    if (found !== null) return parser(found, kinds)
  }
  throw new Error(`Cannot read the shape "${text}" of the specification`)
}

export function shapesOf(fields: readonly Field[], kinds?: Shape): ReadonlyMap<string, Shape> {
  return new Map(fields.map(({ name, shape }) => [name, parseShape(shape, kinds)]))
}

/** Facts and contents are objects; a table without rows is one without fields. */
export function tableShape(fields: readonly Field[], kinds?: Shape): Shape {
  return objectOf(shapesOf(fields, kinds))
}

