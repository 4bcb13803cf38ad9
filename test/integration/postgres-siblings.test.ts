import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import type { Submitted } from '../../src/app/authoring.ts'
import { Node } from '../../src/app/node.ts'
import type { Register, Replayed } from '../../src/app/ports/register.ts'
import type { News } from '../../src/app/ports/siblings.ts'
import type { SealedAct } from '../../src/core/act.ts'
import { PostgresDatabase } from '../../src/store/postgres-database.ts'
import { PostgresDesk } from '../../src/store/postgres-desk.ts'
import { PostgresRegister } from '../../src/store/postgres-register.ts'
import { PostgresSections } from '../../src/store/postgres-sections.ts'
import { PostgresSiblings } from '../../src/store/postgres-siblings.ts'
import { bodyNamed, sampleAct, sampleFeed, sampleSection as section } from '../../src/store/sample-acts.suite.ts'
import type { TransferHeader } from '../../src/wire/transfer.ts'
import { until } from '../deadline.ts'
import { endingOf, type Ending } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'
import { acquaint, actor, bench, founding, HeldKeys, sealed, SetClock, settle, type Bench } from '../workbench.ts'

const cluster = clusterOf(endingOf(after))
const skip = withoutPostgres

async function opened(t: Ending, address: string) {
  const database = await PostgresDatabase.open(address)
  const sections = new PostgresSections(database)
  const siblings = new PostgresSiblings(sections)
  t.after(async () => {
    await siblings.close()
    await database.close()
  })
  return { database, siblings, register: new PostgresRegister(sections), desk: new PostgresDesk(database, () => siblings.peersChanged()) }
}

async function several(t: Ending, count: number) {
  const address = await (await cluster()).newAddress()
  return Promise.all(Array.from({ length: count }, () => opened(t, address)))
}

async function newsIn(news: AsyncIterable<readonly Replayed[]>): Promise<readonly string[]> {
  const found: string[] = []
  for await (const page of news) found.push(...page.map(({ digest }) => digest))
  return found
}

const digests = (acts: readonly { readonly digest: string }[]) => acts.map(({ digest }) => digest)

test('siblings: each is given what the others appended since it read or appended last, once and in order, over every page', { skip }, async (t) => {
  const [one, other] = (await several(t, 2)) as [Awaited<ReturnType<typeof opened>>, Awaited<ReturnType<typeof opened>>]
  const feed = sampleFeed(2300)
  for (let from = 0; from < 2300; from += 460) await one.register.append(section, feed.slice(from, from + 460))
  assert.deepEqual(await newsIn(one.siblings.news(section)), [], 'what it appended itself is no news')
  assert.deepEqual(await newsIn(other.siblings.news(section)), digests(feed))
  assert.deepEqual(await newsIn(other.siblings.news(section)), [])
  const [first, second] = [sampleAct({ body: bodyNamed('b') }), sampleAct({ body: bodyNamed('c') })]
  await one.register.append(section, [first])
  await other.register.append(section, [second])
  assert.deepEqual(await newsIn(one.siblings.news(section)), [second.digest])
  assert.deepEqual(await newsIn(other.siblings.news(section)), [first.digest, second.digest], 'its own comes again where it had not read what came before')
  assert.deepEqual(await newsIn(one.siblings.news(section)), [])
})

test('siblings: content that comes after its act is news of that act', { skip }, async (t) => {
  const [one, other] = (await several(t, 2)) as [Awaited<ReturnType<typeof opened>>, Awaited<ReturnType<typeof opened>>]
  const whole = sampleAct({ content: { text: 'late' } })
  const later = sampleAct({ number: 2, previous: whole.digest })
  await one.register.append(section, [{ ...whole, content: null, contentBytes: null }, later])
  assert.deepEqual(await newsIn(other.siblings.news(section)), [whole.digest, later.digest])
  await one.register.keepContent(whole.digest, whole.contentBytes!)
  assert.deepEqual(await newsIn(other.siblings.news(section)), [whole.digest])
  assert.deepEqual(await newsIn(other.siblings.news(section)), [])
})

test('siblings: acts that arrive at several processes at once are stored once, in one order', { skip }, async (t) => {
  const all = await several(t, 3)
  const feed = sampleFeed(300)
  await Promise.all(all.flatMap(({ register }) => [0, 50, 100, 150, 200, 250].map((from) => register.append(section, feed.slice(from, from + 50)))))
  assert.equal(await all[0]!.register.count(), 300)
  const rows = await all[0]!.database.query<{ position: number; digest: string }>('SELECT position, digest FROM acts ORDER BY position')
  assert.deepEqual(rows.rows.map(({ position }) => position), feed.map((_, index) => index + 1))
  assert.deepEqual([...digests(rows.rows)].sort(), [...digests(feed)].sort())
})

