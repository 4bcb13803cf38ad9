import { malformed, type Malformed } from './refusal.ts'
import type { Json } from './act.ts'

/**
 * The closed shape of a value in an act of one rules version: it reads a parsed JSON value or says where it departs.
 * Shapes are data as well as functions, so that the specification, the API description and forms are made of them.
 */
export interface Shape<T> {
  readonly read: (value: Json | undefined, at: string) => Malformed | undefined
  readonly describe: ShapeDescription
  /** Never set: carries the type. */
  readonly of?: T
}

export type Read<S> = S extends Shape<infer T> ? T : never

export type ShapeDescription =
  | { readonly kind: 'text'; readonly max: number; readonly pattern?: string }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'one_of'; readonly values: readonly string[] }
  | { readonly kind: 'digest' | 'cited' }
  | { readonly kind: 'date' | 'partial_date' | 'instant' }
  | { readonly kind: 'list'; readonly of: ShapeDescription; readonly min: number; readonly max: number }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, ShapeDescription>> }
  | { readonly kind: 'record'; readonly of: ShapeDescription; readonly keys: string }
  | { readonly kind: 'nullable'; readonly of: ShapeDescription }
  | { readonly kind: 'json' }
  | { readonly kind: 'variants'; readonly by: string; readonly variants: Readonly<Record<string, ShapeDescription>> }

const digestPattern = /^[0-9a-hjkmnp-tv-z]{51}[0g]$/

export function text(max: number, pattern?: RegExp): Shape<string> {
  return {
    read: (value, at) => {
      if (typeof value !== 'string') return malformed('not_text', at)
      if (value.length > max) return malformed('too_long', at)
      if (pattern && !pattern.test(value)) return malformed('not_in_pattern', at)
      if (value.trim() === '') return malformed('blank', at)
      return undefined
    },
    describe: pattern ? { kind: 'text', max, pattern: pattern.source } : { kind: 'text', max },
  }
}

export function integer(min: number, max: number): Shape<number> {
  return {
    read: (value, at) => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return malformed('not_integer', at)
      return value < min || value > max ? malformed('out_of_range', at) : undefined
    },
    describe: { kind: 'integer', min, max },
  }
}

export const boolean: Shape<boolean> = {
  read: (value, at) => (typeof value === 'boolean' ? undefined : malformed('not_boolean', at)),
  describe: { kind: 'boolean' },
}

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  const known = new Set<string>(values)
  return {
    read: (value, at) => (typeof value === 'string' && known.has(value) ? undefined : malformed('not_one_of', at)),
    describe: { kind: 'one_of', values },
  }
}

/** Any value: what it must be is said, and read, elsewhere. */
export const json: Shape<Json> = {
  read: (value, at) => (value === undefined ? malformed('missing_field', at) : undefined),
  describe: { kind: 'json' },
}

function readDigest(value: Json | undefined, at: string) {
  return typeof value === 'string' && digestPattern.test(value) ? undefined : malformed('not_a_digest', at)
}

/** A digest that names a body, a partnership, an attachment or a key: nothing waits for it. */
export const digest: Shape<string> = { read: readDigest, describe: { kind: 'digest' } }

/** A digest of an act of the same partnership that this act relies on: it must be held and within the heads seen. */
export const cited: Shape<string> = { read: readDigest, describe: { kind: 'cited' } }

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Calendar-valid, by arithmetic and not by the runtime's `Date`, which turns 30 February into 2 March. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  const length = monthLengths[month - 1]
  if (length === undefined || year < 1 || day < 1) return false
  const leap = month === 2 && (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return day <= length + (leap ? 1 : 0)
}

export const date: Shape<string> = {
  read: (value, at) => {
    const found = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
    return found && isCalendarDate(Number(found[1]), Number(found[2]), Number(found[3])) ? undefined : malformed('not_a_date', at)
  },
  describe: { kind: 'date' },
}

/** A day, a month, a year, or a season of a year (`2019-spring`): what a source says, with no invented precision. */
export const partialDate: Shape<string> = {
  read: (value, at) => {
    if (typeof value !== 'string') return malformed('not_a_date', at)
    const found = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|spring|summer|autumn|winter))?$/.exec(value)
    if (!found) return malformed('not_a_date', at)
    return isCalendarDate(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)) ? undefined : malformed('not_a_date', at)
  },
  describe: { kind: 'partial_date' },
}

export const instant: Shape<string> = {
  read: (value, at) => {
    const found = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/.exec(value) : null
    if (!found) return malformed('not_an_instant', at)
    const [, year, month, day, hour, minute, second] = found.map(Number)
    const valid = isCalendarDate(year ?? 0, month ?? 0, day ?? 0) && (hour ?? 24) < 24 && (minute ?? 60) < 60 && (second ?? 60) < 60
    return valid ? undefined : malformed('not_an_instant', at)
  },
  describe: { kind: 'instant' },
}

