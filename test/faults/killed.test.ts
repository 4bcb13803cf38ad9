import assert from 'node:assert/strict'
import test from 'node:test'
import { type Client, pair } from '../client.ts'
import { times } from '../fuzz/hostile-bytes.ts'
import { bodies, client, newNode } from '../nodes.ts'
import { everyNote } from './notes.ts'

const rounds = 30 * times

/** Writes notes one after the other and keeps, on this side, what was answered as durable; ends when the node is gone. */
async function writeUntilGone(desk: Client, partnership: string, acknowledged: Set<string>, enough: () => void): Promise<void> {
  const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  for (let count = 1; ; count += 1) {
    const content = { title: { en: `Note ${acknowledged.size + 1}` }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
    const answered = await desk.send(`/partnerships/${partnership}/acts`, { type: 'write_note', facts, content }).catch(() => undefined)
    if (!answered) return
    assert.equal(answered.status, 201)
    acknowledged.add(answered.json.digest)
    if (count === 3) enough()
  }
}

test(`killed: in ${rounds} rounds of kill -9 in the middle of writing, nothing that was acknowledged is lost or doubled`, { timeout: 240_000 * times }, async (t) => {
  const node = await newNode(t, bodies.XA)
  const other = await client(await newNode(t, bodies.XB))
  const desk = await client(node)
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  await other.node.stop()
  const acknowledged = new Set<string>()
  for (let round = 1; round <= rounds; round += 1) {
    const writers: Promise<void>[] = []
    // Two at once, so that the blow falls into the middle of an act of one of them.
    await new Promise<void>((enough) => {
      for (const _ of [1, 2]) writers.push(writeUntilGone(desk, partnership, acknowledged, enough))
    })
    await node.kill9()
    await Promise.all(writers)
    await node.start()
    const notes = await everyNote(desk, partnership)
    const found = notes.map(({ digest }) => digest as string)
    assert.equal(new Set(found).size, found.length, `doubled in round ${round}`)
    assert.deepEqual([...acknowledged].filter((digest) => !found.includes(digest)), [], `lost in round ${round}`)
    // At most what was under way when it was killed may be there without having been acknowledged.
    assert.ok(found.length <= acknowledged.size + 2 * round)
    const numbers = notes.map(({ number }) => number as number).sort((left, right) => left - right)
    assert.deepEqual(numbers, numbers.map((_, index) => numbers[0]! + index), 'numbers without gaps')
    assert.ok(notes.every(({ shown }) => shown === 'whole'), 'no half act')
  }
  assert.ok(acknowledged.size >= rounds * 3)
  t.diagnostic(`${acknowledged.size} acts acknowledged over ${rounds} kills`)
})
