import test, { after } from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { times } from '../fuzz/hostile-bytes.ts'
import { bodies, client, endingOf, newNode } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'
import { assertWhole, processes, untilShown, writeUntil, type Answers } from '../processes.ts'

const cluster = clusterOf(endingOf(after))
const rounds = 10 * times

test(`killed: in ${rounds} rounds of kill -9, now of one and now of the other of two processes that write, nothing that was acknowledged is lost or doubled`, { skip: withoutPostgres, timeout: 240_000 * times }, async (t) => {
  const { nodes, desks } = await processes(t, await cluster(), 2)
  const other = await client(await newNode(t, bodies.XB))
  await pair(desks[0]!, other)
  const partnership = await desks[0]!.foundWith([other])
  for (const desk of desks) await until('every process knows the partnership', async () => (await desk.get(`/partnerships/${partnership}`)).situation === 'in_force')
  await other.node.stop()
  const given: Answers = { acknowledged: new Set(), refused: [], longest: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const before = given.acknowledged.size
    let isOver = false
    // Two at each, so that the blow falls into the middle of an act of one of them.
    const writers = desks.flatMap((desk) => [desk, desk]).map((desk) => writeUntil(() => isOver, desk, partnership, given))
    await until('acts are acknowledged', async () => given.acknowledged.size > before + 6)
    const victim = nodes[round % 2]!
    await victim.kill9()
    const left = given.acknowledged.size
    await until('the other one goes on', async () => given.acknowledged.size > left + 2)
    isOver = true
    await Promise.all(writers)
    await victim.start()
    for (const desk of desks) {
      await untilShown(desk, partnership, given.acknowledged)
      await assertWhole(desk, partnership, given.acknowledged)
    }
  }
  t.diagnostic(`${given.acknowledged.size} acts acknowledged over ${rounds} kills, ${given.refused.length} requests answered 503, the longest wait ${Math.round(given.longest)} ms`)
})
