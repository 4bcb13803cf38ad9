import assert from 'node:assert/strict'
import test from 'node:test'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const content = { title: { en: 'A note' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
const within = 120_000

test('removal: those who stay hold its acts, one proposes, all consent; then nothing the removed body seals counts, and it is handed nothing', { timeout: 400_000 }, async (t) => {
  const desks = (await Promise.all([bodies.XA, bodies.XB, bodies.XC].map(async (founding) => client(await newNode(t, founding))))) as [Client, Client, Client]
  const [one, two, three] = desks
  for (const [index, desk] of desks.entries()) for (const other of desks.slice(index + 1)) await pair(desk, other)
  const id = await one.foundWith([two, three])
  await three.submit(id, 'write_note', facts, content)
  const of = async (desk: Client) => desk.get(`/partnerships/${id}`)
  await until('all hold the same', async () => new Set((await Promise.all(desks.map(of))).map(({ digits }) => digits)).size === 1, within)
  const page = `/en/partnerships/${id.slice(0, 12)}/extend/remove/${three.node.body.slice(0, 12)}`
  const awaited = async (desk: Client) => (await desk.get(`/partnerships/${id}/obligations`)).bodies.find(({ isUs }: any) => isUs).obligations as any[]

  // Four languages more say the same warning; without a tick nothing is sealed.
  for (const language of ['fr', 'ar', 'es', 'nl', 'en']) assert.equal((await one.request('GET', page.replace('/en/', `/${language}/`))).status, 200)
  const unsure = await one.request('POST', page, { body: 'do=hold', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: one.node.url } })
  assert.equal(unsure.status, 400)
  await one.submitForm(page, { do: 'hold', sure: 'yes' })
  await until('the other is asked to hold as well', async () => (await awaited(two)).some(({ kind, subject }) => kind === 'freeze_to_remove' && subject === three.node.body), within)
  assert.ok(!(await awaited(three)).some(({ kind }) => kind === 'freeze_to_remove'), 'who is to be removed is not asked')
  const early = await one.request('POST', page, { body: 'do=propose&sure=yes', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: one.node.url } })
  assert.equal(early.status, 409)

  // Let go, and hold again: nothing has come of it.
  await one.submitForm(page, { do: 'let_go' })
  await until('nobody is asked any more', async () => !(await awaited(two)).some(({ kind }) => kind === 'freeze_to_remove'), within)
  for (const desk of [one, two]) await desk.submitForm(page, { do: 'hold', sure: 'yes' })
  await until('it can be proposed', async () => (await one.request('GET', page)).text.includes('value="propose"'), within)
  await one.submitForm(page, { do: 'propose', sure: 'yes' })
  const consent = await until('the other is asked for its consent', async () => (await awaited(two)).find(({ kind, subjectKind }) => kind === 'consent' && subjectKind === 'charter'), within)
  await two.submit(id, 'consent', { proposal: consent.act })
  for (const desk of [one, two]) await until('the removal is in effect', async () => (await of(desk)).members.find(({ body }: any) => body === three.node.body)?.standing !== 'member', within)

  // What it still seals, not knowing or not caring, counts for nobody, and nothing more reaches it.
  const lateNote = await three.send(`/partnerships/${id}/acts`, { type: 'write_note', facts, content })
  assert.ok([201, 403, 404, 409].includes(lateNote.status))
  const after = await one.submit(id, 'write_note', facts, content)
  await until('those who stay go on', async () => (await two.request('GET', `/api/v1/partnerships/${id}/acts/${after.digest}`)).status === 200, within)
  assert.equal((await of(one)).digits, (await of(two)).digits)
  assert.equal((await three.request('GET', `/api/v1/partnerships/${id}/acts/${after.digest}`)).status, 404)
  assert.match((await one.request('GET', page)).text, /tone-ok/)
})
