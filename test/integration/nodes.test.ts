import assert from 'node:assert/strict'
import test from 'node:test'
import { bodies, client, establishNode, newNode, run, startNode } from '../nodes.ts'

test('nodes: a node answers under its own body, keeps its port and its sessions over a restart', async (t) => {
  const node = await newNode(t, bodies.XA)
  const desk = await client(node)
  const before = (await desk.request('GET', '/health')).json
  assert.equal(before.body, node.body)
  const { url } = node
  assert.equal(await node.stop(), 0)
  assert.equal(node.isRunning, false)
  await node.start()
  assert.equal(node.url, url)
  assert.equal((await desk.request('GET', '/health')).status, 200)
  assert.equal((await desk.get('/node')).body, node.body)
})

test('nodes: a second process on the same folder is refused with exit code 3 and changes nothing', async (t) => {
  const node = await establishNode(t, bodies.XA)
  await startNode(node)
  const ended = await run('serve', '--data', node.folder, '--port', '0')
  assert.equal(ended.code, 3)
  assert.equal(ended.output, '')
  assert.equal((await (await client(node)).get('/node')).body, node.body)
})
