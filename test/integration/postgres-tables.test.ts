import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { PostgresDatabase } from '../../src/store/postgres-database.ts'
import { postgresMigrations, recordTables } from '../../src/store/postgres-migrations.ts'
import { PostgresRegister } from '../../src/store/postgres-register.ts'
import { PostgresSections } from '../../src/store/postgres-sections.ts'
import { testRegister } from '../../src/store/register.suite.ts'
import { endingOf, root, type Ending } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'

const cluster = clusterOf(endingOf(after))
const skip = withoutPostgres
const deskTables = ['settings', 'officers', 'peers', 'links', 'sessions', 'remarks', 'duties', 'schema_version']

async function made(t: Ending): Promise<{ readonly schema: string; readonly address: string; readonly database: PostgresDatabase }> {
  const running = await cluster()
  const schema = await running.newSchema()
  const address = running.address(schema)
  const database = await PostgresDatabase.open(address)
  t.after(() => database.close())
  return { schema, address, database }
}

test('tables: every table of the record has its section as the first column of every unique key, and refers to no other', { skip }, async (t) => {
  const { schema } = await made(t)
  const running = await cluster()
  const ask = async <Row extends object>(sql: string) => running.ask<Row & Record<string, unknown>>(sql, [schema])
  const tables = await ask<{ name: string }>('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1')
  assert.deepEqual(tables.map(({ name }) => name), [...recordTables, ...deskTables].sort(), 'every table is one of the record or one of the desk')
  const keys = await ask<{ record: string; first: string }>(`
    SELECT record.relname AS record, first.attname AS first FROM pg_index
    JOIN pg_class AS record ON record.oid = indrelid JOIN pg_namespace ON pg_namespace.oid = record.relnamespace
    JOIN pg_attribute AS first ON first.attrelid = indrelid AND first.attnum = indkey[0]
    WHERE nspname = $1 AND indisunique`)
  for (const table of recordTables) {
    const own = keys.filter(({ record }) => record === table)
    assert.ok(own.length > 0, `${table} has a key`)
    assert.deepEqual(own.filter(({ first }) => first !== 'section'), [], table)
  }
  assert.deepEqual(await ask(`SELECT conname FROM pg_constraint JOIN pg_namespace ON pg_namespace.oid = connamespace WHERE nspname = $1 AND contype IN ('f', 'x')`), [], 'nothing refers to anything')
  assert.deepEqual(await ask('SELECT sequencename FROM pg_sequences WHERE schemaname = $1'), [], 'nothing is counted over all sections')
  assert.deepEqual(await ask('SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1'), [])
})

/** The statements that an operator is told to use. */
const partitioning = /```sql\n([\s\S]+?)```/.exec(readFileSync(join(root, 'docs', 'operating', 'scale.md'), 'utf8'))![1]!

testRegister('PostgreSQL partitioned by section', async (ending) => {
  const { address, database } = await made(ending)
  await (await cluster()).ask(partitioning, [], address)
  const opened = async () => {
    const again = await PostgresDatabase.open(address)
    ending.after(() => again.close())
    return new PostgresRegister(new PostgresSections(again))
  }
  return {
    port: new PostgresRegister(new PostgresSections(database)),
    async killed() {
      await (await cluster()).endConnections()
      return opened()
    },
  }
}, skip)

test('tables: several processes that start at once on an empty database make its tables once', { skip }, async (t) => {
  const running = await cluster()
  const schema = await running.newSchema()
  const opened = await Promise.all(Array.from({ length: 5 }, () => PostgresDatabase.open(running.address(schema))))
  for (const database of opened) t.after(() => database.close())
  assert.deepEqual(await running.ask(`SELECT version FROM ${schema}.schema_version`), [{ version: postgresMigrations.length }])
})

test('tables: what a newer version made is opened neither to be changed nor to be read', { skip }, async (t) => {
  const { schema, address } = await made(t)
  const running = await cluster()
  await running.ask(`UPDATE ${schema}.schema_version SET version = version + 1`)
  await assert.rejects(PostgresDatabase.open(address))
  await assert.rejects(PostgresDatabase.open(address, 'only_reading'))
  await running.ask(`UPDATE ${schema}.schema_version SET version = version - 1`)
  await (await PostgresDatabase.open(address, 'only_reading')).close()
})

test('tables: whoever opened them only to read changes nothing, and makes none where there are none', { skip }, async (t) => {
  const { address } = await made(t)
  const reading = await PostgresDatabase.open(address, 'only_reading')
  t.after(() => reading.close())
  await assert.rejects(reading.query(`INSERT INTO settings (name, value) VALUES ('body', 'x')`))
  await assert.rejects(PostgresDatabase.open(await (await cluster()).newAddress(), 'only_reading'))
})

test('tables: each append is forced to the disk of the server before it is answered, whatever the server was told for others', { skip }, async (t) => {
  const { schema } = await made(t)
  const running = await cluster()
  const careless = await PostgresDatabase.open(running.address(schema, 'entente').replace('options=', `options=${encodeURIComponent('-c synchronous_commit=off ')}`))
  t.after(() => careless.close())
  assert.deepEqual((await careless.query('SHOW synchronous_commit')).rows, [{ synchronous_commit: 'on' }])
  assert.deepEqual((await careless.query('SHOW fsync')).rows, [{ fsync: 'on' }])
})
