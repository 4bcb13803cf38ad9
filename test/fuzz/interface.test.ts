import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { actForms } from '../../src/app/interface/act-forms.ts'
import type { Json } from '../../src/core/act.ts'
import type { ShapeDescription } from '../../src/core/shape.ts'
import { operations } from '../../src/http/api/operations.ts'
import { Client, pair } from '../client.ts'
import { bodies, client, endingOf, newNode } from '../nodes.ts'
import { seed, times } from './hostile-bytes.ts'

const ending = endingOf(after)
let desk: Client
/** Digests that mean something here, for what asks for one. */
let digests: readonly string[] = []

before(async () => {
  desk = await client(await newNode(ending, bodies.XA))
  const other = await client(await newNode(ending, bodies.XB))
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  const { acts } = await desk.get(`/partnerships/${partnership}/acts`)
  digests = [partnership, desk.node.body, other.node.body, ...acts.map(({ digest }: any) => digest)]
})

const strange = fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, fc.string({ unit: 'binary' }), fc.constantFrom<Json>(null, '', -1, 1e21, '\ud800', '__proto__', [], {}))

/** Mostly what the shape asks for, now and then anything at all. */
function valueOf(shape: ShapeDescription): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 12, arbitrary: fitting(shape) }, { weight: 1, arbitrary: strange })
}

function fitting(shape: ShapeDescription): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case 'text': return shape.pattern === undefined ? fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(shape.max, 40) }) : fc.stringMatching(new RegExp(shape.pattern))
    case 'integer': return fc.integer({ min: Math.max(shape.min, -1000), max: Math.min(shape.max, 100_000) })
    case 'boolean': return fc.boolean()
    case 'one_of': return fc.constantFrom(...shape.values)
    case 'digest': case 'cited': return fc.constantFrom(...digests)
    case 'date': case 'partial_date': return fc.constantFrom('2027-03-01', '2027-02-30', '2027')
    case 'instant': return fc.constant('2027-03-01T10:00:00Z')
    case 'json': return fc.jsonValue() as fc.Arbitrary<Json>
    case 'nullable': return fc.oneof(fc.constant(null), valueOf(shape.of))
    case 'list': return fc.array(valueOf(shape.of), { minLength: Math.min(shape.min, 3), maxLength: Math.max(shape.min, 3) })
    case 'record': return fc.dictionary(fc.constantFrom('fr', 'ar', 'en'), valueOf(shape.of), { maxKeys: 2 })
    case 'object': return fc.record(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, valueOf(field)])))
    case 'variants': return fc.oneof(...Object.entries(shape.variants).map(([name, variant]) => fitting(variant).map((value) => ({ [shape.by]: name, ...(value as object) }))))
  }
}

/** Requests on the way at one time: a node waits for its disk, and the count is large. */
const lanes = 4
const requestsEach = 2_500 * times
const timeout = 600_000 * times

/** The client holds every answer against the contract, and no answer may be a fault. */
async function holds<T>(drawn: fc.Arbitrary<T>, property: (value: T) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: lanes }, (_, lane) => fc.assert(fc.asyncProperty(drawn, property), { seed: seed + lane, numRuns: requestsEach, endOnFailure: true })))
}

test(`interface: no act that can be sent is answered with a fault (seed ${seed})`, { timeout }, async (t) => {
  const statuses = new Map<number, number>()
  const submissions = fc.constantFrom(...actForms).chain(({ type, facts, contents }) =>
    fc.record({ type: fc.constant(type as Json), facts: valueOf(facts), content: fc.oneof(...contents.map((content) => (content ? valueOf(content) : fc.constant(null)))) }))
  await holds(submissions, async (submission) => {
    const { status } = await desk.send(`/partnerships/${digests[0]}/acts`, submission)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  })
  // A fuzz that is only ever turned away at the door tests the door.
  assert.ok((statuses.get(201) ?? 0) > 5 && (statuses.get(400) ?? 0) > 5 && (statuses.get(409) ?? 0) > 5, JSON.stringify([...statuses]))
  t.diagnostic(JSON.stringify(Object.fromEntries(statuses)))
})

test(`interface: no address, method, header or body is answered with a fault (seed ${seed})`, { timeout }, async () => {
  const part = fc.oneof(fc.constantFrom(...digests), fc.string({ maxLength: 60 }).map(encodeURIComponent), fc.constantFrom('%', '%00', '%2e%2e', '..;', '%ff', '%C0%80', 'a'.repeat(2000)))
  const paths = fc.constantFrom(...operations).chain(({ path }) => fc.array(part, { minLength: 4, maxLength: 4 }).map((parts) => parts.reduce((made, one) => made.replace(/\{\w+\}/, () => one), path)))
  const query = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('limit', 'after', 'type', '__proto__', 'x'), part).map(([name, value]) => `?${name}=${value}`))
  const requests = fc.record({
    path: paths, query,
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
    body: fc.oneof(fc.constant(undefined), fc.json(), fc.uint8Array({ maxLength: 200 })),
    headers: fc.dictionary(fc.constantFrom('content-type', 'content-encoding', 'accept', 'cookie', 'origin', 'range', 'if-none-match'), fc.constantFrom('application/json', 'application/json; charset=utf-7', 'text/html', 'gzip', '*/*', 'x', 'bytes=0-', 'null', ';;;=')),
  })
  await holds(requests, async ({ path, query: asked, method, body, headers }) => {
    const sends = method !== 'GET' && method !== 'HEAD' && body !== undefined
    const { status } = await desk.request(method, path + asked, sends ? { body, headers } : { headers })
    assert.ok(status < 500)
  })
  assert.ok(!desk.node.log.includes('"event":"fault"'), desk.node.log)
})
