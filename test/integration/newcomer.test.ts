import assert from 'node:assert/strict'
import test from 'node:test'
import { pair, rules, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }

test('newcomer: a body invited after hundreds of acts receives them all, and of the content before it what its invitation says', { timeout: 120_000 }, async (t) => {
  const [one, two, three] = (await Promise.all([bodies.XA, bodies.XB, bodies.XC].map(async (founding) => client(await newNode(t, founding))))) as [Client, Client, Client]
  await pair(one, two)
  const partnership = await one.foundWith([two])
  const content = { title: { en: 'Before the newcomer' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
  // More than is taken in at once, so that the invitation comes long after the act that founds it all.
  const before = await one.submit(partnership, 'write_note', facts, content)
  for (let batch = 0; batch < 30; batch += 1) await Promise.all([...Array(10)].map(() => one.submit(partnership, 'write_note', facts, content)))
  const { members, subjects } = await one.get(`/partnerships/${partnership}`)
  const relies = subjects.find(({ kind }: any) => kind === 'charter').revisions[0].revision
  const invitation = await one.submit(partnership, 'propose', {
    subject: partnership, relies: null, marking: null,
    replaces: members.map(({ body }: any) => ({ body, revision: relies })),
    change: { kind: 'charter', members: members.map(({ body }: any) => body), invited: [{ body: three.node.body, history: 'acts_without_content' }], removed: [], rules },
  }, { name: { en: 'Three of us' }, purpose: { en: 'Learning' } })
  await until('the other is asked', async () => (await two.request('GET', `/api/v1/partnerships/${partnership}/acts/${invitation.digest}`)).status === 200)
  await two.submit(partnership, 'consent', { proposal: invitation.digest })
  await pair(one, three)
  const invited = await until('the newcomer knows of it', async () => {
    const answered = await three.request('GET', `/api/v1/partnerships/${partnership}`)
    return answered.status === 200 && answered.json.situation === 'invited' && answered.json
  })
  assert.deepEqual(invited.name, { en: 'Three of us' })
  await until('it holds every act', async () => (await three.get(`/partnerships/${partnership}`)).acts === (await one.get(`/partnerships/${partnership}`)).acts)
  const seen = await three.get(`/partnerships/${partnership}/acts/${before.digest}`)
  assert.deepEqual([seen.shown, seen.content], ['without_content', null])
})
