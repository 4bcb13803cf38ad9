// An atproto repository: a tree of records under one signature, handed over as one archive and verified whole, in memory.
import { createServer } from 'node:http'
import { Secp256k1Keypair } from '@atproto/crypto'
import { MemoryBlockstore, Repo, WriteOpAction, blocksToCarFile, verifyRepoCar } from '@atproto/repo'

export async function serve(_folder, records) {
  const keypair = await Secp256k1Keypair.create()
  const storage = new MemoryBlockstore()
  let repo = await Repo.create(storage, keypair.did(), keypair)
  for (let at = 0; at < records.length; at += 500) {
    repo = await repo.applyWrites(records.slice(at, at + 500).map((record, index) => ({
      action: WriteOpAction.Create, collection: 'example.entente.act', rkey: `act${String(at + index).padStart(8, '0')}`, record: { $type: 'example.entente.act', record },
    })), keypair)
  }
  const car = await blocksToCarFile(repo.cid, storage.blocks)
  const server = createServer((_request, response) => response.end(car))
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: server.address().port, did: keypair.did() }
}

export async function fetch(_folder, { port, did, count }) {
  const bytes = new Uint8Array(await (await globalThis.fetch(`http://127.0.0.1:${port}/`)).arrayBuffer())
  const { creates } = await verifyRepoCar(bytes, did, did)
  if (creates.length !== count) throw new Error(`Held ${creates.length} of ${count}`)
  return creates.length
}