test('siblings: seals that one leaves to be checked are not forgotten because another has checked those before', { skip }, async (t) => {
  const [one, other] = (await several(t, 2)) as [Awaited<ReturnType<typeof opened>>, Awaited<ReturnType<typeof opened>>]
  const feed = sampleFeed(6)
  const left = (from: number, to: number, wrong: number | null = null) => ({ section, body: bodyNamed('a'), from, to, wrong })
  await one.register.append(section, feed.slice(0, 4), [left(1, 4)])
  await other.register.append(section, feed.slice(4), [left(5, 6)])
  assert.deepEqual(await one.register.sealsLeft(), [left(1, 6)])
  await one.register.leaveSeals(left(5, 4, 2))
  assert.deepEqual(await other.register.sealsLeft(), [left(5, 6, 2)])
  await other.register.append(section, [], [left(5, 6)])
  assert.deepEqual(await one.register.sealsLeft(), [left(5, 6, 2)], 'what was found wrong stays so until somebody has a good one')
  await other.register.leaveSeals(left(7, 6))
  assert.deepEqual(await one.register.sealsLeft(), [])
})

test('siblings: a turn is one process’s alone, what fails in it leaves nothing, and the next one sees what was appended in it', { skip }, async (t) => {
  const all = await several(t, 3)
  const order: string[] = []
  const turn = async (index: number) => {
    const { siblings } = all[index % 3]!
    await siblings.turn(section, async (held) => {
      order.push(`in ${index}`)
      const before = (await newsIn(held.news())).length
      const { rows } = await all[index % 3]!.database.query<{ number: number }>('SELECT coalesce(max(number), 0) AS number FROM acts')
      await held.append([sampleAct({ number: rows[0]!.number + 1, text: `${before}` })])
      order.push(`out ${index}`)
      if (index % 5 === 4) throw new RangeError('nothing of this')
    }).catch((cause: unknown) => assert.ok(cause instanceof RangeError))
  }
  await Promise.all(Array.from({ length: 30 }, (_, index) => turn(index)))
  for (let at = 0; at < order.length; at += 2) assert.equal(order[at + 1], order[at]!.replace('in', 'out'))
  const { rows } = await all[0]!.database.query<{ number: number }>('SELECT number FROM acts ORDER BY position')
  assert.deepEqual(rows.map(({ number }) => number), Array.from({ length: 24 }, (_, index) => index + 1))
})

test('siblings: a change is called out to the others, and found by asking where calling out was not heard', { skip }, async (t) => {
  const [one, other] = (await several(t, 2)) as [Awaited<ReturnType<typeof opened>>, Awaited<ReturnType<typeof opened>>]
  const heard: News[] = []
  other.siblings.onNews((news) => heard.push(news))
  await one.register.append(section, sampleFeed(1))
  await until('it hears of the section', async () => heard.some((news) => news.at === 'section' && news.section.feed === 'partnership'))
  heard.length = 0
  await one.desk.changePeer('a', () => ({ body: 'a', address: null, link: 'file', checkedAt: null, lastSeenAt: null, codes: {}, holds: {}, fault: null }))
  await until('it hears of the peers', async () => heard.some(({ at }) => at === 'peers'))
  await newsIn(other.siblings.news(section))
  // As another program would, or a process that died before it called out.
  const deaf = new PostgresRegister(new PostgresSections(one.database))
  heard.length = 0
  await deaf.append(section, sampleFeed(2).slice(1))
  await until('it finds out by asking', async () => heard.some(({ at }) => at === 'section'))
})

test('siblings: one of them has a duty, and another when that one gives it up', { skip }, async (t) => {
  const all = await several(t, 3)
  const on = await Promise.all(all.map(({ siblings }) => siblings.isOn('courier')))
  assert.deepEqual([...on].sort(), [false, false, true])
  const [holder] = all.filter((_, index) => on[index])
  await holder!.siblings.close()
  const left = all.filter((one) => one !== holder)
  await until('one of the others has it', async () => (await Promise.all(left.map(({ siblings }) => siblings.isOn('courier')))).filter(Boolean).length === 1)
})

interface Process {
  readonly node: Node
  readonly register: PostgresRegister
}

/** Nodes of one body in this process, each as another process would be: its own folds, its own connections. */
async function nodesOfOne(t: Ending, count: number): Promise<{ readonly nodes: readonly Process[]; readonly bench: Bench; readonly halted: unknown[] }> {
  const stores = await several(t, count)
  const [keys, clock, halted] = [new HeldKeys(), new SetClock(), [] as unknown[]]
  const ports = stores.map(({ register, desk, siblings }) => ({
    register, desk, siblings, keys, clock, random: { bytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)) },
    journal: { note: () => undefined }, halt: (cause: unknown) => void halted.push(cause),
  }))
  await Node.establish(ports[0]!, { state: 'XA', demonstration: 'exercise' }, { names: { en: 'Office of XA' }, shortName: null, stateNames: { en: 'XA' }, seat: null, offices: [], contactPoints: [] })
  const nodes: Process[] = []
  for (const [index, port] of ports.entries()) nodes.push({ node: await Node.open(port), register: stores[index]!.register })
  t.after(() => Promise.all(nodes.map(({ node }) => node.close())))
  return { nodes, halted, bench: { node: nodes[0]!.node, keys, clock, halted } as unknown as Bench }
}

