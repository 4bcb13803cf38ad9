import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShapeDescription } from '../core/shape.ts'
import { honoPath, mount } from './api/mount.ts'
import type { Interface } from './api/operation.ts'
import { operations } from './api/operations.ts'
import { schemaOf } from './json-schema.ts'
import { describing, openApiOf } from './openapi.ts'

const described = describing(operations)
const document = openApiOf(described) as any

/** Every reference in the document, wherever it stands. */
function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref') yield item as string
    else yield* references(item)
  }
}

test('interface: every route that is mounted is described, and every one described is mounted', () => {
  const mounted = mount(described, {} as Interface).routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  const written = Object.entries<object>(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${honoPath(path)}`))
  assert.deepEqual(mounted.sort(), written.sort())
  assert.equal(new Set(written).size, written.length)
})

test('interface: every reference leads to a schema, every schema is used, and every operation has a name of its own', () => {
  const names = new Set([...references(document)].map((reference) => reference.replace('#/components/schemas/', '')))
  assert.deepEqual([...names].sort(), Object.keys(document.components.schemas).sort())
  const ids = described.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('interface: every parameter of an address is described as it is read', () => {
  for (const { path, parameters = {} } of described) {
    assert.deepEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name), Object.keys(parameters), path)
  }
})

test('interface: what needs an officer says so, and what changes something always needs one', () => {
  for (const one of described) {
    const { security } = document.paths[one.path][one.method.toLowerCase()]
    assert.equal(security.length > 0, one.access === 'officer', one.id)
    if (one.method === 'POST') assert.ok(one.access === 'officer' && one.duty !== undefined, one.id)
  }
})

test('json schema: a union of situations keeps each closed and tells them apart', () => {
  const shape: ShapeDescription = { kind: 'variants', by: 'at', variants: { here: { kind: 'object', fields: { since: { kind: 'date' } } }, gone: { kind: 'object', fields: {} } } }
  assert.deepEqual(schemaOf(shape), {
    oneOf: [
      { type: 'object', properties: { at: { const: 'here' }, since: { type: 'string', format: 'date' } }, required: ['at', 'since'], additionalProperties: false },
      { type: 'object', properties: { at: { const: 'gone' } }, required: ['at'], additionalProperties: false },
    ],
  })
})
