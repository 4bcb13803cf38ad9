import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Partner } from '../../bench/partners.ts'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, temporaryFolder, NodeProcess } from '../nodes.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const mediaType = 'application/vnd.entente.transfer'

test('in vain: a peer that pours in acts which wait for one that never comes is told to wait, and the others are served meanwhile', { timeout: 300_000 }, async (t) => {
  const folder = temporaryFolder(t)
  const hostile = await Partner.of(join(folder, 'node'))
  const own = new NodeProcess(join(folder, 'node'), hostile.own, '')
  t.after(() => own.kill9())
  const link = await own.linkFor({ id: 'desk', roles: ['desk_officer', 'administrator'] })
  await own.start()
  const desk = await client(own, link)
  const honest = await client(await newNode(t, bodies.XC))
  await pair(desk, honest)
  const partnership = await desk.foundWith([honest])
  // The first of its notes is never sent: all that follow wait for it.
  hostile.note()
  await hostile.writeTransfer(join(folder, 'transfer'), 12_000)
  const transfer = readFileSync(join(folder, 'transfer'))
  const post = async () => {
    const answered = await fetch(`${own.url}/peer/transfer`, { method: 'POST', body: transfer, headers: { 'content-type': mediaType } })
    await answered.arrayBuffer()
    return answered
  }
  const statuses: number[] = []
  for (let round = 0; round < 6 && statuses.at(-1) !== 429; round += 1) {
    const answered = await post()
    statuses.push(answered.status)
    if (answered.status === 429) assert.match(answered.headers.get('retry-after') ?? '', /^\d+$/)
  }
  assert.equal(statuses.at(-1), 429, `answered with ${statuses.join(', ')}`)
  assert.ok(statuses.length > 1, 'what is in vain once is borne')
  await honest.submit(partnership, 'write_note', facts, { title: { en: 'A note' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] })
  await until('what the honest peer wrote has come', async () => (await desk.get(`/partnerships/${partnership}/acts?type=write_note`)).acts.length === 1)
})
