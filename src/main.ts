import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Json, JsonObject } from './core/act.ts'
import { readCompiledRecord, sectionNames } from './app/compiled/record.ts'
import { cast, compiler, compilerState, exerciseStates, officersOf, type ExerciseState } from './app/exercise/cast.ts'
import { rehearse as liveRehearsal, stateRecord } from './app/exercise/rehearsal.ts'
import { StageClock } from './app/exercise/stage.ts'
import type { RecordAbout } from './app/compiled/entry.ts'
import { HeldRecord } from './app/compiled/held.ts'
import { Node } from './app/node.ts'
import { countTasks } from './app/overview/agenda.ts'
import { Receipts } from './app/receipts.ts'
import { Reception } from './app/reception.ts'
import { verifyRegister } from './app/verification.ts'
import type { Clock, Journal, Peers, Random } from './app/ports/surroundings.ts'
import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run.ts'
import type { BackupKey, BackupLock, Composition, DemonstrationNode, OpenedNode, Place } from './cli/command.ts'
import { Courier } from './federation/courier.ts'
import { HttpPeers } from './federation/http-peers.ts'
import { inbound } from './federation/inbound.ts'
import { api } from './http/api.ts'
import { listen } from './http/server.ts'
import { BackupReading } from './app/backup/backup-reading.ts'
import { takeBackup } from './app/backup/backup-writing.ts'
import { markRestored } from './app/restored.ts'
import { readBackupFile, writeBackupFile } from './store/backup-file.ts'
import { KeyFile } from './store/key-file.ts'
import { keyText, makeFolder, putKeys } from './store/new-folder.ts'
import { VerifyingThreads } from './federation/verifying-threads.ts'
import { readTransferFile, writeIntroduction, writeTransferFile } from './federation/transfer-file.ts'
import { openStore, type StoreAccess } from './store/opened-store.ts'
import { loadAssets } from './web/assets.ts'
import type { Site } from './web/desk.ts'
import { site } from './web/site.tsx'
import { digestOf } from './wire/digest.ts'

const clock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
  ticks: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}

const random: Random = { bytes: (count) => new Uint8Array(randomBytes(count)) }

/** A disk that does not take what was applied: the process ends at once, and a restart reads what is really there. */
function halt(cause: unknown): void {
  journal.note('halted', { message: cause instanceof Error ? cause.message : String(cause) })
  process.exit(4)
}

const journal: Journal = {
  note: (event, details = {}) => process.stderr.write(`${JSON.stringify({ at: clock.now(), event, ...details })}\n`),
}

/** `told`: another clock, for an exercise that lives days long past. */
async function open(place: Place, told: Clock = clock, access: StoreAccess = 'changing'): Promise<OpenedNode> {
  const { folder } = place
  if (!existsSync(folder)) throw new Error(`Cannot open ${folder}: it does not exist; expected a folder made by \`entente init\``)
  const { close, ...store } = await openStore(place, access)
  try {
    const keys = await KeyFile.open(folder, random)
    const verifier = new VerifyingThreads(availableParallelism())
    const node = await Node.open({ ...store, keys, clock: told, random, journal, halt, verifier }, access === 'changing' ? 'serving' : 'only_reading')
    return {
      node, keys,
      reception: new Reception({ desk: store.desk, clock, random }),
      async close() {
        await node.close()
        await verifier.close()
        await close()
      },
    }
  } catch (cause) {
    await close()
    throw cause
  }
}

const inFolder = (folder: string): Place => ({ folder, database: null })

/** Assets stand beside the code that shows them, wherever that was installed. */
const assetFolder = join(import.meta.dirname, 'web', 'assets')

/** What the compiled record says of itself stands in one file of the project, found from the sources and from what is built of them alike. */
function aboutRecord(): RecordAbout {
  const places = ['../data/record.json', '../../data/record.json'].map((path) => join(import.meta.dirname, path))
  const found = places.find(existsSync)
  if (!found) throw new Error(`Cannot read what the compiled record says of itself: found none of ${places.join(', ')}`)
  return JSON.parse(readFileSync(found, 'utf8')) as RecordAbout
}

