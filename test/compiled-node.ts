import { stateRecord } from '../src/app/exercise/rehearsal.ts'
import { Node } from '../src/app/node.ts'
import { KeyFile } from '../src/store/key-file.ts'
import { SqliteDesk } from '../src/store/sqlite-desk.ts'
import { openDatabase } from '../src/store/sqlite-file.ts'
import { SqliteRegister } from '../src/store/sqlite-register.ts'
import { compiledRecord } from './compiled-files.ts'
import { establishNode, startNode, type Ending, type NodeProcess } from './nodes.ts'

/** A body that compiles, its node running, with every entry of the record stated in its public feed. */
export async function compiledNode(ending: Ending): Promise<NodeProcess> {
  const node = await establishNode(ending, { state: 'XZ', names: { en: 'Compiler of the public record' }, demonstration: 'compiled' })
  const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
  const { database, close } = openDatabase(node.folder)
  try {
    const opened = await Node.open({
      register: new SqliteRegister(database), desk: new SqliteDesk(database), keys: await KeyFile.open(node.folder, random), random,
      clock: { now: () => '2026-11-23T10:00:00Z', ticks: () => performance.now(), after: () => () => undefined },
      journal: { note: () => undefined }, halt: (cause) => {
        throw cause
      },
    })
    await stateRecord(opened, compiledRecord())
  } finally {
    close()
  }
  return startNode(node)
}
