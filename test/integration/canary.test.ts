import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { Disclosure } from '../../src/app/exit.ts'
import { Node } from '../../src/app/node.ts'
import { Reception } from '../../src/app/reception.ts'
import type { Clock, Peers, Random } from '../../src/app/ports/surroundings.ts'
import { api } from '../../src/http/api.ts'
import { operations } from '../../src/http/api/operations.ts'
import { application } from '../../src/http/server.ts'
import { cookieName } from '../../src/http/visit.ts'
import { KeyFile } from '../../src/store/key-file.ts'
import { SqliteDesk } from '../../src/store/sqlite-desk.ts'
import { openDatabase } from '../../src/store/sqlite-file.ts'
import { SqliteRegister } from '../../src/store/sqlite-register.ts'
import { shortName, type Site } from '../../src/web/desk.ts'
import { site } from '../../src/web/site.tsx'
import { attachmentRequestLine, writeAttachmentRequest } from '../../src/wire/attachment-request.ts'
import type { KeyPair } from '../../src/wire/key.ts'
import { seal } from '../../src/wire/seal.ts'
import { sealHeader } from '../../src/wire/transfer.ts'
import { canaryFor, leaks, type Captured } from '../canaries.ts'
import { Client, rules } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, establishNode, type NodeProcess } from '../nodes.ts'
import { Recorder } from '../recorder.ts'

const fields = ['name', 'purpose', 'title fr', 'title ar', 'card fr', 'card ar', 'body 1', 'body 2', 'attachment name', 'attachment bytes', 'question title', 'question', 'answer'] as const
const canary = Object.fromEntries(fields.map((field) => [field, canaryFor(field)])) as Record<(typeof fields)[number], ReturnType<typeof canaryFor>>
const canaries = Object.values(canary)
const text = (field: (typeof fields)[number]) => canary[field].text

/** Who may read nothing of it: as tight as it gets, in a partnership whose own default is as tight. */
const red = { tlp: 'TLP:RED', releasable: [] }

interface Planted {
  readonly partnership: string
  readonly acts: readonly string[]
  readonly attachment: string
}

async function plant(one: Client, other: Client): Promise<Planted> {
  const partnership = await one.foundWith([other], { name: { fr: text('name') }, purpose: { ar: text('purpose') }, rules: { ...rules, defaultMarking: red } })
  const bytes = new TextEncoder().encode(text('attachment bytes'))
  const { digest, size } = (await one.request('POST', '/api/v1/attachments', { body: bytes })).json
  const note = await one.submit(partnership, 'write_note', { kind: 'failure', theme: 'schools', evidence: 1, paragraphs: 2, replaces: null, marking: red }, {
    title: { fr: text('title fr'), ar: text('title ar') }, card: { fr: text('card fr'), ar: text('card ar') },
    body: [{ fr: text('body 1') }, { ar: text('body 2') }], language: 'fr',
    attachments: [{ name: text('attachment name'), mediaType: 'text/plain', size, digest }],
  })
  const asked = await one.submit(partnership, 'ask', { of: [other.node.body], theme: 'schools', answerBy: null, marking: red }, { title: { fr: text('question title') }, question: { fr: text('question') } })
  await until('the question has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${asked.digest}`)).status === 200)
  const answered = await other.submit(partnership, 'answer', { question: asked.digest, marking: red }, { answer: { ar: text('answer') }, attachments: [] })
  await until('the answer has arrived', async () => (await one.request('GET', `/api/v1/partnerships/${partnership}/acts/${answered.digest}`)).status === 200)
  return { partnership, acts: [partnership, note.digest, asked.digest, answered.digest], attachment: digest }
}

/** Every address that can be read, with every name that could be put into it. */
function addresses(planted: Planted, bodyIds: readonly string[]): readonly string[] {
  const { partnership, acts, attachment } = planted
  const values: Readonly<Record<string, readonly string[]>> = { partnership: [partnership], act: acts, attachment: [attachment], body: bodyIds, register: ['source'], key: ['x'] }
  const api = operations.filter(({ method }) => method === 'GET').flatMap(({ path }) => filled(path, /\{(\w+)\}/g, (name) => values[name]!))
  return [...api, ...api.filter((path) => path.endsWith('/acts')).map((path) => `${path}?type=write_note&limit=1`), '/', '/health', '/api/openapi.json', ...pages(planted, bodyIds)]
}

/** Every page and file of the site, with the short names that pages give to things. */
function pages({ partnership, acts, attachment }: Planted, bodyIds: readonly string[]): readonly string[] {
  const things = [...acts, ...bodyIds, attachment].map((name) => shortName(name))
  const endings = ['', '.json', '.csv', '.ics', '.xml', '.atom', '.pdf']
  const valuesOf = (name: string, pattern: string | undefined) => {
    if (name === 'language') return ['fr']
    if (pattern === undefined) return name === 'partnership' ? [shortName(partnership)] : things
    const matches = new RegExp(`^(?:${pattern.slice(1, -1)})$`)
    return [...things, name].flatMap((thing) => endings.map((ending) => thing + ending)).filter((value) => matches.test(value))
  }
  const drawn = site({} as Site).routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/:language'))
  return drawn.flatMap(({ path }) => filled(path, /:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, valuesOf))
}

/** A path once for each value that each of its parameters can take. */
function filled(path: string, parameter: RegExp, valuesOf: (name: string, pattern: string | undefined) => readonly string[]): readonly string[] {
  return [...path.matchAll(parameter)].reduce<readonly string[]>((made, [whole, name, pattern]) => made.flatMap((one) => valuesOf(name!, pattern).map((value) => one.replace(whole, () => value))), [path])
}

/** The same node, spoken to through a recorder. */
function through(node: NodeProcess, recorder: Recorder): NodeProcess {
  return Object.create(node, { url: { value: recorder.url } }) as NodeProcess
}

/** Asks everything there is, and tries what one may not; the recorder keeps what comes. */
async function sweep(reader: Client, planted: Planted, bodyIds: readonly string[]): Promise<void> {
  for (const path of addresses(planted, bodyIds)) await reader.request('GET', path)
  const [, note] = planted.acts
  for (const [type, facts] of [['answer', { question: note, marking: null }], ['consent', { proposal: planted.partnership }], ['narrow', { item: note, marking: red }]] as const) {
    await reader.send(`/partnerships/${planted.partnership}/acts`, { type, facts: facts as never, content: null })
  }
}

function everyFile(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))))
}

