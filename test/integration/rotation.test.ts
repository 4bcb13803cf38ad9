import assert from 'node:assert/strict'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, run } from '../nodes.ts'

const note = (title: string) => [
  { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: { tlp: 'TLP:GREEN', releasable: [] } },
  { title: { fr: title }, card: null, body: [{ fr: 'Un paragraphe.' }], language: 'fr', attachments: [] },
] as const

test('rotation: acts sealed with the new key are taken by partners that learn of it with them, and both folders verify', async (t) => {
  const [brevalie, nourmara] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [one, other] = [await client(brevalie), await client(nourmara)]
  await pair(one, other)
  const partnership = await one.foundWith([other])
  const before = (await one.submit(partnership, 'write_note', ...note('Avant'))).digest
  await until('the note has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${before}`)).status === 200)
  await brevalie.stop()
  const rotated = await run('rotate-key', '--data', brevalie.folder, '--json')
  assert.equal(rotated.code, 0, rotated.log)
  await brevalie.start()
  const after = (await one.submit(partnership, 'write_note', ...note('Après'))).digest
  await until('the note sealed with the new key has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${after}`)).status === 200)
  await Promise.all([brevalie.stop(), nourmara.stop()])
  for (const { folder } of [brevalie, nourmara]) {
    const verified = await run('verify', '--data', folder, '--json')
    assert.equal(verified.code, 0, verified.output)
    assert.deepEqual(JSON.parse(verified.output).findings, [])
  }
})
