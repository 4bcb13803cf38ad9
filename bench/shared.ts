// node scripts/tool.js bench/shared: several processes over one PostgreSQL, beside one over its own file.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Node } from '../src/app/node.ts'
import { KeyFile } from '../src/store/key-file.ts'
import { openStore } from '../src/store/opened-store.ts'
import { pair, type Client } from '../test/client.ts'
import { until } from '../test/deadline.ts'
import { bodies, client, endingOf, newNode, type Ending } from '../test/nodes.ts'
import { Cluster } from '../test/postgres.ts'
import { note, processes } from '../test/processes.ts'
import { median } from './lag.ts'
import { clock, Partner, random } from './partners.ts'

const seconds = 8
const writers = 6

/** Acts sealed, durable and acknowledged over HTTP in a second, by so many officers at once. */
async function sealedPerSecond(desks: readonly Client[], partnerships: readonly string[]): Promise<{ readonly perSecond: number; readonly median: number }> {
  const end = performance.now() + seconds * 1000
  const waits: number[] = []
  await Promise.all(Array.from({ length: writers }, async (_, index) => {
    for (let count = 1; performance.now() < end; count += 1) {
      const asked = performance.now()
      await desks[index % desks.length]!.post(`/partnerships/${partnerships[index % partnerships.length]!}/acts`, note(`Note ${index} ${count}`))
      waits.push(performance.now() - asked)
    }
  }))
  return { perSecond: Math.round(waits.length / seconds), median: Math.round(median(waits)) }
}

async function partnershipsOf(ending: Ending, desks: readonly Client[], count: number): Promise<readonly string[]> {
  const other = await client(await newNode(ending, bodies.XB, { poll: 600 }))
  await pair(desks[0]!, other, 'first')
  const founded: string[] = []
  for (let index = 0; index < count; index += 1) founded.push(await desks[0]!.foundWith([other]))
  for (const desk of desks) for (const id of founded) await until('every process knows the partnership', async () => (await desk.get(`/partnerships/${id}`)).situation === 'in_force')
  // What is measured is sealing: nobody carries it anywhere meanwhile.
  await other.node.stop()
  return founded
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const load = () => loadavg()[0]!.toFixed(1)

async function sealing(cluster: Cluster): Promise<void> {
  const within = async (work: (ending: Ending) => Promise<void>) => {
    const ends: (() => unknown)[] = []
    try {
      await work({ after: (end) => void ends.push(end) })
    } finally {
      for (const end of ends.reverse()) await end()
    }
  }
  await within(async (ending) => {
    const desk = await client(await newNode(ending, bodies.XA))
    const found = await sealedPerSecond([desk], await partnershipsOf(ending, [desk], 1))
    say(`| SQLite | 1 | one | ${found.perSecond} | ${found.median} ms | ${load()} |`)
  })
  for (const count of [1, 2, 3]) {
    await within(async (ending) => {
      const { desks } = await processes(ending, cluster, count)
      const partnerships = await partnershipsOf(ending, desks, count)
      const one = await sealedPerSecond(desks, partnerships.slice(0, 1))
      say(`| PostgreSQL | ${count} | one | ${one.perSecond} | ${one.median} ms | ${load()} |`)
      if (count === 1) return
      const each = await sealedPerSecond(desks, partnerships)
      say(`| PostgreSQL | ${count} | one for each process | ${each.perSecond} | ${each.median} ms | ${load()} |`)
    })
  }
}

async function importing(cluster: Cluster, acts: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'entente-shared-'))
  try {
    const folder = join(root, 'node')
    const partner = await Partner.of(folder)
    const transfer = join(root, 'transfer')
    await partner.writeTransfer(transfer, acts)
    const database = await cluster.newAddress()
    const [from, to] = [await openStore({ folder, database: null }, 'only_reading'), await openStore({ folder, database }, 'changing')]
    const snapshot = await from.archive.snapshot()
    await to.archive.fill(snapshot.everything())
    await snapshot.close()
    for (const store of [from, to]) await store.close()
    for (const [name, place] of [['PostgreSQL', { folder, database }], ['SQLite', { folder, database: null }]] as const) {
      const { close, ...store } = await openStore(place, 'changing')
      const node = await Node.open({ ...store, keys: await KeyFile.open(folder, random), clock, random, journal: { note: () => undefined }, halt: (cause) => { throw cause } })
      const began = performance.now()
      const received = await node.exchange.read(createReadStream(transfer, { highWaterMark: 256 * 1024 }), (body) => node.pairing.mayExchange(body))
      const took = performance.now() - began
      if (!('counts' in received) || received.counts.taken < acts) throw new Error(`Cannot measure: ${JSON.stringify(received).slice(0, 300)}`)
      const opening = performance.now()
      await node.close()
      const again = await Node.open({ ...store, keys: await KeyFile.open(folder, random), clock, random, journal: { note: () => undefined }, halt: (cause) => { throw cause } })
      say(`| ${name} | ${acts} | ${Math.round((acts * 1000) / took)} | ${Math.round(performance.now() - opening)} ms | ${load()} |`)
      await again.close()
      await close()
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}

const ends: (() => Promise<void>)[] = []
const cluster = await Cluster.start(endingOf((end) => void ends.push(end)))
try {
  say('| record | processes | partnerships | acts sealed in a second | median wait | load |\n|---|---|---|---|---|---|')
  await sealing(cluster)
  say('\n| record | acts | taken in, in a second | opened again | load |\n|---|---|---|---|---|')
  await importing(cluster, 10_000)
} finally {
  for (const end of ends) await end()
}
