import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

test('greeting: whoever answers at a peer’s address without its key hears who we are, and no partnership, head or code', async (t) => {
  const [brevalie, nourmara] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [one, other] = [await client(brevalie), await client(nourmara)]
  await pair(one, other)
  const partnership = await one.foundWith([other])
  const { heads } = await one.get(`/partnerships/${partnership}`)
  await nourmara.stop()

  // Somebody else listens now where the peer was.
  let heard = ''
  const impostor = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => (heard += `${request.url}\n${text}`))
    request.on('end', () => response.end(heard))
  })
  await new Promise<void>((listening) => impostor.listen(Number(new URL(nourmara.url).port), '127.0.0.1', listening))
  t.after(() => impostor.close())
  await until('the node has dialled what it takes for its peer, and not taken its answer', async () => heard.includes('"end":true') && (await one.get('/peers')).peers[0].fault !== null)
  assert.ok(heard.includes(brevalie.body))
  for (const hidden of [partnership, ...heads.map(({ digest }: any) => digest)]) assert.ok(!heard.includes(hidden), `the impostor heard ${hidden}`)
})
