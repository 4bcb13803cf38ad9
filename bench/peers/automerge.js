// automerge-repo: one document that holds a list, changed 500 records at a time, over WebSocket, kept in a folder.
import { Repo } from '@automerge/automerge-repo'
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs'
import { BrowserWebSocketClientAdapter, NodeWSServerAdapter } from '@automerge/automerge-repo-network-websocket'
import { WebSocketServer } from 'ws'

export async function serve(folder, records) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const repo = new Repo({ storage: new NodeFSStorageAdapter(folder), network: [new NodeWSServerAdapter(server)], sharePolicy: async () => true })
  const handle = repo.create({ acts: [] })
  for (let at = 0; at < records.length; at += 500) handle.change((document) => { document.acts.push(...records.slice(at, at + 500)) })
  await repo.flush()
  return { port: server.address().port, url: handle.url }
}

export async function fetch(folder, { port, url, count }) {
  const repo = new Repo({ storage: new NodeFSStorageAdapter(folder), network: [new BrowserWebSocketClientAdapter(`ws://127.0.0.1:${port}`)] })
  const handle = await repo.find(url)
  while ((handle.doc()?.acts.length ?? 0) < count) await new Promise((again) => setTimeout(again, 5))
  await repo.flush()
  return handle.doc().acts.length
}
