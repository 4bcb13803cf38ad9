// Specification: spec/exchange.md
import { Hono } from 'hono'
import type { BodyId } from '../core/act.ts'
import { isMalformed } from '../core/refusal.ts'
import { mostAttachmentBytes } from '../app/attachments.ts'
import type { Node } from '../app/node.ts'
import type { Visit, VisitEnvironment } from '../app/visit.ts'
import { mostRequestBytes } from '../wire/attachment-request.ts'
import { writeLine } from '../wire/transfer.ts'
import { answerTransfer } from './answer.ts'
import { timely } from './timely.ts'

const mediaType = 'application/vnd.entente.transfer'
const idle = 10_000
/** More than any node sends at once. */
const mostBytes = 1024 * 1024 * 1024

/** What other nodes may ask of this one: who it is, and an exchange of transfers. */
export function inbound(node: Node): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>()
  const mayExchange = (from: BodyId) => node.pairing.mayExchange(from)

  routes.get('/peer/identity', async (c) => {
    const { visit } = c.var
    if (!visit.disclosure.may({ of: 'identity', body: node.body })) return visit.answer('transfer', '', { status: 404 })
    const lines: string[] = []
    for await (const sealed of node.handing.ownIdentity()) lines.push(writeLine(sealed))
    return visit.answer('transfer', lines.join(''), { headers: { 'content-type': mediaType } })
  })

  routes.post('/peer/transfer', async (c) => transferred(node, c.var.visit, c.req.raw))

  routes.post('/peer/attachment', async (c) => {
    const { visit } = c.var
    const none = () => visit.answer('transfer', JSON.stringify({ code: 'not_found' }), { status: 404, headers: { 'content-type': 'application/problem+json' } })
    const line = await readLineOf(timely(c.req.raw.body, node.ports.clock, { idle, mostBytes: 2 * mostRequestBytes }))
    const found = await node.attachments.answer(line, mayExchange)
    // What the peer may see is decided for the peer, not for whoever holds the line.
    const leaving = found?.disclosure.leave('transfer', found.bytes)
    return leaving ? visit.answer('transfer', leaving.bytes, { headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' } }) : none()
  })

  routes.post('/peer/attachment/offer', async (c) => {
    const line = await readLineOf(timely(c.req.raw.body, node.ports.clock, { idle, mostBytes: 2 * mostRequestBytes }))
    return given(c.var.visit, (await node.attachments.awaited(line, mayExchange)) !== undefined)
  })

  routes.post('/peer/attachment/given', async (c) => {
    const body = timely(c.req.raw.body, node.ports.clock, { idle, mostBytes: mostAttachmentBytes + 2 * mostRequestBytes })
    const { line, rest } = await splitLine(body)
    const awaited = await node.attachments.awaited(line, mayExchange)
    return given(c.var.visit, awaited !== undefined && (await node.attachments.take(awaited, await rest(awaited.attachment.size))))
  })

  return routes
}

/** An exchange: what the peer hands over is read, and what it lacks is the answer. */
async function transferred(node: Node, visit: Visit, request: Request): Promise<Response> {
  const code = (status: number, text: string, more: Readonly<Record<string, string>> = {}) =>
    visit.answer('transfer', JSON.stringify({ code: text }), { status, headers: { 'content-type': 'application/problem+json', ...more } })
  // A small body can unfold into a very large one: nothing compressed is accepted.
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') return code(415, 'compressed_body')
  const answered = await answerTransfer(node, timely(request.body, node.ports.clock, { idle, mostBytes }))
  if (isMalformed(answered)) return code(400, answered.malformed)
  // Its seal was found good, so it may be told that it is known, and for how long it is not heard.
  if ('refused' in answered && answered.refused === 'too_much_in_vain') return code(429, 'too_much_in_vain', { 'retry-after': '120' })
  // Unknown, unchecked, not sealed, not for us: told apart, they would say whom we know.
  if (!('answer' in answered)) return code(403, 'not_a_peer')
  // Each line has passed the exit on its way into the answer.
  return new Response(streamOf(answered.answer), { headers: { 'content-type': mediaType, 'cache-control': 'no-store' } })
}

function given(visit: Visit, isWanted: boolean): Response {
  return visit.answer('transfer', JSON.stringify({ code: isWanted ? 'wanted' : 'not_found' }), { status: isWanted ? 200 : 404, headers: { 'content-type': isWanted ? 'application/json' : 'application/problem+json' } })
}

/** The line that says what follows, and what follows it, up to so many bytes: nothing is held for a line that is not good. */
async function splitLine(body: AsyncGenerator<Uint8Array>): Promise<{ readonly line: string; readonly rest: (most: number) => Promise<Uint8Array> }> {
  let head = Buffer.alloc(0)
  for (;;) {
    const { value } = await body.next()
    if (value === undefined) break
    head = Buffer.concat([head, value])
    if (value.includes(0x0a) || head.length > 2 * mostRequestBytes) break
  }
  const end = head.indexOf(0x0a)
  const rest = async (most: number) => {
    const chunks = [head.subarray(end + 1)]
    let size = chunks[0]!.length
    for await (const chunk of body) {
      size += chunk.length
      if (size > most) break
      chunks.push(Buffer.from(chunk))
    }
    return Buffer.concat(chunks)
  }
  return { line: end < 0 ? '' : head.subarray(0, end).toString('utf8'), rest }
}

async function readLineOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
