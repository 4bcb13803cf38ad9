import assert from 'node:assert/strict'
import test from 'node:test'
import { isStable } from '../../src/app/receipt.ts'
import { Receipts } from '../../src/app/receipts.ts'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'
import { actor, carry, partners, sealed, settle, type Bench } from '../workbench.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const content = { title: { en: 'A note' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
const receiptsIn = ({ node }: Bench, id: string) => node.folds.partnerships.get(id)!.ofType('receive').map(({ author }) => author)

test('receipts: a node names what it holds once others have said something, and no receipt answers a receipt', async () => {
  const { own, other, id } = await partners()
  const today = own.node.today()
  const { digest } = sealed(await own.node.submit(id, { type: 'write_note', facts, content, actor }))
  await settle(own, other)
  assert.equal(isStable(own.node.folds.partnerships.get(id)!, digest, today), false)
  await own.node.acknowledgeReceipt(id)
  await settle(own, other)
  const before = receiptsIn(own, id)
  await other.node.acknowledgeReceipt(id)
  assert.deepEqual(receiptsIn(other, id), [...before, other.node.body], 'it holds a note that it has not named')
  await settle(own, other)
  for (const { node } of [own, other]) assert.equal(isStable(node.folds.partnerships.get(id)!, digest, today), true)
  for (let round = 0; round < 3; round += 1) {
    for (const { node } of [own, other]) await node.acknowledgeReceipt(id)
    await settle(own, other)
  }
  assert.deepEqual(receiptsIn(own, id), [...before, other.node.body])
  assert.equal(own.node.checkCodeOf(id), other.node.checkCodeOf(id))
})

test('receipts: what a receipt states is the digest that the other computes once it holds the same', async () => {
  const { own, other, id } = await partners()
  sealed(await own.node.submit(id, { type: 'write_note', facts, content, actor }))
  await carry(own, other)
  const held = other.node.folds.stateDigest(id)
  assert.equal(own.node.folds.stateDigest(id), held)
  await other.node.acknowledgeReceipt(id)
  await carry(other, own)
  assert.equal(own.node.folds.partnerships.get(id)!.ofType('receive').at(-1)!.act.facts['state'], held)
})

test('receipts: rounds come as seldom as they are told to, by the clock given, and end when they are stopped', async () => {
  const { own, other, id } = await partners()
  let due: (() => void) | undefined
  const waits: number[] = []
  const clock = { ...own.clock, now: () => own.clock.now(), ticks: () => 0, after: (wait: number, call: () => void) => {
    waits.push(wait)
    due = call
    return () => (due = undefined)
  } }
  const receipts = new Receipts(own.node, clock, 3_600_000)
  sealed(await other.node.submit(id, { type: 'write_note', facts, content, actor }))
  await carry(other, own)
  assert.deepEqual(receiptsIn(own, id), [], 'none before the first hour is over')
  due!()
  await until('the round is done', async () => waits.length === 2)
  assert.deepEqual([receiptsIn(own, id), waits], [[own.node.body], [3_600_000, 3_600_000]])
  receipts.stop()
  assert.equal(due, undefined)
})

test('receipts: two nodes left to themselves come to rest, with every act named by both', { timeout: 120_000 }, async (t) => {
  const [desk, other] = await Promise.all([bodies.XA, bodies.XB].map(async (founding) => client(await newNode(t, founding, { receipts: 0.5 }))))
  await pair(desk!, other!)
  const partnership = await desk!.foundWith([other!])
  const receipts = async (after = '') => (await desk!.get(`/partnerships/${partnership}/acts?type=receive${after}`)).acts as readonly any[]
  const counts: number[] = []
  for (let note = 0; note < 3; note += 1) {
    const { digest } = await desk!.submit(partnership, 'write_note', facts, content)
    await until('the other has named it', async () => (await receipts(`&after=${digest}`)).some(({ author }) => author === other!.node.body))
    counts.push((await receipts()).length)
  }
  // Each note calls forth one receipt of the other at most beside those still due from the founding.
  assert.ok(counts[2]! <= counts[0]! + 3, `${counts}`)
})
