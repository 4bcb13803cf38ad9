import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pair, type Client } from '../test/client.ts'
import { bodies, client, endingOf, newNode, NodeProcess, type Ending } from '../test/nodes.ts'
import { quantile } from './lag.ts'
import { Partner } from './partners.ts'

/** What three honest peers and an officer notice while a fourth peer does its worst. */
export interface UnderAttack {
  readonly seconds: number
  /** Milliseconds, at the 95th percentile: from sealed by an honest peer to seen here, and for a page. */
  readonly seenBefore: number
  readonly seenDuring: number
  readonly pageBefore: number
  readonly pageDuring: number
  readonly memoryGrownMegabytes: number
  readonly parkedActs: number
}

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const note = (number: number) => ({ title: { en: `Note ${number}` }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] })
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

interface Honest {
  readonly desk: Client
  readonly peers: readonly { readonly client: Client; readonly partnership: string }[]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function seen({ desk, peers }: Honest, number: number): Promise<number> {
  const { client: peer, partnership } = peers[number % peers.length]!
  return timed(async () => {
    const { digest } = await peer.submit(partnership, 'write_note', facts, note(number))
    while ((await desk.request('GET', `/api/v1/partnerships/${partnership}/acts/${digest}`)).status !== 200) await pause(2)
  })
}

async function lookFor(seconds: number, honest: Honest): Promise<{ readonly seen: number; readonly page: number }> {
  const [sights, pages]: [number[], number[]] = [[], []]
  const until = performance.now() + seconds * 1000
  for (let number = 1; performance.now() < until; number += 1) {
    sights.push(await seen(honest, number))
    pages.push(await timed(() => honest.desk.request('GET', '/fr/partnerships')))
    await pause(50)
  }
  return { seen: quantile(sights, 0.95), page: quantile(pages, 0.95) }
}

function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** From another address: connections that dawdle, bodies without end, and, under a good seal, acts that wait for one that never comes. */
function attack(url: string, transfer: string): () => void {
  const { hostname, port } = new URL(url)
  let going = true
  const from = { host: hostname, port: Number(port), localAddress: '127.0.0.66' }
  const sockets = new Set<Socket>()
  const crowd = setInterval(() => {
    for (let opened = 0; opened < 20 && sockets.size < 400; opened += 1) {
      const socket = connect(from).resume().on('error', () => undefined)
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      socket.write(sockets.size % 2 === 0 ? 'GET / HTTP/1.1\r\n' : 'POST /peer/transfer HTTP/1.1\r\nHost: x\r\nContent-Type: application/vnd.entente.transfer\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n')
    }
    for (const socket of sockets) if (socket.writable) socket.write('1\r\nx\r\n')
  }, 100)
  const post = async () => {
    while (going) {
      const outgoing = request({ ...from, path: '/peer/transfer', method: 'POST', headers: { 'content-type': 'application/vnd.entente.transfer' } })
      outgoing.on('response', (answer) => answer.resume()).on('error', () => undefined)
      await pipeline(createReadStream(transfer, { highWaterMark: 64 * 1024 }), outgoing).catch(() => undefined)
      await pause(10)
    }
  }
  void post()
  return () => {
    going = false
    clearInterval(crowd)
    for (const socket of sockets) socket.destroy()
  }
}

export async function underAttack(seconds = 60, parkedActs = 100_000): Promise<UnderAttack> {
  const root = mkdtempSync(join(tmpdir(), 'entente-hostile-'))
  const ends: (() => Promise<void>)[] = []
  const ending: Ending = endingOf((end) => void ends.push(end))
  try {
    const folder = join(root, 'node')
    const hostile = await Partner.of(folder)
    const hub = new NodeProcess(folder, hostile.own, '')
    const link = await hub.linkFor({ id: 'desk', roles: ['desk_officer', 'administrator'] })
    await hub.start({ poll: 5 })
    ending.after(() => hub.kill9())
    const desk = await client(hub, link)
    const peers = []
    for (const founding of [bodies.XC, bodies.XD, bodies.XB]) {
      const peer = await client(await newNode(ending, founding, { poll: 5 }))
      await pair(desk, peer)
      peers.push({ client: peer, partnership: await desk.foundWith([peer]) })
    }
    // The first is never sent: all that follow wait for it.
    hostile.note()
    const transfer = join(root, 'transfer')
    await hostile.writeTransfer(transfer, parkedActs)
    await lookFor(3, { desk, peers })
    const before = await lookFor(Math.max(10, seconds / 3), { desk, peers })
    const memory = residentMegabytes(hub.pid!)
    const stop = attack(hub.url, transfer)
    await pause(1_000)
    const during = await lookFor(seconds, { desk, peers })
    stop()
    const rounded = (value: number) => Math.round(value * 10) / 10
    return {
      seconds, parkedActs, seenBefore: rounded(before.seen), seenDuring: rounded(during.seen), pageBefore: rounded(before.page), pageDuring: rounded(during.page),
      memoryGrownMegabytes: Math.round(residentMegabytes(hub.pid!) - memory),
    }
  } finally {
    for (const end of ends) await end()
    rmSync(root, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const [seconds = 60, parked = 100_000] = process.argv.slice(2).map(Number)
  process.stdout.write(`${JSON.stringify(await underAttack(seconds, parked), null, 2)}\n`)
}
