import assert from 'node:assert/strict'
import test, { after, type TestContext } from 'node:test'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { times } from '../fuzz/hostile-bytes.ts'
import { bodies, client, endingOf, newNode } from '../nodes.ts'
import { clusterOf, withoutPostgres, type Cluster } from '../postgres.ts'
import { assertWhole, processes, untilShown, writeUntil, type Answers } from '../processes.ts'

const cluster = clusterOf(endingOf(after))
const rounds = 3 * times

/** Nobody is kept waiting longer: the time in which a request is answered, one way or the other. */
const mostWaiting = 12_000

async function writing(t: TestContext, running: Cluster) {
  const { desks, nodes } = await processes(t, running, 2)
  const other = await client(await newNode(t, bodies.XB))
  await pair(desks[0]!, other)
  const partnership = await desks[0]!.foundWith([other])
  for (const desk of desks) await until('every process knows the partnership', async () => (await desk.get(`/partnerships/${partnership}`)).situation === 'in_force')
  const given: Answers = { acknowledged: new Set(), refused: [], longest: 0 }
  let isOver = false
  // Two at each process, so that the blow falls into the middle of an act of one of them.
  const writers = desks.flatMap((desk) => [desk, desk]).map((desk) => writeUntil(() => isOver, desk, partnership, given))
  const goOn = async () => {
    const before = given.acknowledged.size
    await until('acts are acknowledged again', async () => given.acknowledged.size > before + 8)
  }
  const end = async () => {
    isOver = true
    await Promise.all(writers)
  }
  return { desks, nodes, partnership, given, goOn, end }
}

async function allShow(desks: readonly Client[], partnership: string, acknowledged: ReadonlySet<string>): Promise<void> {
  for (const desk of desks) {
    await untilShown(desk, partnership, acknowledged)
    await assertWhole(desk, partnership, acknowledged)
  }
}

test('database gone: connections ended in the middle of transactions lose nothing that was acknowledged', { skip: withoutPostgres, timeout: 240_000 * times }, async (t) => {
  const running = await cluster()
  const { desks, nodes, partnership, given, goOn, end } = await writing(t, running)
  for (let round = 1; round <= rounds; round += 1) {
    await goOn()
    await running.endConnections('process_1')
    await goOn()
    await running.endConnections('process_2')
  }
  await goOn()
  await end()
  assert.deepEqual(nodes.filter(({ isRunning }) => !isRunning).map(({ log }) => log.slice(-2_000)), [], 'both processes run on')
  assert.ok(given.longest < mostWaiting, `somebody waited ${given.longest} ms`)
  await allShow(desks, partnership, given.acknowledged)
  t.diagnostic(`${given.acknowledged.size} acts acknowledged, ${given.refused.length} requests answered 503, the longest wait ${Math.round(given.longest)} ms`)
})

test('database gone: stopped at once in the middle of transactions, it is answered 503 in time, and after its start everything acknowledged is there once', { skip: withoutPostgres, timeout: 240_000 * times }, async (t) => {
  const running = await cluster()
  const { desks, nodes, partnership, given, goOn, end } = await writing(t, running)
  for (let round = 1; round <= rounds; round += 1) {
    await goOn()
    const refused = given.refused.length
    await running.stop('SIGQUIT')
    await until('requests are refused', async () => given.refused.length > refused + 4 || nodes.every(({ isRunning }) => !isRunning))
    for (const { url, isRunning } of nodes) if (isRunning) {
      const answered = await fetch(`${url}/health`)
      assert.deepEqual([answered.status, (await answered.json() as { code: string }).code], [503, 'store_unavailable'])
      assert.equal((await fetch(`${url}/`, { redirect: 'manual' })).status, 303, 'what needs no database is answered')
    }
    await running.up()
  }
  await goOn()
  await end()
  assert.ok(given.longest < mostWaiting, `somebody waited ${given.longest} ms`)
  for (const node of nodes) {
    if (node.isRunning) continue
    assert.notEqual(node.exitCode, 0, 'a process that ends says that it failed')
    await node.start()
  }
  await allShow(desks, partnership, given.acknowledged)
  t.diagnostic(`${given.acknowledged.size} acts acknowledged, ${given.refused.length} requests answered 503, the longest wait ${Math.round(given.longest)} ms`)
})

test('database gone: one that stands still is not waited for, and served again when it goes on', { skip: withoutPostgres, timeout: 240_000 * times }, async (t) => {
  const running = await cluster()
  const { desks, nodes, partnership, given, goOn, end } = await writing(t, running)
  await goOn()
  const refused = given.refused.length
  await running.standStill()
  await until('requests are refused', async () => given.refused.length > refused + 3)
  await running.goOn()
  await goOn()
  await end()
  assert.deepEqual(nodes.filter(({ isRunning }) => !isRunning).map(({ log }) => log.slice(-2_000)), [], 'both processes run on')
  assert.ok(given.longest < 2 * mostWaiting, `somebody waited ${given.longest} ms`)
  await allShow(desks, partnership, given.acknowledged)
  t.diagnostic(`${given.acknowledged.size} acts acknowledged, ${given.refused.length} requests answered 503, the longest wait ${Math.round(given.longest)} ms`)
})
