import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDesk } from './desk.suite.ts'
import { testRegister, type Made } from './register.suite.ts'
import { SqliteDesk } from './sqlite-desk.ts'
import { openDatabase } from './sqlite-file.ts'
import { SqliteRegister } from './sqlite-register.ts'

function made<Port>(open: (database: ReturnType<typeof openDatabase>['database']) => Port): Made<Port> {
  return async (ending) => {
    const opened = (folder: string): Port => {
      const { database, close } = openDatabase(folder)
      ending.after(() => {
        close()
        rmSync(folder, { recursive: true, force: true })
      })
      return open(database)
    }
    const folder = mkdtempSync(join(tmpdir(), 'entente-store-'))
    return {
      port: opened(folder),
      // The files as they lie there while the first process still has them open: nothing was said good-bye to.
      async killed() {
        const copy = mkdtempSync(join(tmpdir(), 'entente-store-'))
        cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('lock.sqlite') && !path.endsWith('-shm') })
        return opened(copy)
      },
    }
  }
}

testRegister('SQLite', made((database) => new SqliteRegister(database)))
testDesk('SQLite', made((database) => new SqliteDesk(database)))
