import { postgresMigrations } from './postgres-migrations.ts'
import type { Queries } from './postgres-queries.ts'

/** Texts are bytes here and nothing may be answered for that is not on the disk. Answers with the schema the tables are in. */
export async function refuseUnfit(queries: Queries): Promise<string> {
  const { rows } = await queries.query<{ encoding: string; fsync: string | null; schema: string | null }>(
    `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync', true) AS fsync, current_schema() AS schema`,
  )
  const { encoding, fsync, schema } = rows[0]!
  if (schema === null) throw new Error('Cannot use the database: it has no schema to make tables in; expected one in its search_path')
  if (encoding !== 'UTF8') throw new Error(`Cannot use the database: its encoding is ${encoding}; expected UTF8`)
  if (fsync === 'off') throw new Error('Cannot use the database: its fsync is off, so that a power cut loses what was answered for; expected on')
  return schema
}

async function versionOf(queries: Queries): Promise<number> {
  const { rows } = await queries.query<{ version: number }>('SELECT version FROM schema_version')
  const at = rows[0]?.version ?? 0
  if (at > postgresMigrations.length) throw new Error(`Cannot open the database: its schema is ${at}; expected at most ${postgresMigrations.length}, so it was written by a newer version`)
  return at
}

/** What a newer version wrote may mean something else in the same columns. */
export async function refuseNewer(queries: Queries): Promise<void> {
  const { rows } = await queries.query<{ found: string | null }>(`SELECT to_regclass('schema_version')::text AS found`)
  if (!rows[0]?.found) throw new Error('Cannot read the database: it holds no record; expected one made by `entente init`')
  await versionOf(queries)
}

/** Several processes may start at once: the first one brings the schema up to date, and the others find it so. */
export async function migrate(held: Queries): Promise<void> {
  await held.query('SELECT pg_advisory_xact_lock(hashtext(current_database() || current_schema()))')
  await held.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)')
  const at = await versionOf(held)
  if (at === postgresMigrations.length) return
  for (const statements of postgresMigrations.slice(at)) await held.query(statements)
  await held.query('DELETE FROM schema_version')
  await held.query('INSERT INTO schema_version (version) VALUES ($1)', [postgresMigrations.length])
}
