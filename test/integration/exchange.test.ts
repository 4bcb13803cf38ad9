import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Client, pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

async function twoNodes(t: TestContext) {
  const [brevalie, nourmara] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  return [await client(brevalie), await client(nourmara)] as const
}

const note = (title: string) => ({
  facts: { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: { tlp: 'TLP:AMBER', releasable: [] } },
  content: { title: { fr: title }, card: null, body: [{ fr: 'Un paragraphe.' }], language: 'fr', attachments: [] },
})

async function writeNote(desk: Client, partnership: string, title: string): Promise<string> {
  const { facts, content } = note(title)
  return (await desk.submit(partnership, 'write_note', facts, content)).digest
}

async function holds(desk: Client, partnership: string, act: string): Promise<boolean> {
  return (await desk.request('GET', `/api/v1/partnerships/${partnership}/acts/${act}`)).status === 200
}

/** Both nodes compute the same twelve digits, and each has heard the other say so. */
async function sameRecord(partnership: string, ...desks: readonly Client[]): Promise<string> {
  return until('all hold the same record and say so', async () => {
    const found = await Promise.all(desks.map((desk) => desk.get(`/partnerships/${partnership}`)))
    const comparisons = await Promise.all(desks.map(async (desk) => (await desk.get('/peers')).peers.flatMap((peer: any) => peer.partnerships).filter((one: any) => one.partnership === partnership)))
    const isSame = new Set(found.map(({ digits }) => digits)).size === 1 && comparisons.flat().every(({ comparison }: any) => comparison === 'same')
    return isSame && (found[0].digits as string)
  })
}

test('exchange: two nodes pair by the same twelve digits, and nothing is exchanged before both have confirmed them', async (t) => {
  const [one, other] = await twoNodes(t)
  const { checkCode } = await one.post('/peers', { address: other.node.url })
  assert.match(checkCode, /^\d{4} \d{4} \d{4}$/)
  const wrong = await one.send(`/peers/${other.node.body}/confirm`, { checkCode: '0000 0000 0000' })
  assert.deepEqual([wrong.status, wrong.json.code], [409, 'check_code_differs'])
  await one.post(`/peers/${other.node.body}/confirm`, { checkCode })
  await until('the other, which has not confirmed, has turned us away', async () => (await one.get('/peers')).peers[0].fault === 'answered_403')
  assert.equal((await one.get('/peers')).peers[0].lastSeenAt, null)
  assert.equal(await pair(one, other), checkCode)
  await until('both have seen each other', async () => {
    const [here, there] = [(await one.get('/peers')).peers[0], (await other.get('/peers')).peers[0]]
    return here.lastSeenAt !== null && there.lastSeenAt !== null && here.fault === null
  })
})

for (const dialling of ['first', 'second'] as const) {
  test(`exchange: acts go in both directions where only the ${dialling} of two nodes can dial`, async (t) => {
    const [one, other] = await twoNodes(t)
    await pair(one, other, dialling)
    const partnership = await one.foundWith([other])
    const here = await writeNote(one, partnership, 'Une pratique')
    const there = await writeNote(other, partnership, 'Une leçon')
    await until('each holds the note of the other', async () => (await holds(one, partnership, there)) && (await holds(other, partnership, here)))
    assert.equal((await other.get(`/partnerships/${partnership}/acts/${here}`)).content.title.fr, 'Une pratique')
    assert.match(await sameRecord(partnership, one, other), /^\d{4} \d{4} \d{4}$/)
  })
}

test('exchange: a proposal is consented to by people, concluded and acknowledged by their nodes, and binds both alike', async (t) => {
  const [one, other] = await twoNodes(t)
  await pair(one, other)
  const partnership = await one.foundWith([other])
  const proposed = await one.submit(partnership, 'propose', {
    subject: null, relies: null, marking: null,
    replaces: [{ body: one.node.body, revision: null }, { body: other.node.body, revision: null }],
    change: { kind: 'programme', year: 2027, session: null },
  }, { title: { fr: 'Programme 2027' }, aims: { fr: 'Apprendre les uns des autres' } })
  await until('the other is asked for its consent', async () => {
    const { bodies: owing } = await other.get(`/partnerships/${partnership}/obligations`)
    return owing.find(({ isUs }: any) => isUs).obligations.some(({ kind, act }: any) => kind === 'consent' && act === proposed.digest)
  })
  await other.submit(partnership, 'consent', { proposal: proposed.digest })
  for (const desk of [one, other]) {
    await until('the programme is in force for both', async () => {
      const programme = (await desk.get(`/partnerships/${partnership}`)).subjects.find(({ subject }: any) => subject === proposed.digest)
      return programme?.bound.length === 2 && programme.bound.every(({ chain }: any) => chain.at(-1) === proposed.digest)
    })
  }
  const { acts } = await one.get(`/partnerships/${partnership}/acts`)
  assert.ok(acts.some(({ type, author, office }: any) => type === 'conclude' && author === one.node.body && office === 'node'))
  assert.ok(acts.some(({ type, author, office }: any) => type === 'acknowledge' && author === other.node.body && office === 'node'))
  await sameRecord(partnership, one, other)
})

