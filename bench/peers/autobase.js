// Autobase: several writers' logs put in one order; here one writer, and the reader reads the whole ordered view.
import Autobase from 'autobase'
import Corestore from 'corestore'
import { createServer, connect } from 'node:net'

const handlers = {
  valueEncoding: 'json',
  open: (store) => store.get('view', { valueEncoding: 'utf-8' }),
  apply: async (nodes, view) => view.append(nodes.map(({ value }) => value)),
}

export async function serve(folder, records) {
  const store = new Corestore(folder)
  const base = new Autobase(store, null, handlers)
  await base.ready()
  for (let at = 0; at < records.length; at += 500) await base.append(records.slice(at, at + 500))
  await base.update()
  const server = createServer((socket) => {
    const stream = base.replicate(false)
    socket.pipe(stream).pipe(socket)
    for (const one of [socket, stream]) one.on('error', () => undefined)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: server.address().port, key: base.key.toString('hex') }
}

export async function fetch(folder, { port, key, count }) {
  const base = new Autobase(new Corestore(folder), Buffer.from(key, 'hex'), handlers)
  await base.ready()
  const socket = connect(port, '127.0.0.1')
  const stream = base.replicate(true)
  socket.pipe(stream).pipe(socket)
  for (const one of [socket, stream]) one.on('error', () => undefined)
  while (base.view.length < count) {
    await base.update()
    if (base.view.length < count) await new Promise((again) => setTimeout(again, 5))
  }
  for (let at = 0; at < count; at += 1) await base.view.get(at)
  return base.view.length
}
