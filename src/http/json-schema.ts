import type { ShapeDescription } from '../core/shape.ts'

export type JsonSchema = { readonly [key: string]: unknown }

const patterns = {
  digest: '^[0-9a-hjkmnp-tv-z]{51}[0g]$',
  partial_date: '^\\d{4}(-(\\d{2}(-\\d{2})?|spring|summer|autumn|winter))?$',
  instant: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
} as const

/** The shapes of the core in the words of JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export function schemaOf(shape: ShapeDescription): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: shape.max, ...(shape.pattern === undefined ? {} : { pattern: shape.pattern }) }
    case 'integer':
      return { type: 'integer', minimum: shape.min, maximum: shape.max }
    case 'boolean':
      return { type: 'boolean' }
    case 'one_of':
      return { type: 'string', enum: shape.values }
    case 'digest':
    case 'cited':
      return { type: 'string', pattern: patterns.digest }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'partial_date':
      return { type: 'string', pattern: patterns.partial_date }
    case 'instant':
      return { type: 'string', format: 'date-time', pattern: patterns.instant }
    case 'json':
      return {}
    case 'nullable':
      return { anyOf: [schemaOf(shape.of), { type: 'null' }] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.of), minItems: shape.min, maxItems: shape.max }
    case 'record':
      return { type: 'object', patternProperties: { [shape.keys]: schemaOf(shape.of) }, additionalProperties: false }
    case 'object':
      return closed(shape.fields)
    case 'variants':
      return { oneOf: Object.entries(shape.variants).map(([name, variant]) => withConstant(schemaOf(variant), shape.by, name)) }
  }
}

function closed(fields: Readonly<Record<string, ShapeDescription>>): JsonSchema {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]))
  return { type: 'object', properties, required: Object.keys(fields), additionalProperties: false }
}

/** A variant's own shape does not repeat the field that tells it apart. */
export function withConstant(schema: JsonSchema, name: string, value: string): JsonSchema {
  return {
    ...schema,
    properties: { [name]: { const: value }, ...(schema['properties'] as object | undefined) },
    required: [name, ...((schema['required'] as readonly string[] | undefined) ?? [])],
  }
}
