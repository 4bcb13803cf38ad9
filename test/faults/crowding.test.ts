import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, type NodeProcess } from '../nodes.ts'

/** Another machine, as far as a node can tell: the whole of 127/8 is the loopback. */
const elsewhere = '127.0.0.66'

function open(node: NodeProcess, say: string): Promise<{ readonly socket: Socket; readonly ended: () => boolean }> {
  return new Promise((ready) => {
    let ended = false
    const socket = connect({ port: Number(new URL(node.url).port), host: '127.0.0.1', localAddress: elsewhere })
    socket.resume().on('error', () => undefined).once('close', () => (ended = true))
    socket.once('connect', () => {
      if (say !== '') socket.write(say)
      ready({ socket, ended: () => ended })
    })
    socket.once('close', () => ready({ socket, ended: () => true }))
  })
}

function memoryOf(node: NodeProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(node.pid)]).toString()) * 1024
}

test('crowding: one address that opens a thousand connections and dawdles on each keeps no one else out, and its own over the limit are let go', { timeout: 180_000 }, async (t) => {
  const node = await newNode(t, bodies.XA, { poll: 0.5 })
  const honest = await newNode(t, bodies.XB, { poll: 0.5 })
  const [desk, other] = [await client(node), await client(honest)]
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  const before = memoryOf(node)

  const kinds = ['', 'GET / HTTP/1.1\r\nHost: x\r\n', 'POST /peer/transfer HTTP/1.1\r\nHost: x\r\nContent-Type: application/vnd.entente.transfer\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n' + 'x'.repeat(1024)]
  const crowd: Awaited<ReturnType<typeof open>>[] = []
  for (let index = 0; index < 1_000; index += 1) crowd.push(await open(node, kinds[index % kinds.length]!))
  t.after(() => crowd.forEach(({ socket }) => socket.destroy()))
  await until('what is over the limit is let go', async () => crowd.filter(({ ended }) => ended()).length >= 750)

  assert.equal((await desk.request('GET', '/api/v1/partnerships')).status, 200)
  const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  for (let number = 1; number <= 5; number += 1) {
    await other.submit(partnership, 'write_note', facts, { title: { en: `Note ${number}` }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] })
  }
  await until('what the honest peer wrote has come', async () => (await desk.get(`/partnerships/${partnership}/acts?type=write_note`)).acts.length === 5)
  assert.ok(memoryOf(node) - before < 256 * 1024 * 1024)
  await until('those who only dawdle are let go as well', async () => crowd.every(({ ended }) => ended()))
})
