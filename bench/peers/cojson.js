// cojson: one list of one writer's session, over WebSocket, kept in SQLite; a signature about every 100 kB.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LocalNode, getSqliteStorage } from 'cojson'
import { WasmCrypto } from 'cojson/crypto/WasmCrypto'
import { createWebSocketPeer } from 'cojson-transport-ws'
import { WebSocket, WebSocketServer } from 'ws'

function storageIn(folder) {
  const database = new DatabaseSync(join(folder, 'record.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const version = () => database.prepare('PRAGMA user_version').get().user_version
  return getSqliteStorage({
    run: (sql, values) => void database.prepare(sql).run(...values),
    query: (sql, values) => database.prepare(sql).all(...values),
    get: (sql, values) => database.prepare(sql).get(...values),
    transaction(work) {
      database.exec('BEGIN')
      try {
        work()
        database.exec('COMMIT')
      } catch (fault) {
        database.exec('ROLLBACK')
        throw fault
      }
    },
    closeDb: () => database.close(),
    getMigrationVersion: version,
    saveMigrationVersion: (next) => database.exec(`PRAGMA user_version = ${next}`),
  })
}

async function nodeIn(folder) {
  const crypto = await WasmCrypto.create()
  const { node } = await LocalNode.withNewlyCreatedAccount({ creationProps: { name: 'bench' }, crypto, storage: storageIn(folder) })
  return node
}

export async function serve(folder, records) {
  const node = await nodeIn(folder)
  const group = node.createGroup()
  group.addMember('everyone', 'reader')
  const list = group.createList([], null, 'trusting')
  for (let at = 0; at < records.length; at += 500) list.appendItems(records.slice(at, at + 500))
  await node.syncManager.waitForStorageSync(list.id)
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((ready) => server.once('listening', ready))
  let last = 0
  server.on('connection', (socket) => node.syncManager.addPeer(createWebSocketPeer({ id: `reader ${(last += 1)}`, websocket: socket, role: 'client' })))
  return { port: server.address().port, id: list.id }
}

export const prepare = (folder) => nodeIn(folder)

export async function fetch(_folder, { port, id, count }, node) {
  node.syncManager.addPeer(createWebSocketPeer({ id: 'writer', websocket: new WebSocket(`ws://127.0.0.1:${port}`), role: 'server' }))
  for (;;) {
    const list = await node.load(id)
    if (list !== 'unavailable' && list.asArray().length >= count) {
      await node.syncManager.waitForStorageSync(id)
      return list.asArray().length
    }
    await new Promise((again) => setTimeout(again, 5))
  }
}
