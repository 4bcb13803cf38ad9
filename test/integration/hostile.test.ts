import assert from 'node:assert/strict'
import { connect } from 'node:net'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { generateKeyPair } from '../../src/wire/key.ts'
import { sealHeader, type TransferHeader } from '../../src/wire/transfer.ts'
import { pair } from '../client.ts'
import { bodies, client, newNode, type NodeProcess } from '../nodes.ts'

const mediaType = 'application/vnd.entente.transfer'

function header(from: string, to: string, kind: TransferHeader['kind']): TransferHeader {
  return { kind, rules: 1, from, to, at: '2026-03-02T10:00:00Z', nonce: 'BgYGBgYGBgYGBgYGBgYGBg', heads: [], codes: [] }
}

/** Sealed by a key that is nobody's here. */
function headerLine(from: string, to: string, kind: TransferHeader['kind'] = 'transfer'): string {
  const { bytes, seal } = sealHeader(header(from, to, kind), generateKeyPair(new Uint8Array(32).fill(7)).secret)
  return `{"header":${JSON.stringify(bytes)},"seal":"${seal}"}\n`
}

async function send(node: NodeProcess, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  const answered = await fetch(`${node.url}/peer/transfer`, { method: 'POST', body: body as string, headers: { 'content-type': mediaType, ...headers } })
  return { status: answered.status, text: await answered.text() }
}

/** Sends what it is given over a bare socket; resolves with everything heard once the other side ends it. */
function overSocket(node: NodeProcess, begin: (write: (text: string) => boolean) => () => void): Promise<string> {
  return new Promise((ended) => {
    const socket = connect(Number(new URL(node.url).port), '127.0.0.1')
    let heard = ''
    const stop = begin((text) => socket.writable && socket.write(text))
    const end = () => {
      stop()
      socket.destroy()
      ended(heard)
    }
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text))
    socket.once('error', end).once('close', end).once('end', end)
  })
}

const opening = (node: NodeProcess, headers: readonly string[]) =>
  ['POST /peer/transfer HTTP/1.1', `Host: ${new URL(node.url).host}`, `Content-Type: ${mediaType}`, ...headers, '', ''].join('\r\n')

test('peer transfer: a header that this node cannot verify is answered alike, whoever it names and wherever it breaks off', async (t) => {
  const [own, peer] = [await newNode(t, bodies.XA), await newNode(t, bodies.XB)]
  const [one, other] = [await client(own), await client(peer)]
  await pair(one, other, 'second')
  const partnership = await one.foundWith([other])
  const unknown = '0'.repeat(51) + 'g'
  const answers = []
  const named = [[peer.body, own.body], [own.body, own.body], [unknown, own.body], [peer.body, unknown]] as const
  for (const line of named.flatMap(([from, to]) => [headerLine(from, to), headerLine(from, to, 'greeting')])) {
    // Whole, without its last line, and with a line that is no act: the forged seal must be found each time.
    for (const rest of ['{"end":true,"count":0}\n', '', 'nothing\n']) answers.push(await send(own, line + rest))
  }
  assert.equal(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1, JSON.stringify(answers))
  assert.equal(answers[0]!.status, 403)
  assert.ok(!answers.some(({ text }) => text.includes(partnership)))
})

test('peer transfer: garbage is malformed, compressed is refused, and the node goes on answering', async (t) => {
  const node = await newNode(t, bodies.XA)
  for (const body of ['', '\n', 'nothing', '{}\n', '{"header":"{}","seal":""}\n', '\u0000\n', new Uint8Array([0xff, 0xfe, 0x0a]), 'x'.repeat(3_000_000)]) {
    assert.equal((await send(node, body)).status, 400, JSON.stringify(body).slice(0, 60))
  }
  const compressed = gzipSync(headerLine(node.body, node.body))
  for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'GZIP', 'identity, gzip']) {
    assert.equal((await send(node, compressed, { 'content-encoding': encoding })).status, 415, encoding)
  }
  assert.equal((await fetch(`${node.url}/health`)).status, 200)
  assert.ok(!node.log.includes('"fault"'), node.log)
})

test('peer transfer: a body without end, or one that dawdles, is let go of', { timeout: 60_000 }, async (t) => {
  const node = await newNode(t, bodies.XA)
  const silent = overSocket(node, (write) => {
    write(`${opening(node, ['Content-Length: 1000'])}{"header":`)
    return () => undefined
  })
  const trickling = overSocket(node, (write) => {
    write(opening(node, ['Transfer-Encoding: chunked']))
    const timer = setInterval(() => write('1\r\nx\r\n'), 200)
    return () => clearInterval(timer)
  })
  const endless = overSocket(node, (write) => {
    write(opening(node, ['Transfer-Encoding: chunked']))
    const line = headerLine(node.body, node.body)
    write(`${Buffer.byteLength(line).toString(16)}\r\n${line}\r\n`)
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`
    const timer = setInterval(() => write(chunk), 5)
    return () => clearInterval(timer)
  })
  const started = performance.now()
  const heard = await Promise.all([silent, trickling, endless])
  assert.ok(performance.now() - started < 40_000)
  assert.ok(!heard.some((text) => text.startsWith('HTTP/1.1 200')), JSON.stringify(heard))
  assert.equal((await fetch(`${node.url}/health`)).status, 200)
})
