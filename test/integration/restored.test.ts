import assert from 'node:assert/strict'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, run, type NodeProcess } from '../nodes.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const text = { title: { en: 'While the other was away' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
const note = async (desk: Client, partnership: string): Promise<string> => (await desk.submit(partnership, 'write_note', facts, text)).digest
const within = 120_000

/** What all of them hold alike; `false` while they differ. */
async function same(desks: readonly Client[], partnership: string): Promise<any> {
  const held = await Promise.all(desks.map((desk) => desk.get(`/partnerships/${partnership}`)))
  return held.every(({ digits, acts }) => digits === held[0].digits && acts === held[0].acts) && held[0]
}

async function actsOf(desk: Client, partnership: string): Promise<readonly any[]> {
  const all: any[] = []
  for (let after = ''; ; ) {
    const { acts, next } = await desk.get(`/partnerships/${partnership}/acts?limit=500${after}`)
    all.push(...acts)
    if (next === null) return all
    after = `&after=${next}`
  }
}

const statusOf = async (node: NodeProcess) => JSON.parse((await run('status', '--data', node.folder, '--json')).output)

const words = (node: NodeProcess): string => {
  const path = join(dirname(node.folder), 'words')
  writeFileSync(path, 'correct horse battery staple\n')
  return path
}

async function backUp(node: NodeProcess): Promise<string> {
  const file = join(dirname(node.folder), 'backup.age')
  const ended = await run('backup', '--data', node.folder, '--to', file, '--passphrase-file', words(node))
  assert.equal(ended.code, 0, ended.log)
  return file
}

/** The folder is gone, and what the backup holds stands in its place. */
async function destroyAndRestore(node: NodeProcess, file: string): Promise<string> {
  await node.kill9()
  rmSync(node.folder, { recursive: true })
  const ended = await run('restore', '--from', file, '--data', node.folder, '--passphrase-file', words(node), '--expect', node.body, '--json')
  assert.equal(ended.code, 0, ended.log)
  assert.equal((await run('verify', '--data', node.folder)).code, 0)
  return `/sign-in/${JSON.parse(ended.output).signIn}`
}

/** By a stick: what one has written for the other, taken in while the other does not run. */
async function carry(from: NodeProcess, to: NodeProcess, file: string): Promise<void> {
  const isRunning = to.isRunning
  await to.stop()
  const ended = await run('transfer', 'import', '--data', to.folder, file)
  assert.equal(ended.code, 0, ended.log)
  if (isRunning) await to.start()
}

async function writeStick(from: NodeProcess, to: NodeProcess, name: string): Promise<string> {
  const isRunning = from.isRunning
  await from.stop()
  const file = join(dirname(from.folder), name)
  const ended = await run('transfer', 'export', '--data', from.folder, '--to', to.body, '--file', file)
  assert.equal(ended.code, 0, ended.log)
  if (isRunning) await from.start()
  return file
}

/** No number of a run was used for two acts, and nobody is accused. */
async function holdsNoFork(desks: readonly Client[], partnership: string): Promise<void> {
  for (const desk of desks) {
    assert.deepEqual((await desk.get(`/partnerships/${partnership}`)).forks, [])
    const places = (await actsOf(desk, partnership)).map(({ author, run: of, number }) => `${author} ${of} ${number}`)
    assert.equal(new Set(places).size, places.length, 'a number was used twice')
  }
}

/** Two writers go on until they are told to stop. */
function load(desks: readonly Client[], partnership: string) {
  let goesOn = true
  const written = desks.map(async (desk) => {
    const acknowledged: string[] = []
    while (goesOn) acknowledged.push(await note(desk, partnership))
    return acknowledged
  })
  return async () => {
    goesOn = false
    return (await Promise.all(written)).flat()
  }
}