test('siblings: what several processes of one body seal at once in one feed has its numbers without gap or double', { skip }, async (t) => {
  const { nodes, halted } = await nodesOfOne(t, 3)
  const enter = (key: string) => ({ type: 'enter', facts: { register: 'source', key, replaces: null }, content: { entry: { id: key } }, actor })
  const submitted: Submitted[] = await Promise.all(Array.from({ length: 45 }, (_, index) => nodes[index % 3]!.node.submitPublic(enter(`entry-${index}`))))
  const acts = submitted.map(sealed)
  assert.deepEqual(acts.map(({ act }) => act.number).sort((one, other) => one - other), acts.map((_, index) => index + 1))
  const body = nodes[0]!.node.body
  for (const { node } of nodes) await until('each has all of it', async () => node.folds.publicFeeds.get(body)?.head?.act.number === 45)
  assert.equal(new Set(nodes.map(({ node }) => node.folds.publicFeeds.get(body)!.head!.digest)).size, 1)
  assert.deepEqual(halted, [])
})

async function actsIn(register: Register, id: string): Promise<readonly SealedAct[]> {
  const found: SealedAct[] = []
  for await (const act of register.read({ feed: 'partnership', partnership: id })) found.push(act)
  return found
}

test('siblings: acts of another body that reach two processes at once, or one half each, are in both once', { skip }, async (t) => {
  const { nodes, bench: own, halted } = await nodesOfOne(t, 2)
  const other = await bench('XB')
  await acquaint(own, other)
  for (const { node } of nodes) await until('each knows the peer', async () => node.pairing.mayExchange(other.node.body) && node.folds.identities.has(other.node.body))
  const { digest: id } = sealed(await other.node.found(founding(own)))
  await settle(own, other)
  sealed(await own.node.submit(id, { type: 'consent', facts: { proposal: id }, content: null, actor }))
  await settle(own, other)
  const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  for (let count = 1; count <= 40; count += 1) {
    sealed(await other.node.submit(id, { type: 'write_note', facts, content: { title: { en: `Note ${count}` }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }, actor }))
  }
  await until('both know of it', async () => nodes.every(({ node }) => node.folds.partnerships.has(id)))
  const acts = (await actsIn(other.register, id)).filter(({ act }) => act.type === 'write_note')
  // The second half waits at one process for what only the other one is given.
  await nodes[1]!.node.receive(acts.slice(20), other.node.body)
  assert.deepEqual((await actsIn(nodes[1]!.register, id)).filter(({ act }) => act.type === 'write_note'), [])
  await nodes[0]!.node.receive(acts.slice(0, 20), other.node.body)
  await until('what waited is held', async () => (await actsIn(nodes[0]!.register, id)).filter(({ act }) => act.type === 'write_note').length === 40)
  const more = sealed(await other.node.submit(id, { type: 'write_note', facts, content: { title: { en: 'At both' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }, actor }))
  await Promise.all(nodes.map(({ node }) => node.receive([...acts, more], other.node.body)))
  const count = (await actsIn(other.register, id)).length
  for (const { node, register } of nodes) {
    await until('both hold all of it', async () => node.folds.partnerships.get(id)?.size === count)
    assert.equal((await actsIn(register, id)).length, count)
    assert.equal(node.folds.stateDigest(id), other.node.folds.stateDigest(id))
  }
  assert.deepEqual(halted, [])
})

test('siblings: an act of ours that a peer states before this process has read it keeps nothing from being sealed', { skip }, async (t) => {
  const { nodes, halted } = await nodesOfOne(t, 2)
  const [one, other] = nodes.map(({ node }) => node) as [Node, Node]
  const enter = (key: string) => ({ type: 'enter', facts: { register: 'source', key, replaces: null }, content: { entry: { id: key } }, actor })
  const peer = bodyNamed('peer')
  const header = { kind: 'greeting', from: peer, to: one.body, heads: [{ feed: 'public', in: null, body: one.body, run: 1, number: 1, digest: bodyNamed('act') }], codes: [], at: one.ports.clock.now() } as unknown as TransferHeader
  await other.restoration.heard(peer, header, false, true)
  const doubted = await other.submitPublic(enter('doubted'))
  assert.ok('refused' in doubted && doubted.refused === 'restored', 'what is stated and not held may have been forgotten')
  assert.equal(sealed(await one.submitPublic(enter('first'))).act.number, 1)
  assert.equal(sealed(await other.submitPublic(enter('second'))).act.number, 2)
  assert.deepEqual(halted, [])
})
