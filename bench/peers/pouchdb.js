// PouchDB: documents with revisions, pulled over CouchDB's protocol, a thousand at a time, into LevelDB.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import express from 'express'
import expressPouch from 'express-pouchdb'
import Http from 'pouchdb-adapter-http'
import Level from 'pouchdb-adapter-leveldb'
import PouchDB from 'pouchdb-core'
import Replication from 'pouchdb-replication'

const Database = PouchDB.plugin(Level).plugin(Http).plugin(Replication)

export async function serve(folder, records) {
  const Folder = Database.defaults({ prefix: `${folder}/`, adapter: 'leveldb' })
  const database = new Folder('acts')
  for (let at = 0; at < records.length; at += 1000) {
    await database.bulkDocs(records.slice(at, at + 1000).map((record) => ({ _id: createHash('sha256').update(record).digest('hex'), record })))
  }
  const app = express()
  app.use('/', expressPouch(Folder, { mode: 'minimumForPouchDB', logPath: join(folder, 'log.txt'), inMemoryConfig: true }))
  const server = await new Promise((ready) => { const one = app.listen(0, '127.0.0.1', () => ready(one)) })
  return { port: server.address().port }
}

export async function fetch(folder, { port, count }) {
  const database = new Database(join(folder, 'acts'), { adapter: 'leveldb' })
  await database.replicate.from(`http://127.0.0.1:${port}/acts`, { batch_size: 1000, batches_limit: 10 })
  const { doc_count: held } = await database.info()
  if (held !== count) throw new Error(`Held ${held} of ${count}`)
  return held
}