export function list<T>(of: Shape<T>, { min = 0, max = 200 }: { min?: number; max?: number } = {}): Shape<readonly T[]> {
  return {
    read: (value, at) => {
      if (!Array.isArray(value)) return malformed('not_a_list', at)
      if (value.length < min) return malformed('too_few', at)
      if (value.length > max) return malformed('too_many', at)
      for (const [index, item] of value.entries()) {
        const fault = of.read(item as Json, `${at}/${index}`)
        if (fault) return fault
      }
      return undefined
    },
    describe: { kind: 'list', of: of.describe, min, max },
  }
}

type ObjectOf<F extends Readonly<Record<string, Shape<unknown>>>> = { readonly [K in keyof F]: Read<F[K]> }

/** Closed: every field present, none other. What may be absent is `nullable` and written `null`. */
export function object<const F extends Readonly<Record<string, Shape<unknown>>>>(fields: F): Shape<ObjectOf<F>> {
  const names = Object.keys(fields)
  const known = new Set(names)
  return {
    read: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('not_an_object', at)
      const given = value as Readonly<Record<string, Json>>
      for (const name of Object.keys(given)) if (!known.has(name)) return malformed('unknown_field', `${at}/${name}`)
      for (const name of names) {
        if (!Object.hasOwn(given, name)) return malformed('missing_field', `${at}/${name}`)
        const fault = fields[name]!.read(given[name], `${at}/${name}`)
        if (fault) return fault
      }
      return undefined
    },
    describe: { kind: 'object', fields: Object.fromEntries(names.map((name) => [name, fields[name]!.describe])) },
  }
}

export function record<T>(of: Shape<T>, keys: RegExp, max = 50): Shape<Readonly<Record<string, T>>> {
  return {
    read: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('not_an_object', at)
      const entries = Object.entries(value as Readonly<Record<string, Json>>)
      if (entries.length > max) return malformed('too_many', at)
      for (const [name, item] of entries) {
        if (!keys.test(name)) return malformed('unknown_field', `${at}/${name}`)
        const fault = of.read(item, `${at}/${name}`)
        if (fault) return fault
      }
      return undefined
    },
    describe: { kind: 'record', of: of.describe, keys: keys.source },
  }
}

export function nullable<T>(of: Shape<T>): Shape<T | null> {
  return {
    read: (value, at) => (value === null ? undefined : of.read(value, at)),
    describe: { kind: 'nullable', of: of.describe },
  }
}

type VariantsOf<By extends string, V extends Readonly<Record<string, Shape<object>>>> = {
  readonly [K in keyof V & string]: { readonly [P in By]: K } & Read<V[K]>
}[keyof V & string]

/** A union of situations told apart by one field, which each variant's own shape does not repeat. */
export function variants<const By extends string, const V extends Readonly<Record<string, Shape<object>>>>(by: By, options: V): Shape<VariantsOf<By, V>> {
  return {
    read: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('not_an_object', at)
      const { [by]: name, ...rest } = value as Readonly<Record<string, Json>>
      const option = typeof name === 'string' && Object.hasOwn(options, name) ? options[name] : undefined
      return option ? option.read(rest, at) : malformed('not_one_of', `${at}/${by}`)
    },
    describe: { kind: 'variants', by, variants: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.describe])) },
  }
}

/** Every digest that a value relies on, found by its shape and not by guessing at text. */
export function citations(shape: ShapeDescription, value: Json | undefined): readonly string[] {
  const collect = collectorOf(shape)
  if (!collect) return none
  const found: string[] = []
  collect(value, found)
  return found
}

type Collect = (value: Json | undefined, found: string[]) => void

const none: readonly string[] = []

/** Where a shape cites anything is worked out once: most fields of most acts never do. `null`: nowhere. */
const collectors = new WeakMap<ShapeDescription, Collect | null>()

function collectorOf(shape: ShapeDescription): Collect | null {
  const known = collectors.get(shape)
  if (known !== undefined) return known
  const made = makeCollector(shape)
  const collect: Collect | null = made && ((value, found) => {
    if (value !== null && value !== undefined) made(value, found)
  })
  collectors.set(shape, collect)
  return collect
}

function makeCollector(shape: ShapeDescription): ((value: Json, found: string[]) => void) | null {
  switch (shape.kind) {
    case 'cited':
      return (value, found) => void found.push(value as string)
    case 'nullable':
      return collectorOf(shape.of)
    case 'list': {
      const item = collectorOf(shape.of)
      return item && ((value, found) => (value as readonly Json[]).forEach((one) => item(one, found)))
    }
    case 'record': {
      const item = collectorOf(shape.of)
      return item && ((value, found) => Object.values(value as Record<string, Json>).forEach((one) => item(one, found)))
    }
    case 'object': {
      const fields = Object.entries(shape.fields).flatMap(([name, field]) => {
        const collect = collectorOf(field)
        return collect ? [{ name, collect }] : []
      })
      if (fields.length === 0) return null
      return (value, found) => {
        for (const { name, collect } of fields) collect((value as Record<string, Json>)[name], found)
      }
    }
    case 'variants': {
      const options = new Map(Object.entries(shape.variants).map(([name, option]) => [name, collectorOf(option)]))
      return (value, found) => options.get((value as Record<string, string>)[shape.by] ?? '')?.(value, found)
    }
    default:
      return null
  }
}