test('restored: between two, what was sealed after the backup comes back, a new run is opened, and a late stick of the old one changes nothing', { timeout: 400_000 }, async (t) => {
  const [node, other] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [desk, away] = await Promise.all([client(node), client(other)])
  await pair(desk, away)
  const partnership = await desk.foundWith([away])
  const stop = load([desk, away], partnership)
  const backup = await backUp(node)
  const acknowledged = await stop()
  await until('both hold all', async () => same([desk, away], partnership), within)

  // What nobody else has got but a stick: sealed while the other does not run, and still in the post when the folder is lost.
  await other.stop()
  const onStick = [await note(desk, partnership), await note(desk, partnership)]
  const stick = await writeStick(node, other, 'late.age')
  await other.start()
  await node.kill9()
  const before = await away.get(`/partnerships/${partnership}`)
  await other.stop()
  const signIn = await destroyAndRestore(node, backup)
  await node.start()
  const again = await client(node, signIn)
  const refused = await again.send(`/partnerships/${partnership}/acts`, { type: 'write_note', facts, content: text })
  assert.deepEqual([refused.status, refused.json.code], [409, 'restored'])
  for (const language of ['fr', 'ar', 'es', 'nl', 'en']) {
    const page = await again.request('GET', `/${language}/partnerships`)
    assert.match(page.text, new RegExp(other.body === '' ? '' : 'نورمارا|Nourmara|العدل'), `${language}: the page names who is awaited`)
  }
  assert.deepEqual((await statusOf(node)).restored.partnerships, [{ partnership, from: [other.body], isForked: false }])

  await other.start()
  await until('the restored node goes on', async () => (await statusOf(node)).restored === null, within)
  const after = await until('both hold the same', async () => same([again, away], partnership), within)
  assert.ok(after.acts > before.acts)
  const held = new Set((await actsOf(again, partnership)).map(({ digest }) => digest))
  assert.deepEqual(acknowledged.filter((digest) => !held.has(digest)), [], 'nothing that was handed on is lost')
  const fresh = await again.submit(partnership, 'write_note', facts, text)
  assert.equal(fresh.run, 2)
  await until('the other has it', async () => same([again, away], partnership), within)
  await holdsNoFork([again, away], partnership)

  const digits = (await away.get(`/partnerships/${partnership}`)).subjects
  await carry(node, other, stick)
  await until('both hold what was late', async () => same([again, away], partnership), within)
  const late = (await actsOf(away, partnership)).filter(({ digest }) => onStick.includes(digest))
  assert.equal(late.length, 2, 'it is kept')
  assert.deepEqual((await away.get(`/partnerships/${partnership}`)).subjects, digits)
  await holdsNoFork([again, away], partnership)
  assert.equal((await statusOf(node)).restored, null, 'what is late is no news of an accident')
  await note(again, partnership)
  await until('both go on', async () => same([again, away], partnership), within)
})