function siteOf(node: Node, peers: Peers): Site {
  return {
    node, peers,
    assets: loadAssets({
      list: (folder) => (existsSync(join(assetFolder, folder)) ? readdirSync(join(assetFolder, folder)) : []),
      read: (path) => new Uint8Array(readFileSync(join(assetFolder, path))),
      digest: (bytes) => digestOf('file', bytes).slice(0, 16),
    }),
    record: new HeldRecord(node, aboutRecord()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    countTodo: (c) => countTasks(node, c.var.visit.disclosure),
  }
}

async function establish(place: Place, facts: Parameters<Composition['establish']>[1], description: JsonObject, told: Clock = clock) {
  const { close, ...store } = await openStore(place, 'changing')
  try {
    // Asked before any key is made: of a database it cannot be told from the folder.
    if ((await store.desk.setting('body')) !== undefined) throw new Error('Cannot establish a body: this record already holds one; expected an empty one')
    const keys = await KeyFile.create(place.folder, random)
    return await Node.establish({ ...store, keys, clock: told, random, journal, halt }, facts, description)
  } finally {
    await close()
  }
}

/** The keys' file is read as it is: what is backed up is what would be opened. */
async function backup(place: Place, to: string, lock: BackupLock) {
  const { archive, close } = await openStore(place, 'only_reading')
  try {
    const keys = await KeyFile.open(place.folder, random)
    const taken = await takeBackup({ archive, keys, secrets: () => keyText(place.folder), clock })
    const written = await writeBackupFile(to, taken.bytes, lock)
    await taken.close()
    return { header: taken.header, ...written }
  } finally {
    await close()
  }
}

async function restore({ folder, database }: Place, from: string, key: BackupKey, expected: { readonly body: string | null; readonly slip: string | null }) {
  return makeFolder(folder, async (beside) => {
    const reading = new BackupReading(await readBackupFile(from, key, expected.slip))
    const header = await reading.header(expected.body)
    const { desk, archive, close } = await openStore({ folder: beside, database }, 'changing')
    try {
      await archive.fill(reading.kept(header, (text) => putKeys(beside, text)))
      await markRestored(desk, { clock, random }, 'backup')
      const officers = await desk.officers()
      const administrator = officers.find(({ roles }) => roles.includes('administrator')) ?? officers[0]
      const signIn = administrator ? await new Reception({ desk, clock, random }).linkFor(administrator) : null
      return { header, signIn }
    } finally {
      await close()
    }
  })
}

/** The compiled record as the project ships it, wherever that was installed. */
function compiledRecord() {
  const file = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', `${name}.json`), 'utf8')) as Json
  const record = readCompiledRecord(Object.fromEntries([['about', file('record')], ...sectionNames.map((name): [string, Json] => [name, file(name)])]))
  if ('malformed' in record) throw new Error(`Cannot read the compiled record: ${record.malformed} at ${record.at}`)
  return record
}

const demonstrationNames = ['compiler', 'xa', 'xb', 'xc', 'xd'] as const
const addressOf = (firstPort: number, name: string) => `http://127.0.0.1:${firstPort + demonstrationNames.indexOf(name as 'xa')}`

/** On the wire or by post: the same transfer, and only the way differs. */
async function carry(from: Node, to: Node): Promise<void> {
  if (to.pairing.get(from.body)?.link === 'file') {
    const file = await writeTransferFile(from, to.body, to.handing.headsFor(from.body, to.today()))
    if (!('bytes' in file)) throw new Error(`Cannot write a transfer: ${file.refused}`)
    await readTransferFile(to, file.bytes, file.slip)
    return
  }
  const encoder = new TextEncoder()
  const lines = from.exchange.write(to.body, to.handing.headsFor(from.body, to.today()))
  const received = await to.exchange.read((async function* () {
    for await (const line of lines) yield encoder.encode(line)
  })(), (body) => to.pairing.mayExchange(body))
  if ('header' in received) await to.heard(received, 'request')
}

async function rehearse(folder: string, firstPort: number, say: (line: string) => void): Promise<void> {
  const stageClock = new StageClock(clock)
  stageClock.set(clock.now().slice(0, 10), -320, 8)
  await establish(inFolder(join(folder, 'compiler')), { state: compilerState, demonstration: 'compiled' }, compiler as unknown as JsonObject, stageClock)
  for (const state of exerciseStates) await establish(inFolder(join(folder, state.toLowerCase())), { state, demonstration: 'exercise' }, cast[state] as unknown as JsonObject, stageClock)
  const opened = await Promise.all(demonstrationNames.map((name) => open(inFolder(join(folder, name)), stageClock)))
  const [compilerNode, ...others] = opened.map(({ node }) => node) as [Node, Node, Node, Node, Node]
  const nodes = Object.fromEntries(exerciseStates.map((state, index) => [state, others[index]])) as Readonly<Record<ExerciseState, Node>>
  say(`${await stateRecord(compilerNode, compiledRecord())} entries of the compiled record stated …`)
  const addresses = Object.fromEntries([...exerciseStates, 'compiler'].map((name) => [name, addressOf(firstPort, name.toLowerCase())]))
  await liveRehearsal({ nodes, compiler: compilerNode, stageClock, clock, addresses, carry, introductionOf: async (node) => (await writeIntroduction(node)).bytes })
  for (const { close } of opened) await close()
}

/** Addresses follow the ports of this start; links to sign in by are made anew each time. */
async function demonstration(folder: string, firstPort: number): Promise<readonly DemonstrationNode[]> {
  const nodes: DemonstrationNode[] = []
  for (const [index, name] of demonstrationNames.entries()) {
    const data = join(folder, name)
    const { node, reception, close } = await open(inFolder(data))
    const url = addressOf(firstPort, name)
    for (const peer of node.pairing.peers) {
      const other = nameOfBody(node, peer.body)
      if (peer.link === 'direct' && other !== undefined) await node.pairing.propose(peer.body, addressOf(firstPort, other), peer.link)
    }
    const state = node.folds.identities.get(node.body)!.facts!.state
    const officers = name === 'compiler' ? [] : officersOf(state as ExerciseState)
    const [first] = await Promise.all(officers.map((officer) => reception.linkFor(officer)))
    const description = name === 'compiler' ? compiler : cast[state as ExerciseState]
    nodes.push({ name, state, title: `${description.stateNames['en']} — ${description.names['en']}`, bodies: [node.body], url, port: firstPort + index, data, signIn: first === undefined ? null : `${url}/sign-in/${first}` })
    await close()
  }
  return nodes
}

function nameOfBody(node: Node, body: string): string | undefined {
  const facts = node.folds.identities.get(body)?.facts
  if (facts?.demonstration === 'compiled') return 'compiler'
  return facts && exerciseStates.includes(facts.state as ExerciseState) ? facts.state.toLowerCase() : undefined
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`, { redirect: 'error' }).then(({ ok }) => ok, () => false)
}

const composition: Composition = {
  clock, random, journal, backup, restore, rehearse, demonstration, answers,
  open: (place) => open(place),
  openForReading: (place) => open(place, clock, 'only_reading'),
  // Every read model is in memory and made when the folder is opened: there is none on disk to drop first.
  rebuild: (place) => open(place),
  async verify(place) {
    const { register, close } = await openStore(place, 'only_reading')
    try {
      return await verifyRegister(register)
    } finally {
      await close()
    }
  },
  exportTransfer: ({ node }, to) => writeTransferFile(node, to, 'everything'),
  introduce: ({ node }) => writeIntroduction(node),
  async importTransfer({ node }, bytes, slip) {
    const read = await readTransferFile(node, bytes, slip)
    if ('checkCode' in read) return { from: read.body, taken: 1, known: 0, waiting: 0, faulty: 0, compare: read.checkCode }
    if (!('received' in read)) return { code: 'refused' in read ? read.refused : read.malformed }
    const { from, counts } = read.received
    return { from, taken: counts.taken + counts.refused, known: counts.known, waiting: counts.waiting, faulty: counts.faulty }
  },
  establish: (place, facts, description) => establish(place, facts, description),
  async serve({ node, reception }, { host, port, secure, poll, receipts: every, local }) {
    const peers = new HttpPeers(local)
    const courier = new Courier(node, peers, clock, { hint: 5, poll, longest: poll * 16 })
    const receipts = new Receipts(node, clock, every)
    const listening = await listen({ node, reception, secure, host, port, routes: [inbound(node), api(node, peers), site(siteOf(node, peers))] })
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`,
      async close() {
        courier.stop()
        receipts.stop()
        await listening.close()
      },
    }
  },
  stopped: () => new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => undefined)
  }),
}

process.exitCode = await runCommand(process.argv.slice(2), commands, composition, {
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
})
