import assert from 'node:assert/strict'
import type { Json } from '../src/core/act.ts'
import { operations } from '../src/http/api/operations.ts'

const known = operations.map((one) => ({ one, pattern: new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))

/** Whatever a node answers under /api/v1 is held against the shapes it is described by, whichever test asked. */
export function holdToContract(method: string, path: string, status: number, headers: Headers, json: Json | undefined): void {
  // As it was asked: dots in an address are resolved before it is sent.
  const plain = new URL(path, 'http://node.example').pathname
  if (!plain.startsWith('/api/')) return
  // A store without room or out of reach is told as such, and is no fault of the node.
  assert.ok(status < 500 || status === 503 || status === 507, `${method} ${path} was answered with ${status}`)
  if (status >= 400) {
    assert.equal(headers.get('content-type'), 'application/problem+json', `${method} ${path}: ${status}`)
    if (method === 'HEAD') return
    const { code, title, type, status: said } = json as { readonly code: string; readonly title: string; readonly type: string; readonly status: number }
    assert.ok(/^[a-z][a-z0-9_]+$/.test(code) && title !== '' && type.endsWith(`#${code}`) && said === status, JSON.stringify(json))
    return
  }
  const found = known.find(({ one, pattern }) => (one.method === method || method === 'HEAD') && pattern.test(plain))?.one
  if (!found || method === 'HEAD') return
  if (found.answer === 'bytes') return
  assert.equal(status, found.answer.status, `${method} ${path}`)
  assert.deepEqual(found.answer.shape.read(json, ''), undefined, `${method} ${path}: ${JSON.stringify(json)}`)
}
