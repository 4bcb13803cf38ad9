import assert from 'node:assert/strict'
import { cpSync, rmSync } from 'node:fs'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

const note = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const text = { title: { en: 'While the other was away' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }

test('restored: a node restored from an old copy is given back its own feed before it seals by itself', { timeout: 120_000 }, async (t) => {
  const [node, other] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [desk, away] = await Promise.all([client(node), client(other)])
  await pair(desk, away)
  const partnership = await away.foundWith([desk])
  const replaces = [node, other].map(({ body }) => ({ body, revision: null }))
  const change = { kind: 'programme', year: 2031, session: null }
  const { digest: proposal } = await desk.submit(partnership, 'propose', { subject: null, replaces, relies: null, marking: null, change }, { title: { en: 'Programme' }, aims: { en: 'Learning' } })
  const same = async () => {
    const [here, there] = await Promise.all([desk, away].map((one) => one.get(`/partnerships/${partnership}`)))
    return here.digits === there.digits && here.acts === there.acts && { here, there }
  }
  await until('the proposal has arrived', same)

  // The copy is taken while the consent that will make this node conclude is still to come.
  await node.stop()
  cpSync(node.folder, `${node.folder}-copy`, { recursive: true })
  await node.start()
  await away.submit(partnership, 'consent', { proposal })
  // More than is taken in at once, so that what is due is met before the end of what is handed over.
  for (let batch = 0; batch < 30; batch += 1) await Promise.all([...Array(10)].map(() => away.submit(partnership, 'write_note', note, text)))
  const before = await until('both hold all', async () => {
    const both = await same()
    return both && both.here.subjects.some(({ subject, bound }: any) => subject === proposal && bound.length === 2) && both.here.acts > 300 && both.here
  }, 60_000)

  await node.stop()
  rmSync(node.folder, { recursive: true })
  cpSync(`${node.folder}-copy`, node.folder, { recursive: true })
  await node.start()
  const after = await until('the restored node has caught up', async () => {
    const both = await same()
    return both && both.here.acts >= before.acts && both
  }, 60_000)
  assert.deepEqual([after.here.forks, after.there.forks], [[], []])
  assert.equal(after.here.digits, before.digits)
})
