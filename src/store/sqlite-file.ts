import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

export class FolderInUse extends Error {}

/**
 * Opens the folder's database for this process alone. The lock is the database's own exclusive one, held as long
 * as the process lives and gone with it, so a killed node leaves nothing to clean up.
 */
export function openDatabase(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, 'record.sqlite'))
  try {
    // Exclusive before the log is opened: no shared memory, and a second process is refused at once.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0')
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    migrate(database)
    return database
  } catch (cause) {
    database.close()
    if (/locked|busy/i.test(String((cause as Error).message))) {
      throw new FolderInUse(`Cannot open ${folder}: another process holds it; stop that node first, or ask it over HTTP`, { cause })
    }
    throw cause
  }
}

function migrate(database: DatabaseSync): void {
  const { user_version: at } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (at > migrations.length) throw new Error(`Cannot open the database: its schema is ${at}; expected at most ${migrations.length}, so it was written by a newer version`)
  for (const [index, statements] of migrations.entries()) {
    if (index < at) continue
    database.exec(`BEGIN; ${statements}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}