test('restored: among four, one of them by stick alone and one that is down, each partnership goes on once all its members have answered', { timeout: 500_000 }, async (t) => {
  const nodes = await Promise.all([bodies.XA, bodies.XB, bodies.XC, bodies.XD].map((founding) => newNode(t, founding)))
  const [node, second, third, fourth] = nodes as [NodeProcess, NodeProcess, NodeProcess, NodeProcess]
  const desks = (await Promise.all(nodes.map((one) => client(one)))) as [Client, Client, Client, Client]
  const [desk, two, three, four] = desks
  for (const [index, one] of desks.entries()) for (const other of desks.slice(index + 1)) await pair(one, other)
  const partnership = await desk.foundWith([two, three, four])
  const aside = await desk.foundWith([two])
  const stop = load([desk, two, three], partnership)
  const backup = await backUp(node)
  const acknowledged = await stop()
  await note(desk, aside)
  await until('all hold all', async () => (await same(desks, partnership)) && same([desk, two], aside), within)
  await Promise.all([third.stop(), fourth.stop()])
  const signIn = await destroyAndRestore(node, backup)
  await node.start()
  const again = await client(node, signIn)

  // The partnership of two does not wait for those whom it does not need.
  await until('the partnership of two has gone on', async () => same([again, two], aside).then(async () => (await statusOf(node)).restored.partnerships.every((one: any) => one.partnership !== aside)), within)
  await note(again, aside)
  const awaited = await until('the others are named', async () => {
    const [one] = (await statusOf(node)).restored.partnerships
    return one?.from.length === 2 && one
  }, within)
  assert.deepEqual({ ...awaited, from: awaited.from.toSorted() }, { partnership, from: [third.body, fourth.body].toSorted(), isForked: false })
  const page = (await again.request('GET', '/en/partnerships')).text
  for (const name of ['Miralonia', 'Elzenmark']) assert.match(page, new RegExp(name))
  assert.equal((await again.send(`/partnerships/${partnership}/acts`, { type: 'write_note', facts, content: text })).json.code, 'restored')

  await third.start()
  await until('one is left', async () => (await statusOf(node)).restored.partnerships[0]?.from.join() === fourth.body, within)
  // To and fro by stick, with the lines cut: nothing but files passes between these two.
  await Promise.all([second.stop(), third.stop()])
  await carry(node, fourth, await writeStick(node, fourth, 'request.age'))
  await carry(fourth, node, await writeStick(fourth, node, 'answer.age'))
  await until('the restored node goes on', async () => (await statusOf(node)).restored === null, within)
  const fresh = await again.submit(partnership, 'write_note', facts, text)
  assert.equal(fresh.run, 2)
  await Promise.all([second, third, fourth].map((one) => one.start()))
  await until('all hold the same', async () => same([again, two, three, four], partnership), within)
  const held = new Set((await actsOf(four, partnership)).map(({ digest }) => digest))
  assert.deepEqual(acknowledged.filter((digest) => !held.has(digest)), [])
  await holdsNoFork([again, two, three, four], partnership)
  await holdsNoFork([again, two], aside)
})

async function putBackByHand(t: TestContext) {
  const [node, other] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [desk, away] = await Promise.all([client(node), client(other)])
  await pair(desk, away)
  const partnership = await away.foundWith([desk])
  return { node, desk, away, partnership }
}

test('restored: a node that was put back by hand finds it out by its own acts, before it seals what is due, and goes the same way', { timeout: 300_000 }, async (t) => {
  const { node, desk, away, partnership } = await putBackByHand(t)
  const replaces = [desk.node, away.node].map(({ body }) => ({ body, revision: null }))
  const change = { kind: 'programme', year: 2031, session: null }
  const { digest: proposal } = await desk.submit(partnership, 'propose', { subject: null, replaces, relies: null, marking: null, change }, { title: { en: 'Programme' }, aims: { en: 'Learning' } })
  await until('the proposal has arrived', () => same([desk, away], partnership))

  // The copy is taken while the consent that will make this node conclude is still to come.
  await node.stop()
  cpSync(node.folder, `${node.folder}-copy`, { recursive: true })
  await node.start()
  await away.submit(partnership, 'consent', { proposal })
  // More than is taken in at once, so that what is due is met before the end of what is handed over.
  for (let batch = 0; batch < 30; batch += 1) await Promise.all([...Array(10)].map(() => away.submit(partnership, 'write_note', facts, text)))
  const before = await until('both hold all', async () => {
    const both = await same([desk, away], partnership)
    return both && both.subjects.some(({ subject, bound }: any) => subject === proposal && bound.length === 2) && both.acts > 300 && both
  }, within)

  await node.stop()
  rmSync(node.folder, { recursive: true })
  cpSync(`${node.folder}-copy`, node.folder, { recursive: true })
  await node.start()
  const after = await until('the restored node has caught up and gone on', async () => {
    const both = await same([desk, away], partnership)
    return both && both.heads.some(({ body, run: of }: any) => body === node.body && of === 2) && both
  }, within)
  assert.ok(after.acts >= before.acts + 2)
  assert.deepEqual(after.subjects, before.subjects)
  await until('nothing more is awaited', async () => (await statusOf(node)).restored === null, within)
  await holdsNoFork([desk, away], partnership)
  assert.equal((await desk.submit(partnership, 'write_note', facts, text)).run, 2)
})
