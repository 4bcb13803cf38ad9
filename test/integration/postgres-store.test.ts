import { after } from 'node:test'
import { endingOf } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'
import { PostgresDatabase } from '../../src/store/postgres-database.ts'
import { PostgresDesk } from '../../src/store/postgres-desk.ts'
import { PostgresRegister } from '../../src/store/postgres-register.ts'
import { PostgresSections } from '../../src/store/postgres-sections.ts'
import { testArchive } from '../../src/store/archive.suite.ts'
import { PostgresArchive } from '../../src/store/postgres-archive.ts'
import { testDesk } from '../../src/store/desk.suite.ts'
import { testRegister, type Made } from '../../src/store/register.suite.ts'

const cluster = clusterOf(endingOf(after))

function made<Port>(on: (database: PostgresDatabase) => Port): Made<Port> {
  return async (ending) => {
    const running = await cluster()
    const address = await running.newAddress()
    const opened = async (): Promise<Port> => {
      const database = await PostgresDatabase.open(address)
      ending.after(() => database.close())
      return on(database)
    }
    return {
      port: await opened(),
      async killed() {
        await running.endConnections()
        return opened()
      },
    }
  }
}

testRegister('PostgreSQL', made((database) => new PostgresRegister(new PostgresSections(database))), withoutPostgres)
testDesk('PostgreSQL', made((database) => new PostgresDesk(database)), withoutPostgres)

testArchive('PostgreSQL', async (ending) => {
  const database = await PostgresDatabase.open(await (await cluster()).newAddress())
  ending.after(() => database.close())
  return { register: new PostgresRegister(new PostgresSections(database)), desk: new PostgresDesk(database), archive: new PostgresArchive(database) }
}, withoutPostgres)
