import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, run } from '../nodes.ts'

const canary = 'canari-4f1d9a6be2c7'

function isOnDisk(folder: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(canary))
}

test('recall: a body that has sealed its purge no longer holds the content in any file, the record still verifies, and the item does not come back', async (t) => {
  const [brevalie, nourmara] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [one, other] = [await client(brevalie), await client(nourmara)]
  await pair(one, other)
  const partnership = await one.foundWith([other])
  const facts = { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: { tlp: 'TLP:GREEN', releasable: [] } }
  const { digest: item } = await one.submit(partnership, 'write_note', facts, { title: { fr: canary }, card: null, body: [{ fr: 'Un paragraphe.' }], language: 'fr', attachments: [] })
  await until('the note has arrived', async () => isOnDisk(nourmara.folder))
  const { digest: recall } = await one.submit(partnership, 'recall', { item }, { reason: null })
  await until('the recall has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${recall}`)).status === 200)
  const { digest: purge } = await other.submit(partnership, 'purge', { recall })
  await until('the purge is known to the originator', async () => (await one.request('GET', `/api/v1/partnerships/${partnership}/acts/${purge}`)).status === 200)
  assert.equal(isOnDisk(nourmara.folder), false, 'the content is still in a file of the node that purged it')
  // Another act makes both sides exchange once more; what was erased must not be taken in again.
  const { digest: last } = await one.submit(partnership, 'write_note', facts, { title: { fr: 'Une autre note' }, card: null, body: [{ fr: 'Un paragraphe.' }], language: 'fr', attachments: [] })
  await until('the other note has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${last}`)).status === 200)
  await Promise.all([brevalie.stop(), nourmara.stop()])
  assert.equal(isOnDisk(nourmara.folder), false)
  const verified = JSON.parse((await run('verify', '--data', nourmara.folder, '--json')).output) as { findings: readonly unknown[]; withheld: number }
  assert.deepEqual(verified.findings, [])
  assert.ok(verified.withheld >= 1)
})
