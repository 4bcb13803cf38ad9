import assert from 'node:assert/strict'
import { renameSync, rmSync, cpSync, writeFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { type Client, pair } from '../client.ts'
import { bodies, client, establishNode, newNode, run } from '../nodes.ts'
import { everyNote } from './notes.ts'
import { smallDisk, withoutSmallDisk } from './small-disk.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 4, replaces: null, marking: null }

function note(number: number) {
  return { title: { en: `Note ${number}` }, card: null, body: Array.from({ length: 4 }, () => ({ en: 'x'.repeat(2_000) })), language: 'en', attachments: [] }
}

async function write(desk: Client, partnership: string, number: number) {
  return desk.send(`/partnerships/${partnership}/acts`, { type: 'write_note', facts, content: note(number) })
}

/** All room but some, taken by a file that is given back later. */
function fill(disk: string, leave: number): string {
  const { bavail, bsize } = statfsSync(disk)
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(Number(bavail) * Number(bsize) - leave))
  return ballast
}

test('full disk: what finds no room is refused as that, what was acknowledged stands, and work goes on once there is room', { skip: withoutSmallDisk, timeout: 180_000 }, async (t) => {
  const disk = smallDisk(t, '60m')
  const node = await establishNode(t, bodies.XA)
  cpSync(node.folder, join(disk, 'node'), { recursive: true })
  rmSync(node.folder, { recursive: true })
  renameSync(join(disk, 'node'), join(disk, 'own'))
  node.folder = join(disk, 'own')
  await node.start()
  const other = await client(await newNode(t, bodies.XB))
  const desk = await client(node)
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  await other.node.stop()

  const ballast = fill(disk, 2_000_000)
  const acknowledged = new Set<string>()
  let refused = 0
  for (let number = 1; refused < 5 && number < 2000; number += 1) {
    const answered = await write(desk, partnership, number)
    if (answered.status === 201) acknowledged.add(answered.json.digest)
    else {
      assert.deepEqual([answered.status, answered.json.code], [507, 'no_space'])
      refused += 1
    }
  }
  assert.equal(refused, 5, 'the disk was full')
  assert.ok(acknowledged.size > 10)
  assert.equal((await desk.request('GET', `/api/v1/partnerships/${partnership}/acts?limit=5`)).status, 200, 'reading goes on')

  rmSync(ballast)
  const after = await write(desk, partnership, 1001)
  assert.equal(after.status, 201)
  acknowledged.add(after.json.digest)
  await node.stop()
  await node.start()
  const acts = await everyNote(desk, partnership)
  const found = acts.map(({ digest }) => digest as string)
  assert.deepEqual([...acknowledged].filter((digest) => !found.includes(digest)), [])
  assert.equal(found.length, acknowledged.size, 'what was refused was not kept')
  const numbers = acts.map(({ number }) => number as number).sort((one, two) => one - two)
  assert.deepEqual(numbers, numbers.map((_, index) => numbers[0]! + index), 'no number was spent on what was refused')
  await node.stop()
  assert.equal((await run('verify', '--data', node.folder)).code, 0)
})
