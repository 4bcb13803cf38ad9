import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

export class FolderInUse extends Error {}

/** A folder's database, held for writing by this process alone. */
export interface HeldDatabase {
  readonly database: DatabaseSync
  close(): void
}

/**
 * Opens the folder for this process alone. The lock is a database's own exclusive one, held as long as the process
 * lives and gone with it, so a killed node leaves nothing to clean up; who only reads is not kept out.
 */
export function openDatabase(folder: string): HeldDatabase {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = takeLock(folder)
  const database = new DatabaseSync(join(folder, 'record.sqlite'))
  const close = () => {
    if (database.isOpen) database.close()
    if (lock.isOpen) lock.close()
  }
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 2000')
    migrate(database)
    return { database, close }
  } catch (cause) {
    close()
    throw cause
  }
}

/** For commands that only look: they run beside the node. */
export function openForReading(folder: string): HeldDatabase {
  const path = join(folder, 'record.sqlite')
  if (!existsSync(path)) throw new Error(`Cannot read ${folder}: it holds no record; expected a folder made by \`entente init\``)
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    refuseNewer(database)
  } catch (cause) {
    database.close()
    throw cause
  }
  return { database, close: () => database.close() }
}

function takeLock(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    throw new FolderInUse(`Cannot open ${folder}: another process holds it; stop that node first, or ask it over HTTP`, { cause })
  }
}

/** What a newer version wrote may mean something else in the same columns. */
function refuseNewer(database: DatabaseSync): number {
  const { user_version: at } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (at > migrations.length) throw new Error(`Cannot open the database: its schema is ${at}; expected at most ${migrations.length}, so it was written by a newer version`)
  return at
}

function migrate(database: DatabaseSync): void {
  const at = refuseNewer(database)
  for (const [index, statements] of migrations.entries()) {
    if (index < at) continue
    database.exec(`BEGIN; ${statements}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}
