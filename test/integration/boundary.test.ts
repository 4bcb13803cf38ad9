import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { Client } from '../client.ts'
import { bodies, client, newNode, type NodeProcess } from '../nodes.ts'

let node: NodeProcess
let desk: Client
let stranger: Client
const ending: (() => unknown)[] = []

before(async () => {
  node = await newNode({ after: (end) => ending.push(end) }, bodies.XA)
  desk = await client(node)
  stranger = Client.stranger(node)
})
after(async () => {
  for (const end of ending) await end()
})

const unknown = '0'.repeat(52)
const json = { 'content-type': 'application/json' }

test('boundary: what another site made a browser send changes nothing, with the session or without', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    const answered = await desk.request('POST', '/sign-out', { headers })
    assert.equal(answered.status, 403)
    assert.equal(answered.json.code, 'foreign_form')
  }
  assert.equal((await desk.request('GET', '/api/v1/partnerships')).status, 200)
})

test('boundary: a form of the node itself is taken also where a proxy with TLS stands before it', async () => {
  const { host } = new URL(node.url)
  for (const headers of [{ origin: `https://${host}` }, { origin: node.url }, { 'sec-fetch-site': 'same-origin' }]) {
    assert.equal((await stranger.request('POST', '/sign-out', { headers })).status, 303)
  }
})

test('boundary: every answer tells the browser to run and frame nothing of others', async () => {
  const answered = await stranger.request('GET', '/health')
  const policy = answered.headers.get('content-security-policy') ?? ''
  for (const directive of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) assert.ok(policy.includes(directive), directive)
  assert.equal(policy.includes('unsafe'), false)
  assert.equal(answered.headers.get('x-content-type-options'), 'nosniff')
})

test('boundary: a link signs in once, its session is kept from scripts, and a wrong link tells nothing', async () => {
  const before = await fetch(node.url + node.signInPath, { redirect: 'manual' })
  assert.equal(before.headers.get('set-cookie'), null)
  const wrong = await fetch(`${node.url}/sign-in/${'a'.repeat(32)}`, { redirect: 'manual' })
  assert.deepEqual([wrong.status, wrong.headers.get('location')], [before.status, before.headers.get('location')])
  await node.stop()
  const link = await node.linkFor({ id: 'second' })
  await node.start()
  const first = await fetch(node.url + link, { redirect: 'manual' })
  assert.match(first.headers.get('set-cookie') ?? '', /; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.equal((await fetch(node.url + link, { redirect: 'manual' })).headers.get('set-cookie'), null)
})

test('boundary: a partnership that one may not see is answered like one that does not exist', async () => {
  await node.stop()
  const link = await node.linkFor({ id: 'attache', partnerships: [] })
  await node.start()
  const other = await newNode({ after: (end) => ending.push(end) }, bodies.XB)
  const identity = await stranger.request('GET', '/peer/identity')
  assert.equal(identity.status, 200)
  const id = await desk.found([other.body])
  const attache = await client(node, link)
  const [hidden, none] = await Promise.all([id, unknown].map((one) => attache.request('GET', `/api/v1/partnerships/${one}`)))
  assert.equal((await desk.request('GET', `/api/v1/partnerships/${id}`)).status, 200)
  assert.equal(hidden!.status, 404)
  assert.deepEqual([hidden!.status, hidden!.text.replaceAll(id, '')], [none!.status, none!.text.replaceAll(unknown, '')])
  assert.equal((await attache.request('POST', `/api/v1/partnerships/${id}/acts`, { body: JSON.stringify({ type: 'abandon', facts: { proposal: id }, content: null }), headers: json })).status, 404)
})

test('boundary: who is not signed in reads the public register and nothing of the body', async () => {
  assert.equal((await stranger.request('GET', '/api/v1/register')).status, 200)
  for (const path of ['/api/v1/partnerships', '/api/v1/peers']) assert.ok([401, 404].includes((await stranger.request('GET', path)).status), path)
})
