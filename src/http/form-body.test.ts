import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import type { Visit, VisitEnvironment } from '../app/visit.ts'
import { formBodies } from './form-body.ts'

function app(officer: boolean) {
  const routes = new Hono<VisitEnvironment>()
  routes.use(async (c, next) => {
    const answer: Visit['answer'] = (_channel, body, init) => new Response(body as string, init)
    c.set('visit', { officer: officer ? {} : undefined, answer } as Visit)
    return next()
  })
  routes.use(formBodies)
  routes.post('/en/form', async (c) => c.text([...(await c.req.formData()).keys()].join(' ')))
  routes.post('/api/v1/acts', async (c) => c.text(`${(await c.req.arrayBuffer()).byteLength}`))
  return routes
}

/** Sent in pieces, without saying how long it is. */
function streamed(size: number): RequestInit {
  let left = size
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) return controller.close()
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)).fill(0x61))
      left -= 65_536
    },
  })
  return { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' } } as RequestInit
}

const form = (text: string, headers: Readonly<Record<string, string>> = {}) => ({ method: 'POST', body: text, headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': `${text.length}`, ...headers } })

test('forms: nobody makes the node hold more than a form of its own, whether the length is said or not', async () => {
  const large = `theme=${'x'.repeat(17_000)}`
  assert.equal((await app(false).request('/en/form', form('theme=dark'))).status, 200)
  assert.equal((await app(false).request('/en/form', form(large))).status, 413)
  assert.equal((await app(false).request('/en/form', streamed(17_000))).status, 413)
  assert.equal((await app(true).request('/en/form', form(large))).status, 200)
  assert.equal((await app(true).request('/en/form', streamed(23 * 1024 * 1024))).status, 413)
  // Programs are held to their own limits.
  assert.equal((await app(false).request('/api/v1/acts', form(large))).status, 200)
})

test('forms: what is no form, or compressed, is said to be so and is no fault of the node', async () => {
  const types = ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x']
  for (const type of types) assert.equal((await app(true).request('/en/form', form('{"a":1}', { 'content-type': type }))).status, 400, type)
  assert.equal((await app(true).request('/en/form', form('a=1', { 'content-encoding': 'gzip' }))).status, 415)
})