/** What a paired body outside the partnership could send by hand to get at it. */
async function pry(outsider: NodeProcess, own: NodeProcess, url: string, planted: Planted): Promise<void> {
  const { current } = JSON.parse(readFileSync(join(outsider.folder, 'keys.json'), 'utf8')) as { current: KeyPair }
  const common = { rules: 1, from: outsider.body, to: own.body, at: '2026-03-02T10:00:00Z', nonce: 'BgYGBgYGBgYGBgYGBgYGBg' }
  const head = { feed: 'partnership' as const, in: planted.partnership, body: outsider.body, run: 1, number: 1, digest: planted.acts[1]! }
  const header = sealHeader({ ...common, kind: 'transfer', heads: [head], codes: [{ partnership: planted.partnership, digest: planted.partnership }] }, current.secret)
  const line = `{"header":${JSON.stringify(header.bytes)},"seal":"${header.seal}"}\n`
  for (const rest of ['', '{"end":true,"count":0}\n']) await (await fetch(`${url}/peer/transfer`, { method: 'POST', body: line + rest })).arrayBuffer()
  const { bytes, digest } = writeAttachmentRequest({ ...common, kind: 'attachment', partnership: planted.partnership, attachment: planted.attachment })
  const answered = await fetch(`${url}/peer/attachment`, { method: 'POST', body: attachmentRequestLine(bytes, seal(current.secret, digest)) })
  assert.equal(answered.status, 404)
  await answered.arrayBuffer()
}

async function pairThrough(ending: TestContext, one: Client, other: Client): Promise<readonly Recorder[]> {
  const recorders: Recorder[] = []
  for (const [own, far] of [[one, other], [other, one]] as const) {
    const recorder = await Recorder.before(ending, `line ${own.node.body.slice(0, 6)} to ${far.node.body.slice(0, 6)}`, () => far.node.url)
    recorders.push(recorder)
    const { checkCode } = await own.post('/peers', { address: recorder.url })
    await own.post(`/peers/${far.node.body}/confirm`, { checkCode })
  }
  return recorders
}

async function readerOf(ending: TestContext, name: string, node: NodeProcess, link: string | undefined) {
  const recorder = await Recorder.before(ending, name, () => node.url)
  const front = through(node, recorder)
  return { recorder, front, client: link === undefined ? Client.stranger(front) : await client(front, link) }
}

