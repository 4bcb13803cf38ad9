import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { SealedAct } from '../../src/core/act.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { sealAct } from '../../src/wire/envelope.ts'
import type { KeyPair } from '../../src/wire/key.ts'
import { sealHeader, writeTransfer } from '../../src/wire/transfer.ts'
import { TransferReader } from '../../src/wire/transfer-reader.ts'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode, type NodeProcess } from '../nodes.ts'

/** A body that seals by hand with its own node's key: what no honest node does. */
class Liar {
  readonly node: NodeProcess
  private readonly keys: KeyPair

  constructor(node: NodeProcess) {
    this.node = node
    this.keys = (JSON.parse(readFileSync(join(node.folder, 'keys.json'), 'utf8')) as { current: KeyPair }).current
  }

  /** One exchange with another node as this body; answers with the acts it was handed. */
  async exchange(other: NodeProcess, acts: readonly SealedAct[]): Promise<readonly SealedAct[]> {
    const header = sealHeader({ kind: 'transfer', rules: 1, from: this.node.body, to: other.body, at: '2026-03-02T10:00:00Z', nonce: 'BgYGBgYGBgYGBgYGBgYGBg', heads: [], codes: [] }, this.keys.secret)
    const answered = await fetch(`${other.url}/peer/transfer`, { method: 'POST', body: [...writeTransfer(header, acts)].join(''), headers: { 'content-type': 'application/vnd.entente.transfer' } })
    assert.equal(answered.status, 200)
    const reader = new TransferReader()
    const items = [...reader.push(new Uint8Array(await answered.arrayBuffer()))]
    assert.equal(reader.finish(), undefined)
    return items.flatMap((item) => (item.kind === 'act' ? [item.act] : []))
  }

  /** A note that follows on the liar's last act: whatever the text, it takes the same number. */
  note(partnership: string, last: SealedAct, identity: SealedAct, title: string): SealedAct {
    const sealed = sealAct(
      {
        rules: 1, feed: 'partnership', body: this.node.body, run: 1, number: last.act.number + 1, previous: last.digest,
        identity: { number: identity.act.number, digest: identity.digest }, at: '2026-03-02T10:00:00Z', type: 'write_note',
        facts: { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null },
        actor: { office: 'international_affairs', second: null, assertion: null },
      },
      {
        context: { salt: 'AQEBAQEBAQEBAQEBAQEBAQ', partnership, seen: [] },
        content: { salt: 'AgICAgICAgICAgICAgICAg', title: { en: title }, card: null, body: [{ en: title }], language: 'en', attachments: [] },
      },
      this.keys.secret,
    )
    assert.ok(!isMalformed(sealed))
    return sealed
  }
}

async function forkOf(desk: Client, partnership: string) {
  return (await desk.get(`/partnerships/${partnership}`)).forks[0]
}

test('fork: two acts with one number, one told to each of two bodies, end as a proof on both nodes, the partnership goes on, and the fork is repaired', { timeout: 300_000 }, async (t) => {
  const [one, two, three] = (await Promise.all([bodies.XA, bodies.XB, bodies.XC].map(async (founding) => client(await newNode(t, founding))))) as [Client, Client, Client]
  await pair(one, two)
  await pair(one, three)
  await pair(two, three)
  const partnership = await one.foundWith([two, three])
  const held = async (desk: Client) => (await desk.get(`/partnerships/${partnership}`)).acts
  await until('all hold the same', async () => new Set(await Promise.all([one, two, three].map(held))).size === 1)
  // From here on the third body's node is silent, and somebody with its key speaks in its place.
  await three.node.stop()
  const liar = new Liar(three.node)
  const everything = await liar.exchange(one.node, [])
  const own = everything.filter(({ act, digest }) => (act.body ?? digest) === three.node.body)
  const last = own.filter(({ act }) => act.feed === 'partnership').at(-1)!
  const identity = own.filter(({ act }) => act.feed === 'identity').at(-1)!
  const told = [liar.note(partnership, last, identity, 'For the first'), liar.note(partnership, last, identity, 'For the second')]
  await liar.exchange(one.node, [told[0]!])
  await liar.exchange(two.node, [told[1]!])
  const proof = { body: three.node.body, number: last.act.number + 1, acts: told.map(({ digest }) => digest).sort() }
  for (const desk of [one, two]) assert.deepEqual(await until('the proof is shown', () => forkOf(desk, partnership)), proof)
  const [here, there] = await Promise.all([one, two].map((desk) => desk.get(`/partnerships/${partnership}`)))
  assert.equal(here.digits, there.digits)
  // Those who did not lie go on, and the proof outlives a restart.
  const facts = { kind: 'lesson', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null }
  const after = await one.submit(partnership, 'write_note', facts, { title: { en: 'On we go' }, card: null, body: [{ en: 'On we go' }], language: 'en', attachments: [] })
  assert.equal(after.effect.at, 'taken')
  await until('the other has it', async () => (await two.request('GET', `/api/v1/partnerships/${partnership}/acts/${after.digest}`)).status === 200)
  await two.node.kill9()
  await two.node.start()
  assert.deepEqual(await forkOf(two, partnership), proof)
  await repair(one, two, three, partnership)
})

/** The others hold the acts of who gave two accounts, each on its branch, and its own people go on from there. */
async function repair(one: Client, two: Client, three: Client, partnership: string): Promise<void> {
  const page = (of: Client) => `/partnerships/${partnership.slice(0, 12)}/forks/${three.node.body.slice(0, 12)}`.replace(/^/, `/${of === one ? 'fr' : 'en'}`)
  const awaited = async (desk: Client) => (await desk.get(`/partnerships/${partnership}/obligations`)).bodies.find(({ isUs }: any) => isUs).obligations.map(({ kind }: any) => kind) as string[]
  for (const desk of [one, two]) {
    assert.ok((await awaited(desk)).includes('freeze_forked'))
    assert.match((await desk.request('GET', page(desk))).text, /<form/)
    await desk.submitForm(page(desk), { sure: 'yes' })
    assert.ok(!(await awaited(desk)).includes('freeze_forked'))
  }
  await three.node.start()
  await until('its own people may go on', async () => (await awaited(three)).includes('reopen'), 120_000)
  const refused = await three.send(`/partnerships/${partnership}/acts`, { type: 'receive', facts: { state: three.node.body }, content: null })
  assert.equal(refused.json.code, 'restored', 'it has acts of its own that its node never sealed')
  await three.submitForm(page(three), { sure: 'yes' })
  const digits = async (desk: Client) => (await desk.get(`/partnerships/${partnership}`)).digits
  await until('all hold the same', async () => new Set(await Promise.all([one, two, three].map(digits))).size === 1, 120_000)
  const facts = { kind: 'lesson', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null }
  const gone = await three.submit(partnership, 'write_note', facts, { title: { en: 'On' }, card: null, body: [{ en: 'On' }], language: 'en', attachments: [] })
  assert.deepEqual([gone.run, gone.effect.at], [2, 'taken'])
  for (const desk of [one, two]) {
    await until('the new run has arrived', async () => (await desk.request('GET', `/api/v1/partnerships/${partnership}/acts/${gone.digest}`)).status === 200, 120_000)
    assert.match((await desk.request('GET', page(desk))).text, /tone-ok/)
    assert.ok(!(await awaited(desk)).includes('freeze_forked'))
  }
}
