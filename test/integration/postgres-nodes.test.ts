import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, endingOf, newNode, run, type Ending } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'
import { assertWhole, note, processes, untilShown, writeUntil, type Answers } from '../processes.ts'
import { Recorder } from '../recorder.ts'

const cluster = clusterOf(endingOf(after))
const answers = (): Answers => ({ acknowledged: new Set(), refused: [], longest: 0 })

/** A partnership of the processes' body with another that is down, in force at every process. */
async function withPartnership(t: Ending, desks: readonly Client[]) {
  const other = await client(await newNode(t, bodies.XB))
  await pair(desks[0]!, other)
  const partnership = await desks[0]!.foundWith([other])
  for (const desk of desks) await until('every process knows the partnership', async () => (await desk.get(`/partnerships/${partnership}`)).situation === 'in_force')
  return { partnership, other }
}

test('several processes: what two and then three seal at once is numbered without gap or double, and every one shows all of it', { skip: withoutPostgres, timeout: 240_000 }, async (t) => {
  const { nodes, desks, schema } = await processes(t, await cluster(), 3)
  const { partnership, other } = await withPartnership(t, desks)
  const given = answers()
  for (const at of [desks.slice(0, 2), desks]) {
    let left = at.length * 12
    await Promise.all(at.flatMap((desk) => [desk, desk]).map((desk) => writeUntil(() => left-- <= 0, desk, partnership, given)))
  }
  assert.deepEqual(given.refused, [])
  for (const desk of [...desks, other]) await untilShown(desk, partnership, given.acknowledged)
  for (const desk of desks) await assertWhole(desk, partnership, given.acknowledged)
  const last = [...given.acknowledged].at(-1)!
  for (const desk of desks) {
    const page = await until('the page shows it', async () => {
      const answered = await desk.request('GET', `/en/partnerships/${partnership}/notes/${last}`)
      return answered.status === 200 && answered
    })
    assert.match(page.text, /Note \d+/)
  }
  await until('all have the same digits', async () => new Set(await Promise.all([...desks, other].map(async (desk) => (await desk.get(`/partnerships/${partnership}`)).digits))).size === 1)
  const verified = await run('verify', '--data', nodes[0]!.folder, '--database', (await cluster()).address(schema), '--json')
  assert.equal(verified.code, 0, verified.output + verified.log)
})