test('exchange: a partnership of three reaches a body through a member it cannot dial', async (t) => {
  const desks = await Promise.all([bodies.XA, bodies.XB, bodies.XC].map(async (founding) => client(await newNode(t, founding))))
  const [one, two, three] = desks as [Client, Client, Client]
  await pair(one, two)
  await pair(two, three)
  // One and three have met by file: each knows who the other is, and no line joins them.
  for (const [own, other] of [[one, three], [three, one]] as const) {
    const introduction = (await other.request('GET', '/peer/identity')).text
    const { checkCode } = await own.post('/peers/introductions', { introduction, link: 'file' })
    await own.post(`/peers/${other.node.body}/confirm`, { checkCode })
  }
  const partnership = await two.foundWith([one, three])
  const written = await writeNote(one, partnership, 'Trois pays')
  await until('the third holds what the first wrote', () => holds(three, partnership, written))
  const digits = await Promise.all(desks.map(async (desk) => (await desk.get(`/partnerships/${partnership}`)).digits))
  await until('all three have the same digits', async () => new Set(await Promise.all(desks.map(async (desk) => (await desk.get(`/partnerships/${partnership}`)).digits))).size === 1)
  assert.equal(digits.length, 3)
})

test('exchange: a peer that is down is shown with the time at which it was last seen, and heard again when it is back', async (t) => {
  const [one, other] = await twoNodes(t)
  await pair(one, other, 'first')
  await until('it has been seen', async () => (await one.get('/peers')).peers[0].lastSeenAt)
  await other.node.kill9()
  const down = await until('the fault is shown', async () => {
    const [peer] = (await one.get('/peers')).peers
    return peer.fault !== null && peer
  })
  assert.equal(down.fault, 'not_reached')
  assert.match(down.lastSeenAt, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  await other.node.start()
  await until('the fault is gone', async () => (await one.get('/peers')).peers[0].fault === null)
})

for (const dialling of ['first', 'second'] as const) test(`exchange: an attachment follows the act that names it where only the ${dialling} of two nodes can dial, and only within the partnership`, async (t) => {
  const [one, other] = await twoNodes(t)
  await pair(one, other, dialling)
  const partnership = await one.foundWith([other])
  const bytes = new TextEncoder().encode('%PDF-1.7 une pièce jointe')
  const kept = await one.request('POST', '/api/v1/attachments', { body: bytes })
  assert.equal(kept.status, 201)
  const { digest, size } = kept.json
  const { facts, content } = note('Avec une pièce')
  await one.submit(partnership, 'write_note', facts, { ...content, attachments: [{ name: '../pièce "jointe".pdf', mediaType: 'application/pdf', size, digest }] })
  const fetched = await until('the file has followed', async () => {
    const answered = await other.request('GET', `/api/v1/partnerships/${partnership}/attachments/${digest}`)
    return answered.status === 200 && answered
  })
  assert.equal(fetched.text, '%PDF-1.7 une pièce jointe')
  assert.equal(fetched.headers.get('content-disposition'), `attachment; filename="pie_ce _jointe_.pdf"; filename*=UTF-8''pi%C3%A8ce%20%22jointe%22.pdf`)
  assert.equal(fetched.headers.get('x-content-type-options'), 'nosniff')
  const stranger = await Client.stranger(other.node).request('GET', `/api/v1/partnerships/${partnership}/attachments/${digest}`)
  assert.equal(stranger.status, 404)
  // A file that no act names is answered for to nobody, and two partnerships do not answer for each other's.
  const unnamed = (await one.request('POST', '/api/v1/attachments', { body: new TextEncoder().encode('unnamed') })).json.digest
  assert.equal((await one.request('GET', `/api/v1/partnerships/${partnership}/attachments/${unnamed}`)).status, 404)
})
