import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Node } from './app/node.ts'
import { countTasks } from './app/overview/agenda.ts'
import { Reception } from './app/reception.ts'
import { verifyRegister } from './app/verification.ts'
import type { Clock, Journal, Peers, Random } from './app/ports/surroundings.ts'
import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run.ts'
import type { Composition, OpenedNode } from './cli/command.ts'
import { Courier } from './federation/courier.ts'
import { HttpPeers } from './federation/http-peers.ts'
import { inbound } from './federation/inbound.ts'
import { api } from './http/api.ts'
import { listen } from './http/server.ts'
import { KeyFile } from './store/key-file.ts'
import { readTransferFile, writeIntroduction, writeTransferFile } from './federation/transfer-file.ts'
import { openDatabase, openForReading as databaseForReading } from './store/sqlite-file.ts'
import { SqliteDesk } from './store/sqlite-desk.ts'
import { SqliteRegister } from './store/sqlite-register.ts'
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

const journal: Journal = {
  note: (event, details = {}) => process.stderr.write(`${JSON.stringify({ at: clock.now(), event, ...details })}\n`),
}

async function open(folder: string): Promise<OpenedNode> {
  if (!existsSync(folder)) throw new Error(`Cannot open ${folder}: it does not exist; expected a folder made by \`entente init\``)
  const { database, close } = openDatabase(folder)
  try {
    const keys = await KeyFile.open(folder, random)
    const desk = new SqliteDesk(database)
    const node = await Node.open({ register: new SqliteRegister(database), desk, keys, clock, random, journal })
    return { node, keys, reception: new Reception({ desk, clock, random }), close: async () => close() }
  } catch (cause) {
    close()
    throw cause
  }
}

/** Assets stand beside the code that shows them, wherever that was installed. */
const assetFolder = join(import.meta.dirname, 'web', 'assets')

function siteOf(node: Node, peers: Peers): Site {
  return {
    node, peers,
    assets: loadAssets({
      list: (folder) => (existsSync(join(assetFolder, folder)) ? readdirSync(join(assetFolder, folder)) : []),
      read: (path) => new Uint8Array(readFileSync(join(assetFolder, path))),
      digest: (bytes) => digestOf('file', bytes).slice(0, 16),
    }),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    countTodo: (c) => countTasks(node, c.var.visit.disclosure),
  }
}

async function openForReading(folder: string): Promise<OpenedNode> {
  const { database, close } = databaseForReading(folder)
  const keys = await KeyFile.open(folder, random)
  const desk = new SqliteDesk(database)
  const node = await Node.open({ register: new SqliteRegister(database), desk, keys, clock, random, journal }, 'only_reading')
  return { node, keys, reception: new Reception({ desk, clock, random }), close: async () => close() }
}

const composition: Composition = {
  clock, random, journal, open, openForReading,
  // Every read model is in memory and made when the folder is opened: there is none on disk to drop first.
  rebuild: open,
  async verify(folder) {
    const { database, close } = databaseForReading(folder)
    try {
      return await verifyRegister(new SqliteRegister(database))
    } finally {
      close()
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
  async establish(folder, facts, description) {
    const { database, close } = openDatabase(folder)
    try {
      const keys = await KeyFile.create(folder, random)
      return await Node.establish({ register: new SqliteRegister(database), desk: new SqliteDesk(database), keys, clock, random, journal }, facts, description)
    } finally {
      close()
    }
  },
  async serve({ node, reception }, { host, port, secure, poll }) {
    const allow = node.demonstration === null ? 'never' : 'loopback'
    const peers = new HttpPeers(allow)
    const courier = new Courier(node, peers, clock, { hint: 20, poll, longest: poll * 16 })
    const listening = await listen({ node, reception, secure, host, port, routes: [inbound(node), api(node, peers), site(siteOf(node, peers))] })
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`,
      async close() {
        courier.stop()
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