test('several processes: whichever seals, the other body is told once, and told all the same when the one that told it is killed', { skip: withoutPostgres, timeout: 240_000 }, async (t) => {
  const { desks, nodes, schema } = await processes(t, await cluster(), 2)
  const other = await client(await newNode(t, bodies.XB, { poll: 600 }))
  const recorder = await Recorder.before(t, 'between', () => other.node.url)
  const [own] = desks as [Client, Client]
  const { checkCode } = await own.post('/peers', { address: recorder.url })
  const introduction = await own.request('GET', '/peer/identity')
  await other.post('/peers/introductions', { introduction: introduction.text, link: 'inbound' })
  await other.post(`/peers/${own.node.body}/confirm`, { checkCode })
  // Taken up at one process and confirmed at the other.
  await until('the second process knows the peer', async () => (await desks[1]!.send(`/peers/${other.node.body}/confirm`, { checkCode })).status === 200)
  const partnership = await own.foundWith([other])
  const write = async (desk: Client, word: string) => {
    await until('the process knows the partnership', async () => (await desk.request('GET', `/api/v1/partnerships/${partnership}`)).status === 200)
    const { digest } = await desk.post(`/partnerships/${partnership}/acts`, note(word))
    await until('it has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${digest}`)).status === 200)
    return Buffer.from(recorder.bytes).toString('latin1').split(word).length - 1
  }
  for (const round of [1, 2, 3]) for (const [index, desk] of desks.entries()) assert.equal(await write(desk, `told-once-${round}-${index}`), 1)
  const holders = await (await cluster()).ask<{ holder: string }>(`SELECT holder FROM ${schema}.duties`)
  assert.equal(holders.length, 1, 'one of them carries')
  // Whichever of the two carried, the one that is left does from now on.
  await nodes[0]!.kill9()
  assert.ok((await write(desks[1]!, 'told-by-the-second')) >= 1)
  await nodes[0]!.start()
  await nodes[1]!.kill9()
  assert.ok((await write(desks[0]!, 'told-by-the-first')) >= 1)
})

test('several processes: a session is good at each of them, a link lets in one, and who signs out is out everywhere', { skip: withoutPostgres, timeout: 120_000 }, async (t) => {
  const { desks, nodes } = await processes(t, await cluster(), 2)
  const used = await Promise.all(nodes.map(async (node) => (await fetch(node.url + node.signInPath, { redirect: 'manual' })).headers.get('set-cookie')))
  assert.deepEqual(used, [null, null], 'the link was used when the session began')
  for (const desk of desks) assert.equal((await desk.request('GET', '/api/v1/peers')).status, 200)
  assert.equal((await desks[1]!.request('POST', '/sign-out')).status, 303)
  for (const desk of desks) assert.equal((await desk.request('GET', '/api/v1/peers')).status, 404)
})

test('several processes: one that is killed in the middle of its turn keeps nobody else waiting', { skip: withoutPostgres, timeout: 240_000 }, async (t) => {
  const running = await cluster()
  const { nodes, desks } = await processes(t, running, 2)
  const { partnership } = await withPartnership(t, desks)
  const given = answers()
  const [victim] = nodes
  const writing = [writeUntil(() => false, desks[0]!, partnership, given), writeUntil(() => false, desks[0]!, partnership, given)]
  await until('it has sealed some', async () => given.acknowledged.size > 5)
  await until('it stands still with the turn in its hands', async () => {
    victim!.signal('SIGSTOP')
    if ((await running.inTransaction('process_1')) > 0) return true
    victim!.signal('SIGCONT')
    return false
  })
  await victim!.kill9()
  await Promise.all(writing)
  const asked = performance.now()
  const { digest } = await desks[1]!.post(`/partnerships/${partnership}/acts`, note('After it'))
  const waited = performance.now() - asked
  assert.ok(waited < 10_000, `it waited ${waited} ms`)
  given.acknowledged.add(digest)
  await assertWhole(desks[1]!, partnership, given.acknowledged)
  t.diagnostic(`the next act was sealed ${Math.round(waited)} ms later; ${given.acknowledged.size} acts acknowledged`)
})

test('several processes: one that stands still in the middle of its turn loses it, and seals nothing under a number that another has used', { skip: withoutPostgres, timeout: 240_000 }, async (t) => {
  const running = await cluster()
  const { nodes, desks } = await processes(t, running, 2)
  const { partnership } = await withPartnership(t, desks)
  const given = answers()
  let isOver = false
  const writing = [writeUntil(() => isOver, desks[0]!, partnership, given), writeUntil(() => isOver, desks[0]!, partnership, given)]
  await until('it has sealed some', async () => given.acknowledged.size > 5)
  await until('it stands still with the turn in its hands', async () => {
    nodes[0]!.signal('SIGSTOP')
    if ((await running.inTransaction('process_1')) > 0) return true
    nodes[0]!.signal('SIGCONT')
    return false
  })
  const late = await until('the other seals', async () => {
    const answered = await desks[1]!.send(`/partnerships/${partnership}/acts`, note('In its place'))
    return answered.status === 201 && answered.json.digest
  })
  given.acknowledged.add(late)
  nodes[0]!.signal('SIGCONT')
  const before = given.acknowledged.size
  await until('it seals again', async () => given.acknowledged.size > before + 2)
  isOver = true
  await Promise.all(writing)
  for (const desk of desks) {
    await untilShown(desk, partnership, given.acknowledged)
    await assertWhole(desk, partnership, given.acknowledged)
  }
})
