import type { Digest, Json, JsonObject } from '../../src/core/act.ts'
import type { Chance } from '../../src/core/random-history.suite.ts'
import type { ShapeDescription } from '../../src/core/shape.ts'

/** Where what cannot be drawn from the shape alone comes from: the field's name says what is asked for. */
export interface Source {
  readonly chance: Chance
  digest(field: string): Digest
  cited(field: string): Digest
}

const days = ['2026-01-31', '2026-03-01', '2026-06-30', '2027-01-01', '2028-02-29', '2030-01-01']
const partialDates = ['2026', '2026-02', '2026-spring', '2026-summer', '2026-autumn', '2026-winter', '2026-03-01', '2026-06-20', '2026-09-22', '2027-01-01']
const texts = ['Texte', 'نص', 'Texto 2026', 'l’été', 'Coördinatie']

/** A value of a shape, small, and mostly such that a rule looks at it. */
export function madeUp(shape: ShapeDescription, field: string, source: Source): Json {
  const { chance } = source
  switch (shape.kind) {
    case 'digest': return source.digest(field)
    case 'cited': return source.cited(field)
    case 'nullable': return chance.below(3) === 0 ? null : madeUp(shape.of, field, source)
    case 'one_of': return chance.of(shape.values)!
    case 'boolean': return chance.below(2) === 0
    case 'integer': return Math.min(shape.max, shape.min + chance.below(3))
    case 'date': return chance.of(days)!
    case 'partial_date': return chance.of(partialDates)!
    case 'text': return shape.pattern === undefined ? chance.of(texts)!.slice(0, shape.max) : shape.pattern === '^[A-Z]{3}$' ? 'EUR' : 'text/plain'
    case 'list': return Array.from({ length: Math.max(shape.min, Math.min(shape.max, chance.below(3))) }, () => madeUp(shape.of, field, source))
    case 'record': return Object.fromEntries(['ar', 'fr'].filter(() => chance.below(3) > 0).map((language) => [language, madeUp(shape.of, field, source)]))
    case 'object': return Object.fromEntries(Object.entries(shape.fields).map(([name, of]) => [name, madeUp(of, name, source)]))
    case 'variants': {
      const name = chance.of(Object.keys(shape.variants))!
      return { [shape.by]: name, ...madeUp(shape.variants[name]!, field, source) as JsonObject }
    }
    default: throw new Error(`Cannot make up a ${shape.kind}`)
  }
}
