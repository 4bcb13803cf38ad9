// Specification: spec/exchange.md
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PeerFault } from '../app/ports/peer-fault.ts'
import type { Peers } from '../app/ports/surroundings.ts'
import { readAddress, resolve, type AllowLocal } from './address.ts'

/** No answer within this, and the peer counts as not seen. */
const headersWithin = 10_000
const wholeWithin = 300_000
/** More than any node hands over at once; an endless answer stops here. */
const mostBytes = 1024 * 1024 * 1024

/** Dials peers over HTTP: the address is checked when connecting, no redirect is followed, nothing compressed is accepted. */
export class HttpPeers implements Peers {
  private readonly allow: AllowLocal

  constructor(allow: AllowLocal) {
    this.allow = allow
  }

  async identity(address: string): Promise<readonly Uint8Array[]> {
    return [await collect(await this.ask(address, '/peer/identity', 'GET'), 4 * 1024 * 1024)]
  }

  async exchange(address: string, transfer: AsyncIterable<string>): Promise<AsyncIterable<Uint8Array>> {
    return this.ask(address, '/peer/transfer', 'POST', transfer)
  }

  async attachment(address: string, request: string, most: number): Promise<Uint8Array | undefined> {
    const line = (async function* () {
      yield request
    })()
    const answer = await this.ask(address, '/peer/attachment', 'POST', line).catch((cause: unknown) => {
      if (cause instanceof PeerFault && cause.code === 'answered_404') return undefined
      throw cause
    })
    return answer && collect(answer, most)
  }

  async give(address: string, request: string, bytes: () => Promise<Uint8Array | undefined>): Promise<void> {
    const isWanted = await this.attachmentAnswer(address, '/peer/attachment/offer', [request])
    if (!isWanted) return
    const content = await bytes()
    if (content) await this.attachmentAnswer(address, '/peer/attachment/given', [request, content])
  }

  /** Read to its end, so that the connection is let go; whether it was answered with anything but 404. */
  private async attachmentAnswer(address: string, path: string, parts: readonly (string | Uint8Array)[]): Promise<boolean> {
    const body = (async function* () {
      yield* parts
    })()
    try {
      await collect(await this.ask(address, path, 'POST', body), 4096)
      return true
    } catch (cause) {
      if (cause instanceof PeerFault && cause.code === 'answered_404') return false
      throw cause
    }
  }

  private async ask(address: string, path: string, method: string, body?: AsyncIterable<string | Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
    const url = readAddress(address)
    if ('refused' in url) throw new PeerFault(url.refused)
    const numeric = await resolve(url, this.allow)
    if (typeof numeric !== 'string') throw new PeerFault(numeric.refused)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const options: RequestOptions & { servername?: string } = {
      host: numeric,
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      path, method,
      headers: { host: url.host, 'accept-encoding': 'identity', ...(body ? { 'content-type': 'application/vnd.entente.transfer' } : {}) },
      signal: AbortSignal.timeout(wholeWithin),
      ...(url.protocol === 'https:' && !isIP(host) ? { servername: host } : {}),
    }
    const response = await this.send(url.protocol === 'https:', options, body)
    if (response.statusCode !== 200 || (response.headers['content-encoding'] ?? 'identity') !== 'identity') {
      response.destroy()
      throw new PeerFault(response.statusCode === 200 ? 'compressed_answer' : `answered_${response.statusCode}`)
    }
    return bounded(response)
  }

  private send(secure: boolean, options: RequestOptions, body: AsyncIterable<string | Uint8Array> | undefined): Promise<IncomingMessage> {
    return new Promise((answered, failed) => {
      const outgoing = (secure ? requestSecure : requestPlain)(options, answered)
      outgoing.setTimeout(headersWithin, () => outgoing.destroy(new PeerFault('no_answer')))
      outgoing.once('error', (cause) => failed(cause instanceof PeerFault ? cause : new PeerFault('not_reached', cause)))
      if (body) pipeline(Readable.from(body), outgoing).catch((cause: unknown) => failed(new PeerFault('not_reached', cause)))
      else outgoing.end()
    })
  }
}

async function collect(answer: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer) {
    size += chunk.length
    if (size > most) throw new PeerFault('answer_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* bounded(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > mostBytes) throw new PeerFault('answer_too_large')
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof PeerFault ? cause : new PeerFault('cut_short', cause)
  } finally {
    response.destroy()
  }
}
