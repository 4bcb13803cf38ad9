import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isSealed } from '../../src/app/authoring.ts'
import { nodeActor } from '../../src/app/attendance.ts'
import { Node } from '../../src/app/node.ts'
import type { Clock, Random } from '../../src/app/ports/surroundings.ts'
import type { Digest, JsonObject } from '../../src/core/act.ts'
import { KeyFile } from '../../src/store/key-file.ts'
import { SqliteDesk } from '../../src/store/sqlite-desk.ts'
import { openDatabase } from '../../src/store/sqlite-file.ts'
import { SqliteRegister } from '../../src/store/sqlite-register.ts'
import { Client, pair } from '../client.ts'
import { bodies, client, newNode, run, type Ending, type Founding, type NodeProcess } from '../nodes.ts'
import { Folder } from './folder.ts'
import { play, type Cast } from './story.ts'
import { readTale } from './tale.ts'

/** Stories are read where they are written, also by a test that runs from dist/. */
const root = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}

const clock: Clock = { now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'), ticks: () => performance.now(), after: () => () => undefined }
const random: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) }

interface Player {
  readonly node: NodeProcess
  readonly desk: Client
  readonly folder: Folder
}

type Act = Parameters<Cast['submit']>[2]
type Answer = Awaited<ReturnType<Cast['submit']>>

/** Starts a node for each body of a story, pairs them all, and plays it. */
export async function playAtNodes(ending: Ending, name: string): Promise<void> {
  const tale = readTale(readFileSync(join(root, 'docs', 'stories', `${name}.md`), 'utf8'))
  const players = new Map(await Promise.all(tale.bodies.map(async (body) => [body, await playerOf(ending, body)] as const)))
  const all = [...players.values()]
  for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) await pair(one.desk, other.desk)
  await play(tale, {
    bodies: new Map([...players].map(([body, { node }]) => [body, node.body])),
    today: () => clock.now().slice(0, 10),
    record: async (body) => players.get(body)!.folder.read(),
    digits: async (body, partnership) => digitsAt(players.get(body)!, partnership),
    page: async (body, file) => readPage(players.get(body)!, join(root, file)),
    entry: async (body, register, key) => entryAt(players.get(body)!, register, key),
    submit: async (body, where, act) => (where === 'public' ? sayPublicly(players.get(body)!, act) : submit(players.get(body)!.desk, where, act)),
  })
}

async function playerOf(ending: Ending, body: string): Promise<Player> {
  const founding = (bodies as Readonly<Record<string, Founding>>)[body]
  assert.ok(founding, `"${body}" is none of the invented States`)
  const node = await newNode(ending, founding, { poll: 5 })
  const folder = new Folder(node.folder)
  ending.after(() => folder.close())
  return { node, desk: await client(node), folder }
}

/** As any program of the body's own would: over the JSON interface. */
async function submit(desk: Client, where: Digest | null, { type, facts, content }: Act): Promise<Answer> {
  const answered = where === null
    ? await desk.send('/partnerships', { ...facts, ...content })
    : await desk.send(`/partnerships/${where}/acts`, { type, facts, content })
  if (answered.status === 201) return { digest: answered.json.digest as string }
  assert.ok(answered.status >= 400 && answered.status < 500, `it was answered with ${answered.status}: ${answered.text}`)
  const { code, at } = answered.json as { code: string; at?: string }
  return { code: at === undefined ? code : `${code} at ${at}` }
}

/** The JSON interface seals nothing in a public feed: the node is stopped, and its folder opened as a command opens it. */
async function sayPublicly({ node }: Player, { type, facts, content }: Act): Promise<Answer> {
  await node.stop()
  const { database, close } = openDatabase(node.folder)
  try {
    const keys = await KeyFile.open(node.folder, random)
    const opened = await Node.open({ register: new SqliteRegister(database), desk: new SqliteDesk(database), keys, clock, random, journal: { note: () => undefined }, halt: (cause) => assert.fail(String(cause)) })
    const said = await opened.submitPublic({ type, facts, content: content as JsonObject, actor: nodeActor })
    if (isSealed(said)) return { digest: said.act.digest }
    return { code: 'refused' in said ? said.refused : `${said.malformed} at ${said.at}` }
  } finally {
    close()
    await node.start()
  }
}

/** The command takes the folder for itself, so the node rests meanwhile. */
async function readPage({ node }: Player, file: string): Promise<ReadonlyMap<string, string>> {
  await node.stop()
  const ended = await run('import', 'page', '--data', node.folder, '--json', file)
  await node.start()
  assert.equal(ended.code, 0, ended.log)
  const { entered, page, divergence } = JSON.parse(ended.output) as { entered: number; page: { dates: Readonly<Record<string, { date: string } | null>>; links: readonly unknown[] }; divergence: object | null }
  const dates = Object.entries(page.dates).map(([name, printed]) => [name, printed?.date ?? 'not shown'] as const)
  return new Map([...dates, ['links', `${page.links.length}`], ['entries', `${entered}`], ['the dates', divergence ? 'do not agree' : 'agree']])
}

async function digitsAt({ desk }: Player, partnership: Digest): Promise<string | undefined> {
  const answered = await desk.request('GET', `/api/v1/partnerships/${partnership}`)
  if (answered.status === 404) return undefined
  assert.equal(answered.status, 200, answered.text)
  return answered.json.digits as string
}

async function entryAt({ node }: Player, register: string, key: string): Promise<string> {
  const answered = await Client.stranger(node).request('GET', `/api/v1/register/${register}/${key}`)
  if (answered.status === 404) return 'none'
  assert.equal(answered.status, 200, answered.text)
  const { current, earlier } = answered.json as { current: { entry: { title?: string } }; earlier: readonly { entry: { title?: string } }[] }
  return [current, ...earlier].map(({ entry }) => entry.title ?? 'without a title').join(', before that: ')
}
