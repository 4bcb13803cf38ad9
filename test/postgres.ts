import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { until } from './deadline.ts'
import type { Ending } from './nodes.ts'
import { freePorts } from './ports.ts'

/** The suite says where its programs are, or by an empty word that there are none; a file run alone looks for itself. */
const programs = process.env['ENTENTE_POSTGRES'] ?? globSync('/usr/lib/postgresql/*/bin').sort().findLast((path) => existsSync(join(path, 'initdb')))

/** The reason to skip a test, or false when there is a PostgreSQL: `test(name, { skip: withoutPostgres }, …)`. */
export const withoutPostgres: string | false = programs === undefined || programs === '' ? 'no PostgreSQL on this machine' : false

/** It refuses to run as the administrator, so that one lends it another account. */
function account(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  return { uid: Number(found![2]), gid: Number(found![3]) }
}

function signalIfThere(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, signal)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

const settings = (port: number, sockets: string) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${sockets}'
max_connections = 120
shared_buffers = 64MB
log_min_messages = fatal
`

/** A PostgreSQL server on a folder of its own, durable as in earnest, gone with the test that started it. */
export class Cluster {
  readonly folder: string
  readonly port: number
  private server: ChildProcess | undefined
  private schemas = 0
  private still: number[] = []

  private constructor(folder: string, port: number) {
    this.folder = folder
    this.port = port
  }

  static async start(ending: Ending): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-postgres-'))
    const owner = account()
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!)
    const data = join(folder, 'data')
    const made = spawnSync(join(programs!, 'initdb'), ['-D', data, '-U', 'entente', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...owner, cwd: folder, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`Cannot make a cluster: ${made.stderr}`)
    const cluster = new Cluster(folder, await freePorts())
    writeFileSync(join(data, 'postgresql.auto.conf'), settings(cluster.port, folder))
    ending.after(async () => {
      await cluster.stop('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    })
    await cluster.up()
    return cluster
  }

  async up(): Promise<void> {
    this.server = spawn(join(programs!, 'postgres'), ['-D', join(this.folder, 'data')], { ...account(), cwd: this.folder, stdio: 'ignore' })
    const { server } = this
    process.once('exit', () => server.kill('SIGQUIT'))
    await until('the database answers', async () => {
      await this.ask('SELECT 1')
      return true
    })
  }

  /** `SIGQUIT` is what `pg_ctl stop -m immediate` sends: nothing is finished, and the next start recovers from the log. */
  async stop(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const { server } = this
    await this.goOn()
    this.server = undefined
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  /** Every process of the server, as a machine that is out of breath leaves them. */
  async standStill(): Promise<void> {
    const backends = await this.ask<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
    this.still = [this.server!.pid!, ...backends.map(({ pid }) => pid)]
    for (const pid of this.still) signalIfThere(pid, 'SIGSTOP')
  }

  async goOn(): Promise<void> {
    for (const pid of this.still.splice(0)) signalIfThere(pid, 'SIGCONT')
  }

  /** `name`: by which its connections are told from those of other processes. */
  address(schema = 'public', name = 'entente'): string {
    return `postgres://entente@127.0.0.1:${this.port}/postgres?application_name=${name}&options=${encodeURIComponent(`-c search_path=${schema}`)}`
  }

  /** An empty record of its own in the same cluster. */
  async newSchema(): Promise<string> {
    this.schemas += 1
    const schema = `record_${this.schemas}`
    await this.ask(`CREATE SCHEMA ${schema}`)
    return schema
  }

  async newAddress(): Promise<string> {
    return this.address(await this.newSchema())
  }

  /** One question by the administrator, on a connection of its own. */
  async ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = [], address = this.address('public', 'administrator')): Promise<Row[]> {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** Ends every connection of that name, as if the process behind them were gone. */
  async endConnections(name = 'entente'): Promise<void> {
    await this.ask('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [name])
  }

  /** Connections of that name in the middle of a transaction, while their process does something else or nothing. */
  async inTransaction(name: string): Promise<number> {
    const [row] = await this.ask<{ count: string }>(`SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND state = 'idle in transaction'`, [name])
    return Number(row!.count)
  }
}

/** Started by the first test that asks; `after` of the file stops it. */
export function clusterOf(ending: Ending): () => Promise<Cluster> {
  let cluster: Promise<Cluster> | undefined
  return () => (cluster ??= Cluster.start(ending))
}
