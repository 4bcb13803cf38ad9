import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Officer } from '../src/app/ports/desk.ts'
import { Reception } from '../src/app/reception.ts'
import type { JsonObject } from '../src/core/act.ts'
import { openDatabase } from '../src/store/sqlite-file.ts'
import { SqliteDesk } from '../src/store/sqlite-desk.ts'
import { Client } from './client.ts'
import { freePorts } from './ports.ts'

/** A test's own context, or `endingOf(after)` for a whole file: what is started goes when it ends, however it ends. */
export interface Ending {
  after(end: () => unknown): void
}

/** For nodes that several tests of a file share; called while the file is loaded, since an `after` inside `before` ends with it. */
export function endingOf(after: (end: () => Promise<void>) => void): Ending {
  const ends: (() => unknown)[] = []
  after(async () => {
    for (const end of ends.reverse()) await end()
  })
  return { after: (end) => void ends.push(end) }
}

/** This file runs from its source and from dist/; the processes are always those of dist/. */
export const root = rootAbove(import.meta.dirname)
const program = join(root, 'dist', 'src', 'main.js')

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}

const started = new Set<ChildProcess>()
// The last resort, where a test process ends before its own endings ran.
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')))

export interface Founding {
  readonly state: string
  readonly names: JsonObject
  readonly stateNames?: JsonObject
  /** An exercise unless said otherwise: only those may dial the loopback. */
  readonly demonstration?: 'compiled' | 'exercise' | null
}

/** The invented States of every example. */
export const bodies = {
  XA: { state: 'XA', names: { fr: 'Office de la justice de Brévalie', en: 'Justice Office of Brévalie' }, stateNames: { fr: 'Brévalie', en: 'Brévalie' } },
  XB: { state: 'XB', names: { ar: 'مكتب العدل في نورمارا', fr: 'Bureau de la justice de Nourmara' }, stateNames: { ar: 'نورمارا', en: 'Nourmara' } },
  XC: { state: 'XC', names: { es: 'Oficina de Justicia de Miralonia', en: 'Justice Office of Miralonia' }, stateNames: { es: 'Miralonia', en: 'Miralonia' } },
  XD: { state: 'XD', names: { nl: 'Bureau Justitie van Elzenmark', en: 'Justice Office of Elzenmark' }, stateNames: { nl: 'Elzenmark', en: 'Elzenmark' } },
} as const satisfies Readonly<Record<string, Founding>>

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly log: string
}

/** Runs one command to its end. */
export async function run(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  let output = ''
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const [code] = (await once(child, 'close')) as [number | null]
  started.delete(child)
  return { code, output, log }
}

/** Seconds. */
export interface Times {
  readonly poll?: number
  readonly receipts?: number
}

/** One body's node as a process of its own, on a folder of its own. */
export class NodeProcess {
  /** It may be moved while the node does not run. */
  folder: string
  readonly body: string
  /** Opens its first administrator's session, once. */
  readonly signInPath: string
  url = ''
  output = ''
  log = ''
  /** The address of its record, where that is not in the folder. */
  readonly database: string
  /** With which it last ended. */
  exitCode: number | null | undefined
  private child: ChildProcess | undefined
  private options: readonly string[] = []

  constructor(folder: string, body: string, signInPath: string, database = '') {
    this.folder = folder
    this.body = body
    this.signInPath = signInPath
    this.database = database
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  get isRunning(): boolean {
    return this.child !== undefined
  }

  /** It keeps its first port, so that its peers find it again. */
  async start({ poll = 0.5, receipts = 3600 }: Times = {}): Promise<this> {
    assert.equal(this.child, undefined, 'the node runs already')
    const port = this.url === '' ? await freePorts() : new URL(this.url).port
    this.options = ['serve', '--data', this.folder, '--port', `${port}`, '--poll', `${poll}`, '--receipts', `${receipts}`, '--json']
    const child = spawn(process.execPath, [program, ...this.options], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ENTENTE_DATABASE: this.database } })
    started.add(child)
    this.child = child
    child.once('close', (code) => {
      started.delete(child)
      this.exitCode = code
      if (this.child === child) this.child = undefined
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.log += text))
    let output = ''
    const listening = new Promise<string>((ready, failed) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        this.output += text
        output += text
        const [line] = output.split('\n')
        if (output.includes('\n')) ready((JSON.parse(line!) as { url: string }).url)
      })
      child.once('close', (code) => failed(new Error(`The node ended with ${code} before it listened:\n${this.log}`)))
    })
    this.url = await listening
    return this
  }

  async stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  async kill9(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** `SIGSTOP` and `SIGCONT`: it stands still, and goes on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal)
  }

  /** One more process of the same body over the same database, not started yet. */
  sibling(ending: Ending, database: string = this.database): NodeProcess {
    const sibling = new NodeProcess(this.folder, this.body, this.signInPath, database)
    ending.after(() => sibling.kill9())
    return sibling
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this
    if (!child) return null
    const closed = once(child, 'close')
    child.kill(signal)
    const [code] = (await closed) as [number | null]
    return code
  }

  /** A link for one more officer; the node must not be running, for its folder is its own. */
  async linkFor(officer: Partial<Officer> & Pick<Officer, 'id'>): Promise<string> {
    const { database, close } = openDatabase(this.folder)
    try {
      const reception = new Reception({
        desk: new SqliteDesk(database),
        clock: { now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'), ticks: () => performance.now(), after: () => () => undefined },
        random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
      })
      const whole: Officer = { name: officer.id, office: 'international_affairs', roles: ['desk_officer'], partnerships: 'all', clearance: 'TLP:RED', language: 'fr', ...officer }
      return `/sign-in/${await reception.linkFor(whole)}`
    } finally {
      close()
    }
  }
}

/** Gone with the test that asked for it. */
export function temporaryFolder(ending: Ending): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'))
  ending.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/** Makes a body in a temporary folder, as an operator would. Nothing runs yet. */
export async function establishNode(ending: Ending, founding: Founding, database = ''): Promise<NodeProcess> {
  const folder = mkdtempSync(join(tmpdir(), `entente-${founding.state}-`))
  const from = join(folder, 'body.json')
  const description = {
    names: founding.names, shortName: null, stateNames: founding.stateNames ?? founding.names, seat: null,
    offices: [{ code: 'international_affairs', name: { en: 'International affairs' }, contact: null }], contactPoints: [],
  }
  writeFileSync(from, JSON.stringify({ state: founding.state, demonstration: founding.demonstration === undefined ? 'exercise' : founding.demonstration, description }))
  const ended = await run('init', '--data', join(folder, 'node'), ...(database === '' ? [] : ['--database', database]), '--from', from, '--json')
  assert.equal(ended.code, 0, ended.log)
  const { body, signIn } = JSON.parse(ended.output) as { body: string; signIn: string }
  const node = new NodeProcess(join(folder, 'node'), body, signIn, database)
  ending.after(async () => {
    await node.kill9()
    rmSync(folder, { recursive: true, force: true })
  })
  return node
}

export async function startNode(node: NodeProcess, options?: Times): Promise<NodeProcess> {
  return node.start(options)
}

/** Established and started. */
export async function newNode(ending: Ending, founding: Founding, options?: Times): Promise<NodeProcess> {
  return (await establishNode(ending, founding)).start(options)
}

/** Signed in by link: as the first administrator, or by a link made with `linkFor`. The session outlives a restart. */
export async function client(node: NodeProcess, signInPath: string = node.signInPath): Promise<Client> {
  return Client.signIn(node, signInPath)
}
