import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import test from 'node:test'
import { migrations } from './migrations.ts'
import { FolderInUse, openDatabase, openForReading } from './sqlite-file.ts'

function folder(t: test.TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'entente-file-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('database: an older schema is brought up to date step by step, and keeps what it held', (t) => {
  const at = folder(t)
  const old = new DatabaseSync(join(at, 'record.sqlite'))
  old.exec(`${migrations[0]}; PRAGMA user_version = 1; INSERT INTO settings (name, value) VALUES ('body', 'kept')`)
  old.close()
  const { database, close } = openDatabase(at)
  assert.deepEqual({ ...database.prepare('PRAGMA user_version').get() }, { user_version: migrations.length })
  assert.deepEqual({ ...database.prepare(`SELECT value FROM settings WHERE name = 'body'`).get() }, { value: 'kept' })
  close()
})

test('database: what a newer version wrote is opened neither to be changed nor to be read', (t) => {
  const at = folder(t)
  openDatabase(at).close()
  const newer = new DatabaseSync(join(at, 'record.sqlite'))
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`)
  assert.throws(() => openDatabase(at))
  assert.throws(() => openForReading(at))
  newer.exec(`PRAGMA user_version = ${migrations.length}`)
  newer.close()
  openForReading(at).close()
  openDatabase(at).close()
})

test('database: one process alone may change a folder, and whoever only reads is let in beside it', (t) => {
  const at = folder(t)
  const { close } = openDatabase(at)
  assert.throws(() => openDatabase(at), FolderInUse)
  openForReading(at).close()
  close()
  openDatabase(at).close()
})
