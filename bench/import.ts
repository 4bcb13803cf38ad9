import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { median } from './lag.ts'
import { Partner } from './partners.ts'
import type { Listening, Received } from './receiver.ts'

/** How fast a node takes in the acts of another, over the line, into its own disk. */
export interface ImportSpeed {
  readonly acts: number
  readonly bytesPerAct: number
  /** Durable, every digest and chain checked, and the seal of each feed's head. */
  readonly chainPerSecond: number
  /** Until every seal was checked by itself as well. */
  readonly sealsPerSecond: number
  /** Processor time an act, of every thread together: up to being durable, and up to its own seal being checked. */
  readonly chainMicroseconds: number
  readonly sealsMicroseconds: number
  /** Milliseconds by which the event loop came late meanwhile. */
  readonly lagP99: number
  readonly lagMost: number
  readonly rssMegabytes: number
  readonly rssMostMegabytes: number
}

type Run = Omit<ImportSpeed, 'acts' | 'bytesPerAct'>

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T]
  return message
}

/** Posts the transfer from its file; the node answers once what it read is durable. */
async function post(url: string, path: string): Promise<void> {
  const { hostname, port } = new URL(url)
  const outgoing = request({ hostname, port, path: '/peer/transfer', method: 'POST', headers: { 'content-type': 'application/vnd.entente.transfer' } })
  const answered = once(outgoing, 'response')
  await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), outgoing)
  const [answer] = await answered
  if (answer.statusCode !== 200) throw new Error(`Cannot measure the import: answered with ${answer.statusCode}; expected 200`)
  for await (const _ of answer) continue
}

async function importOnce(folder: string, transfer: string, acts: number): Promise<Run> {
  const child = fork(join(import.meta.dirname, 'receiver.js'), [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [...process.execArgv, ...(process.env['BENCH_PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : [])] })
  try {
    const { url } = await answerOf<Listening>(child)
    const began = performance.now()
    await post(url, transfer)
    const taken = performance.now()
    child.send('taken')
    const chainMicroseconds = await answerOf<number>(child)
    child.send('report')
    const received = await answerOf<Received>(child)
    const checked = performance.now()
    if (received.acts < acts) throw new Error(`Cannot measure the import: ${received.acts} acts are held; expected at least ${acts}`)
    return { ...received, chainMicroseconds: chainMicroseconds / acts, sealsMicroseconds: (chainMicroseconds + received.microseconds) / acts, chainPerSecond: (acts * 1000) / (taken - began), sealsPerSecond: (acts * 1000) / (checked - began) }
  } finally {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
}

/** The median of several runs, each into a fresh copy of the same folder. */
export async function importSpeed(acts = 10_000, runs = 5): Promise<ImportSpeed> {
  const root = mkdtempSync(join(tmpdir(), 'entente-import-'))
  try {
    const partner = await Partner.of(join(root, 'node'))
    const transfer = join(root, 'transfer')
    const bytesPerAct = await partner.writeTransfer(transfer, acts)
    const found: Run[] = []
    for (let run = 0; run < runs; run += 1) {
      const folder = join(root, `run-${run}`)
      cpSync(join(root, 'node'), folder, { recursive: true })
      found.push(await importOnce(folder, transfer, acts))
      rmSync(folder, { recursive: true })
    }
    const middle = (key: keyof Run) => Math.round(median(found.map((one) => one[key])) * 10) / 10
    return {
      acts, bytesPerAct,
      chainPerSecond: Math.round(middle('chainPerSecond')), sealsPerSecond: Math.round(middle('sealsPerSecond')),
      chainMicroseconds: middle('chainMicroseconds'), sealsMicroseconds: middle('sealsMicroseconds'),
      lagP99: middle('lagP99'), lagMost: middle('lagMost'), rssMegabytes: middle('rssMegabytes'), rssMostMegabytes: middle('rssMostMegabytes'),
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}

if (import.meta.main) {
  const [acts = 10_000, runs = 5] = process.argv.slice(2).map(Number)
  process.stdout.write(`Taking in ${acts} acts over the line, median of ${runs} runs\n${JSON.stringify(await importSpeed(acts, runs), null, 2)}\n`)
}
