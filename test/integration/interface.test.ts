import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client, pair, type Answered } from '../client.ts'
import { bodies, client, endingOf, establishNode, newNode } from '../nodes.ts'

const nowhere = '0'.repeat(52)
const ending = endingOf(after)
let desk: Client
let other: Client
/** Works on no partnership. */
let apart: Client
let reader: Client
let partnership: string

before(async () => {
  const node = await establishNode(ending, bodies.XA)
  const links = [await node.linkFor({ id: 'apart', partnerships: [] }), await node.linkFor({ id: 'reader', roles: ['reader'] })] as const
  await node.start()
  desk = await client(node)
  apart = await client(node, links[0])
  reader = await client(node, links[1])
  other = await client(await newNode(ending, bodies.XB))
  await pair(desk, other)
  partnership = await desk.foundWith([other])
})

const json = { 'content-type': 'application/json' }

test('interface: what there is not and what is not for the reader are answered with the same bytes', async () => {
  const stranger = Client.stranger(desk.node)
  const paths = (id: string) => ['', '/acts', '/obligations', `/acts/${id}`, `/acts/${nowhere}`, `/attachments/${nowhere}`].map((rest) => `/api/v1/partnerships/${id}${rest}`)
  const answers: Answered[] = []
  for (const one of [stranger, apart]) for (const path of [...paths(partnership), ...paths(nowhere), '/api/v1/nothing', '/api/v1/partnerships/x']) answers.push(await one.request('GET', path))
  for (const path of ['/api/v1/peers', '/api/v1/partnerships']) answers.push(await stranger.request('GET', path))
  const bare = ({ status, text, headers }: Answered) => `${status} ${text} ${[...headers].filter(([name]) => name !== 'date' && name !== 'keep-alive').map(String).join('\n')}`
  assert.deepEqual([...new Set(answers.map(bare))].length, 1)
  assert.equal(answers[0]!.status, 404)
  assert.deepEqual((await apart.get('/partnerships')).partnerships, [])
})

test('interface: whoever would change something is told to sign in, and a reader that it is not its duty', async () => {
  const stranger = Client.stranger(desk.node)
  for (const path of ['/partnerships', `/partnerships/${partnership}/acts`, '/peers', '/attachments', `/peers/${other.node.body}/confirm`]) {
    const turnedAway = await stranger.send(path, {})
    assert.deepEqual([turnedAway.status, turnedAway.json.code], [401, 'not_signed_in'], path)
    const refused = await reader.send(path, {})
    assert.deepEqual([refused.status, refused.json.code], [403, 'not_your_duty'], path)
  }
  assert.equal((await apart.send(`/partnerships/${partnership}/acts`, { type: 'consent', facts: {}, content: null })).status, 404)
})

test('interface: another method is answered with those that serve', async () => {
  for (const [method, path, allow] of [['DELETE', `/partnerships/${partnership}`, 'GET, HEAD'], ['PUT', '/peers', 'GET, POST, HEAD'], ['GET', '/attachments', 'POST'], ['PATCH', '/node', 'GET, HEAD']] as const) {
    const answered = await desk.request(method, `/api/v1${path}`)
    assert.deepEqual([answered.status, answered.json.code, answered.headers.get('allow')], [405, 'method_not_allowed', allow], `${method} ${path}`)
  }
})

test('interface: a body that cannot be read is malformed at a place, never a fault', async () => {
  const path = `/api/v1/partnerships/${partnership}/acts`
  const code = async (body: string | Uint8Array, headers: Readonly<Record<string, string>> = json) => {
    const { status, json: said } = await desk.request('POST', path, { body, headers })
    return [status, said.code, said.at ?? null]
  }
  assert.deepEqual(await code('{'), [400, 'bad_json', ''])
  assert.deepEqual(await code(''), [400, 'bad_json', ''])
  assert.deepEqual(await code(new Uint8Array([0x22, 0xff, 0x22])), [400, 'bad_json', ''])
  assert.deepEqual(await code('[]'), [400, 'not_an_object', ''])
  assert.deepEqual(await code('{"type":"consent","facts":{},"content":null,"more":1}'), [400, 'unknown_field', '/more'])
  assert.deepEqual(await code('{"type":"consent","facts":{}}'), [400, 'missing_field', '/content'])
  assert.deepEqual(await code('{"type":"found","facts":{},"content":null}'), [400, 'not_one_of', '/type'])
  assert.deepEqual(await code('{"type":"__proto__","facts":{},"content":null}'), [400, 'not_one_of', '/type'])
  assert.deepEqual(await code('{"type":"consent","facts":[],"content":null}'), [400, 'not_an_object', '/facts'])
  assert.deepEqual(await code('{"type":"consent","facts":{"__proto__":{}},"content":null}'), [400, 'unknown_field', '/facts/__proto__'])
  assert.deepEqual(await code('{"type":"consent","facts":{"proposal":"x"},"content":null}'), [400, 'not_a_digest', '/facts/proposal'])
  assert.deepEqual(await code('{"type":"consent","facts":{"proposal":1e999},"content":null}'), [400, 'not_a_digest', '/facts/proposal'])
  assert.deepEqual(await code('{}', { 'content-type': 'text/plain' }), [415, 'not_json', null])
  assert.deepEqual(await code('{}', {}), [415, 'not_json', null])
  assert.deepEqual(await code('{}', { ...json, 'content-encoding': 'gzip' }), [415, 'compressed_body', null])
  assert.deepEqual(await code(JSON.stringify('x'.repeat(1_100_000))), [413, 'too_large', null])
  assert.deepEqual((await code('['.repeat(500_000)))[0], 400)
  const note = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  const titled = (title: string) => JSON.stringify({ type: 'write_note', facts: note, content: { title: { en: title }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] } })
  assert.deepEqual(await code(titled('hidden \u202e')), [400, 'bidi_control', '/content/title/en'])
  assert.deepEqual(await code(titled('alone \ud800')), [400, 'not_well_formed', '/content/title/en'])
})

