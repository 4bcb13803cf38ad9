import type { Archive } from '../app/ports/archive.ts'
import type { Desk } from '../app/ports/desk.ts'
import type { Register } from '../app/ports/register.ts'
import type { Siblings } from '../app/ports/siblings.ts'
import { PostgresArchive } from './postgres-archive.ts'
import { PostgresDatabase } from './postgres-database.ts'
import { PostgresDesk } from './postgres-desk.ts'
import { PostgresRegister } from './postgres-register.ts'
import { PostgresSections } from './postgres-sections.ts'
import { PostgresSiblings } from './postgres-siblings.ts'
import { SqliteArchive } from './sqlite-archive.ts'
import { SqliteDesk } from './sqlite-desk.ts'
import { openDatabase, openForReading } from './sqlite-file.ts'
import { SqliteRegister } from './sqlite-register.ts'

export type StoreAccess = 'changing' | 'only_reading'

/** One body's store, whichever engine keeps it. */
export interface OpenedStore {
  readonly register: Register
  readonly desk: Desk
  readonly archive: Archive
  /** Where several processes may share it. */
  readonly siblings?: Siblings
  close(): Promise<void>
}

/** In the folder, for one process alone; or in the database named, for as many as come. */
export async function openStore({ folder, database }: { readonly folder: string; readonly database: string | null }, access: StoreAccess): Promise<OpenedStore> {
  if (database !== null) return shared(await PostgresDatabase.open(database, access), access)
  const held = access === 'changing' ? openDatabase(folder) : openForReading(folder)
  return { register: new SqliteRegister(held.database), desk: new SqliteDesk(held.database), archive: new SqliteArchive(held.database), close: async () => held.close() }
}

function shared(database: PostgresDatabase, access: StoreAccess): OpenedStore {
  const sections = new PostgresSections(database)
  const register = new PostgresRegister(sections)
  const archive = new PostgresArchive(database)
  if (access === 'only_reading') return { register, archive, desk: new PostgresDesk(database), close: () => database.close() }
  const siblings = new PostgresSiblings(sections)
  return {
    register, siblings, archive,
    desk: new PostgresDesk(database, () => siblings.peersChanged()),
    async close() {
      await siblings.close()
      await database.close()
    },
  }
}
