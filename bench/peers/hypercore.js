// Hypercore: one append-only log of one writer, replicated over TCP and Noise.
import Corestore from 'corestore'
import { createServer, connect } from 'node:net'

export async function serve(folder, records) {
  const store = new Corestore(folder)
  const core = store.get({ name: 'acts', valueEncoding: 'utf-8' })
  await core.ready()
  for (let at = 0; at < records.length; at += 500) await core.append(records.slice(at, at + 500))
  const server = createServer((socket) => {
    const stream = store.replicate(false)
    socket.pipe(stream).pipe(socket)
    for (const one of [socket, stream]) one.on('error', () => undefined)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: server.address().port, key: core.key.toString('hex') }
}

export async function fetch(folder, { port, key, count }) {
  const store = new Corestore(folder)
  const core = store.get({ key: Buffer.from(key, 'hex'), valueEncoding: 'utf-8' })
  await core.ready()
  const socket = connect(port, '127.0.0.1')
  const stream = store.replicate(true)
  socket.pipe(stream).pipe(socket)
  for (const one of [socket, stream]) one.on('error', () => undefined)
  await core.update({ wait: true })
  await core.download({ start: 0, end: count }).done()
  if (core.contiguousLength !== count) throw new Error(`Held ${core.contiguousLength} of ${count}`)
  await store.flush?.()
  return core.contiguousLength
}
