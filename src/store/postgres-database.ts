import pg from 'pg'
import { NoSpace } from '../app/ports/no-space.ts'
import { StoreUnavailable } from '../app/ports/store-unavailable.ts'
import type { Queries } from './postgres-queries.ts'
import { migrate, refuseNewer, refuseUnfit } from './postgres-schema.ts'

/** Everything a request waits for is over, one way or the other, within ten seconds. */
const times = { connect: 4_000, lock: 6_000, query: 9_000 }
/** A process that stands still in the middle of its turn loses the turn. */
const idleInTurn = 8_000
const connections = 12
/** Of what two processes undid for each other; each time one of them came through. */
const mostAttempts = 8

const bigint = 20
/** Positions and numbers are no larger than an act can say. */
const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === bigint && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text')) } as pg.CustomTypesConfig

/** A database shared by several processes; each statement and each transaction is durable when its promise resolves. */
export class PostgresDatabase implements Queries {
  readonly address: string
  /** Where the processes over this record call out to each other. */
  channel = ''
  private readonly pool: pg.Pool
  private readonly access: 'changing' | 'only_reading'

  private constructor(address: string, access: 'changing' | 'only_reading') {
    this.address = address
    this.access = access
    this.pool = new pg.Pool({
      connectionString: address, types, max: connections, keepAlive: true,
      application_name: 'entente',
      connectionTimeoutMillis: times.connect, query_timeout: times.query, lock_timeout: times.lock,
      idle_in_transaction_session_timeout: idleInTurn,
      onConnect: (client) => prepare(client, access),
    })
    this.pool.on('error', () => undefined)
    // A connection that breaks while it is held says so to whoever uses it next; unheard, it would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  static async open(address: string, access: 'changing' | 'only_reading' = 'changing'): Promise<PostgresDatabase> {
    const database = new PostgresDatabase(address, access)
    try {
      database.channel = `entente/${await refuseUnfit(database)}`
      if (access === 'changing') await database.transaction(migrate)
      else await refuseNewer(database)
      return database
    } catch (cause) {
      await database.close()
      throw cause
    }
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<pg.QueryResult<Row>> {
    return told(this.pool.query<Row>(sql, values as unknown[]))
  }

  /** The work may be done again from its beginning, where another transaction was in its way. */
  async transaction<T>(work: (held: Queries) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work)
      } catch (cause) {
        if (!(cause instanceof InTheWay)) throw cause
        if (attempt === mostAttempts) throw new StoreUnavailable('finish a transaction', cause)
      }
    }
  }

  private async attempt<T>(work: (held: Queries) => Promise<T>): Promise<T> {
    const client = await told(this.pool.connect())
    const held: Queries = { query: <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => told(client.query<Row>(sql, values as unknown[])) }
    try {
      await held.query('BEGIN')
      const result = await work(held)
      const { command } = await held.query('COMMIT')
      // What failed before and was passed over ends in a rollback, and is answered as if it were none.
      if (command !== 'COMMIT') throw new TypeError(`Cannot commit: the database answered ${command}; expected COMMIT`)
      client.release()
      return result
    } catch (cause) {
      await leave(client, cause instanceof StoreUnavailable && !(cause.cause instanceof pg.DatabaseError))
      throw cause
    }
  }

  /** One connection for as long as it takes: what it does is waited for by nobody. */
  async session(): Promise<Queries & { close(): Promise<void> }> {
    const client = new pg.Client({ connectionString: this.address, types, keepAlive: true, application_name: 'entente', connectionTimeoutMillis: times.connect })
    client.on('error', () => undefined)
    await told(client.connect())
    await told(prepare(client, this.access))
    return {
      query: <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => told(client.query<Row>(sql, values as unknown[])),
      close: () => client.end(),
    }
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}

/** Lets go of a connection whose transaction failed; one that no longer answers is closed, and its transaction with it. */
async function leave(client: pg.PoolClient, isBroken: boolean): Promise<void> {
  try {
    if (isBroken) return client.release(true)
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}

/** On the disk before anyone is answered, whatever the server was told for others; where more was asked for, more it is. */
async function prepare(client: pg.ClientBase, access: 'changing' | 'only_reading'): Promise<void> {
  await client.query(`SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')`)
  if (access === 'only_reading') await client.query('SET default_transaction_read_only = on')
}

/** Another transaction came first: nothing was done, and the same may be done again. */
class InTheWay extends StoreUnavailable {}

const inTheWay = ['40001', '40P01']
const diskFull = '53100'
/** By class: connection, resources, operator, system; and locks not had in time, and a standby that takes no changes. */
const passing = /^(08|53|57|58|55P03|25006)/

async function told<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw new StoreUnavailable('ask the database', cause)
    if (inTheWay.includes(cause.code ?? '')) throw new InTheWay('finish a transaction', cause)
    if (cause.code === diskFull) throw new NoSpace(cause)
    throw passing.test(cause.code ?? '') ? new StoreUnavailable('ask the database', cause) : cause
  }
}