const system: { readonly clock: Clock; readonly random: Random } = {
  clock: { now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'), ticks: () => performance.now(), after: () => () => undefined },
  random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
}
const noPeers: Peers = { identity: async () => [], exchange: async () => (async function* () {})(), attachment: async () => undefined, give: async () => undefined }

/** The same interface over the same folder, whose policy says yes to everything. */
async function permissive(folder: string, officer: string, paths: readonly string[]): Promise<readonly Captured[]> {
  const { database, close } = openDatabase(folder)
  try {
    const desk = new SqliteDesk(database)
    const node = await Node.open({ register: new SqliteRegister(database), desk, keys: await KeyFile.open(folder, system.random), ...system, journal: { note: () => undefined }, halt: (cause) => assert.fail(String(cause)) })
    node.disclose = (reader) => new Disclosure(reader, () => ({ folds: node.folds, handing: node.handing, self: node.body, today: node.today() }), () => true)
    const reception = new Reception({ desk, ...system })
    const found = (await desk.officers()).find(({ id }) => id === officer)!
    const token = await reception.signIn(await reception.linkFor(found))
    const app = application({ node, reception, secure: false, routes: [api(node, noPeers)] })
    const headers = { cookie: `${cookieName(node, false)}=${token}` }
    return await Promise.all(paths.map(async (path) => ({ name: path, bytes: new Uint8Array(await (await app.request(`http://127.0.0.1${path}`, { headers })).arrayBuffer()) })))
  } finally {
    close()
  }
}

test('canary: nothing of a restricted note leaves toward anyone who is not entitled, in any writing', { timeout: 280_000 }, async (t) => {
  const nodes = await Promise.all([bodies.XA, bodies.XB, bodies.XC].map((founding) => establishNode(t, founding)))
  const [a, b, c] = nodes as [NodeProcess, NodeProcess, NodeProcess]
  const links = { apart: await a.linkFor({ id: 'apart', partnerships: [] }), low: await a.linkFor({ id: 'low', clearance: 'TLP:AMBER+STRICT' }) }
  for (const node of nodes) await node.start()
  const [one, two, three] = [await client(a), await client(b), await client(c)]
  const between = await pairThrough(t, one, two)
  const outside = [...(await pairThrough(t, one, three)), ...(await pairThrough(t, two, three))]
  // The outsider shares another partnership with the first body: lines carry acts all the while.
  await one.foundWith([three])
  const planted = await plant(one, two)
  const ids = nodes.map(({ body }) => body)

  const entitled = await Recorder.before(t, 'entitled officer', () => b.url)
  const front = new Client(through(b, entitled), (two as unknown as { cookie: string }).cookie)
  await until('the file has followed', async () => (await front.request('GET', `/api/v1/partnerships/${planted.partnership}/attachments/${planted.attachment}`)).status === 200)
  const list = await front.request('GET', '/fr/partnerships')
  await sweep(front, planted, ids)

  const readers = [
    ...(await Promise.all(nodes.map((node) => readerOf(t, `stranger at ${node.body.slice(0, 6)}`, node, undefined)))),
    await readerOf(t, 'officer who works on other partnerships', a, links.apart),
    await readerOf(t, 'officer with a lower clearance', a, links.low),
  ]
  for (const { client: reader } of readers) await sweep(reader, planted, ids)
  const outsiders = await Recorder.before(t, 'officer of a peer outside', () => c.url)
  await sweep(new Client(through(c, outsiders), (three as unknown as { cookie: string }).cookie), planted, ids)
  const pried = await Recorder.before(t, 'peer that asks by hand', () => a.url)
  await pry(c, a, pried.url, planted)
  for (const node of nodes) await node.stop()

  const captured: readonly Captured[] = [
    ...readers.map(({ recorder }) => recorder), outsiders, pried, ...outside,
    ...nodes.map(({ body, log, output }) => ({ name: `log of ${body.slice(0, 6)}`, bytes: new TextEncoder().encode(log + output) })),
    { name: 'everything the outsider keeps', bytes: everyFile(c.folder) },
  ]
  assert.deepEqual(captured.filter(({ name, bytes }) => bytes.length === 0 && !name.startsWith('log')).map(({ name }) => name), [], 'nothing was captured')
  assert.deepEqual(leaks(captured, canaries), [])

  // Positive control: whoever is entitled gets every one of them, on the line and on the desk.
  for (const recorders of [between, [entitled]]) {
    const found = leaks(recorders, canaries).map((leak) => leak.split(': ')[1]!)
    assert.deepEqual(canaries.filter(({ field }) => !found.some((one) => one.startsWith(`${field} (`))).map(({ field }) => field), [])
  }

  assert.notDeepEqual(leaks([{ name: 'page', bytes: new TextEncoder().encode(list.text) }], [canary.name]), [], 'the pages show nothing to anyone')

  // Mutation control: with a policy that allows everything, the same sweep of the same readers must find them all.
  const paths = addresses(planted, ids).filter((path) => path.startsWith('/api/v1/'))
  for (const officer of ['apart', 'low']) {
    const found = leaks(await permissive(a.folder, officer, paths), canaries).map((leak) => leak.split(': ')[1]!)
    assert.deepEqual(canaries.filter(({ field }) => !found.some((one) => one.startsWith(`${field} (`))).map(({ field }) => field), [], officer)
  }
})
