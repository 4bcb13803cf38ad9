import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { base64urlOf } from '../../src/wire/base64url.ts'
import { generateKeyPair, type KeyPair, type SecretKey } from '../../src/wire/key.ts'
import { sealHeader, writeTransfer, type TransferHeader } from '../../src/wire/transfer.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'
import { acquaint, bench, partners, type Bench } from '../workbench.ts'

interface Heard {
  /** Request line, headers and body: every byte that says something. */
  readonly text: string
  readonly body: string
  readonly header: TransferHeader
}

/** Stands at the address of a peer without being it: says what everybody may ask for, and keeps whatever it is sent. */
class Impostor {
  readonly heard: Heard[] = []
  answer: (heard: Heard) => string = () => 'nothing\n'
  url = ''

  static async at(t: TestContext, identity: () => Promise<string>): Promise<Impostor> {
    const impostor = new Impostor()
    const server = createServer(async (request, response) => {
      if (request.url === '/peer/identity') return response.end(await identity())
      response.end(impostor.answer(await impostor.hear(request)))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    impostor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    t.after(() => {
      server.closeAllConnections()
      server.close()
    })
    return impostor
  }

  private async hear(request: IncomingMessage): Promise<Heard> {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk as Uint8Array)
    const body = Buffer.concat(chunks).toString('utf8')
    const header = JSON.parse((JSON.parse(body.split('\n')[0]!) as { header: string }).header) as TransferHeader
    const heard = { text: [request.method, request.url, ...request.rawHeaders, body].join('\n'), body, header }
    this.heard.push(heard)
    return heard
  }
}

const oldNonce = base64urlOf(new Uint8Array(16).fill(6))

test('greeting: whoever stands at the address of a peer without its key hears of no partnership, no head and no code', { timeout: 60_000 }, async (t) => {
  const [own, peer] = await Promise.all([newNode(t, bodies.XA), newNode(t, bodies.XB)])
  const [one, other] = [await client(own), await client(peer)]
  const impostor = await Impostor.at(t, async () => (await fetch(`${peer.url}/peer/identity`)).text())
  const { checkCode } = await one.post('/peers', { address: impostor.url })
  await other.post('/peers', { address: own.url })
  for (const [desk, node] of [[one, peer], [other, own]] as const) await desk.post(`/peers/${node.body}/confirm`, { checkCode })
  const partnership = await one.foundWith([other])
  await peer.stop()

  const { current } = JSON.parse(readFileSync(join(peer.folder, 'keys.json'), 'utf8')) as { current: KeyPair }
  const header = (nonce: string): TransferHeader => ({ kind: 'greeting', rules: 1, from: peer.body, to: own.body, at: '2026-03-02T10:00:00Z', nonce, heads: [], codes: [] })
  const sealedBy = (secret: SecretKey, said: TransferHeader) => [...writeTransfer(sealHeader(said, secret), [])].join('')
  const answers: readonly (readonly [string, Impostor['answer']])[] = [
    ['bad_line', () => 'nothing\n'],
    ['not_sealed', (heard) => sealedBy(generateKeyPair(new Uint8Array(32).fill(7)).secret, header(heard.header.nonce))],
    ['not_for_us', (heard) => heard.body],
    ['old_answer', () => sealedBy(current.secret, header(oldNonce))],
    ['not_one_of', (heard) => sealedBy(current.secret, { ...header(heard.header.nonce), kind: 'transfer' })],
  ]
  for (const [fault, answer] of answers) {
    impostor.answer = answer
    // Confirmed again, the node dials again, and nothing in the record has changed.
    await one.post(`/peers/${peer.body}/confirm`, { checkCode })
    await until(`the answer is turned away: ${fault}`, async () => (await one.get('/peers')).peers[0].fault === fault)
  }
  const before = impostor.heard.length
  assert.ok(before >= answers.length)

  // The peer's own seal on a fresh answer: now everything is stated, which tells what must not have been heard before.
  impostor.answer = (heard) => sealedBy(current.secret, { ...header(heard.header.nonce), kind: heard.header.kind })
  await one.post(`/peers/${peer.body}/confirm`, { checkCode })
  const stated = await until('a transfer has followed', async () => impostor.heard.find(({ header: { kind } }) => kind === 'transfer'))
  const secrets = [
    partnership,
    ...stated.header.heads.filter((head) => head.feed !== 'identity').map(({ digest }) => digest),
    ...stated.header.codes.map(({ digest }) => digest),
    ...(await one.get(`/partnerships/${partnership}/acts`)).acts.map(({ digest }: { digest: string }) => digest),
  ]
  assert.ok(stated.header.heads.some((head) => head.in === partnership) && stated.header.codes.length === 1 && secrets.every((secret) => stated.text.includes(secret)))
  for (const { text, header: { kind, heads, codes } } of impostor.heard.slice(0, before)) {
    assert.deepEqual({ kind, heads, codes }, { kind: 'greeting', heads: [], codes: [] })
    for (const secret of secrets) assert.ok(!text.includes(secret), 'a greeting says what is held')
  }
})

const linesOf = async (lines: AsyncIterable<string>): Promise<readonly string[]> => {
  const read: string[] = []
  for await (const line of lines) read.push(line)
  return read
}

const handTo = (to: Bench, lines: readonly string[], kinds?: readonly ('transfer' | 'greeting')[]) =>
  to.node.exchange.read((async function* () {
    yield new TextEncoder().encode(lines.join(''))
  })(), (body) => to.node.pairing.mayExchange(body), kinds)

test('greeting: it is answered by what the other holds and by no acts but those of its own identity', async () => {
  const { own, other, id } = await partners()
  const greeted = await handTo(other, await linesOf(own.node.exchange.greet(other.node.body)), ['greeting'])
  assert.ok('header' in greeted, JSON.stringify(greeted))
  assert.deepEqual([greeted.header.heads, greeted.header.codes], [[], []])
  const answer = await linesOf(other.node.exchange.welcome(own.node.body, greeted.header.nonce))
  const welcomed = await handTo(own, answer, ['greeting'])
  assert.ok('header' in welcomed, JSON.stringify(welcomed))
  assert.equal(welcomed.header.nonce, greeted.header.nonce)
  assert.ok(welcomed.header.heads.some((head) => head.in === id))
  assert.deepEqual(welcomed.header.codes.map(({ partnership }) => partnership), [id])
  const acts = answer.slice(1, -1).map((line) => JSON.parse((JSON.parse(line) as { act: string }).act) as { feed: string; type: string })
  assert.deepEqual(acts.map(({ feed, type }) => [feed, type]), [['identity', 'establish']])
})

test('greeting: other acts that come with one are not taken, and one is no transfer', async () => {
  const { own, other } = await partners()
  const third = await bench('XC')
  await acquaint(own, third)
  const greeting = await linesOf(own.node.exchange.greet(other.node.body))
  const smuggled = (await linesOf(own.node.exchange.write(other.node.body, []))).slice(1, -1)
  const foreign = (await linesOf(third.node.exchange.greet(own.node.body)))[1]!
  const lines = [greeting[0]!, greeting[1]!, ...smuggled, foreign, `{"end":true,"count":${smuggled.length + 2}}\n`]
  const received = await handTo(other, lines, ['greeting'])
  assert.ok('header' in received, JSON.stringify(received))
  assert.equal(other.node.folds.identities.has(third.node.body), false)
  // Its identity act, and the same again among what was smuggled in.
  assert.deepEqual(received.counts, { taken: 0, known: 2, waiting: 0, refused: 0, faulty: 0 })
  assert.deepEqual(await handTo(other, greeting), { malformed: 'not_one_of', at: '/header/kind' })
})