test('interface: what is against a rule is refused with the code of the rule', async () => {
  const answered = await desk.send(`/partnerships/${partnership}/acts`, { type: 'consent', facts: { proposal: nowhere }, content: null })
  assert.deepEqual([answered.status, answered.json.code], [409, 'cites_unseen'])
  const again = await desk.send(`/partnerships/${partnership}/acts`, { type: 'consent', facts: { proposal: partnership }, content: null })
  assert.deepEqual([again.status, again.json.code], [403, 'not_required'])
})

test('interface: acts are read page by page in one order, by type, and from where one stopped', async () => {
  const whole = await desk.get(`/partnerships/${partnership}/acts`)
  assert.ok(whole.acts.length >= 4 && whole.next === null)
  const paged: any[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: any = await desk.get(`/partnerships/${partnership}/acts?limit=2${after === '' ? '' : `&after=${after}`}`)
    paged.push(...page.acts)
    after = page.next
  }
  assert.deepEqual(paged, whole.acts)
  const consents = await desk.get(`/partnerships/${partnership}/acts?type=consent`)
  assert.deepEqual(consents.acts, whole.acts.filter(({ type }: any) => type === 'consent'))
  for (const query of ['limit=0', 'limit=501', 'limit=-1', 'limit=1e3', 'after=x', 'more=1', 'limit=1&limit=2', `after=${nowhere}`]) {
    assert.equal((await desk.request('GET', `/api/v1/partnerships/${partnership}/acts?${query}`)).status, 400, query)
  }
})

test('interface: an address that may not be dialled, or where nothing listens, is told apart from a fault', async () => {
  const tried = async (address: string) => {
    const { status, json: said } = await desk.send('/peers', { address })
    return [status, said.code]
  }
  assert.deepEqual(await tried('ftp://127.0.0.1'), [400, 'bad_address'])
  assert.deepEqual(await tried('http://user:word@127.0.0.1'), [400, 'bad_address'])
  assert.deepEqual(await tried('http://10.0.0.1'), [409, 'address_not_allowed'])
  assert.deepEqual(await tried('http://169.254.169.254'), [409, 'address_not_allowed'])
  assert.deepEqual(await tried('http://127.0.0.1:1'), [409, 'not_reached'])
  assert.deepEqual(await tried(desk.node.url), [409, 'own_body'])
  assert.deepEqual(await tried(`${other.node.url}/elsewhere`), [400, 'bad_address'])
})

test('interface: the description is served, and a register is read without signing in', async () => {
  const stranger = Client.stranger(desk.node)
  const { json: document } = await stranger.request('GET', '/api/openapi.json')
  assert.equal(document.openapi, '3.1.0')
  assert.deepEqual((await stranger.get('/register')).registers, [])
  assert.deepEqual(await stranger.get('/register/source'), { entries: [], next: null })
  assert.equal((await stranger.request('GET', '/api/v1/register/nothing')).status, 404)
  assert.equal((await stranger.request('GET', '/api/v1/register/source/nothing')).status, 404)
})

test('interface: a request that another site made a browser send changes nothing', async () => {
  for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answered = await desk.request('POST', '/api/v1/peers', { body: '{}', headers: { ...json, ...headers } as Record<string, string> })
    assert.deepEqual([answered.status, answered.json.code], [403, 'foreign_form'])
  }
})
