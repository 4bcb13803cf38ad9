// Specification: spec/exchange.md
import { feedKinds, type BodyId, type Digest, type Json, type SealedAct } from '../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../core/refusal.ts'
import { instant, integer, list, nullable, object, oneOf, type Read, type Shape } from '../core/shape.ts'
import { bytesOfBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'
import { digestOf } from './digest.ts'
import { exactDigest, lineOf, readSealedAct, type SealedLine } from './envelope.ts'
import type { PublicKey, SecretKey } from './key.ts'
import { readLine } from './line.ts'
import { isSeal, seal, verifySeal } from './seal.ts'
import { readStrictText } from './strict.ts'

/** Three texts of 256 KiB, of which every character may need escaping, and the names of the fields. */
export const maxLine = 2 * 1024 * 1024
/** A header names a head for each feed held, and a large body holds some thousands. */
export const maxHeader = 1024 * 1024

export const nonce: Shape<string> = {
  read: (value, at) => (bytesOfBase64url(value, 16) ? undefined : malformed('not_a_nonce', at)),
  describe: { kind: 'text', max: 22, pattern: '^[A-Za-z0-9_-]{21}[AQgw]$' },
}

const count = integer(1, Number.MAX_SAFE_INTEGER)
const headShape = object({
  feed: oneOf(...feedKinds),
  in: nullable(exactDigest),
  body: exactDigest,
  run: count,
  number: count,
  digest: exactDigest,
})

/** A greeting asks whoever answers to say who it is, before anything is stated to it. */
export const headerKinds = ['transfer', 'greeting'] as const
export type HeaderKind = (typeof headerKinds)[number]

const headerFields = {
  kind: oneOf(...headerKinds),
  rules: count,
  from: exactDigest,
  to: exactDigest,
  at: instant,
  nonce,
  heads: list(headShape, { max: 10_000 }),
  codes: list(object({ partnership: exactDigest, digest: exactDigest }), { max: 10_000 }),
} as const
export const headerShape = object(headerFields)
/** A node that may have forgotten acts of its own says so, and names that accident: its partners are asked to hold its feeds. */
const restoredShape = object({ ...headerFields, restored: exactDigest })

/** Who hands what on to whom, what the sender holds, and the digest it computes for each partnership they share. */
export type TransferHeader = Read<typeof headerShape> & { readonly restored?: Digest }
export type TransferHead = Read<typeof headShape>

export interface SealedHeader {
  readonly header: TransferHeader
  readonly bytes: string
  readonly digest: Digest
  readonly seal: string
}

export function readHeader(bytes: string, given: string): SealedHeader | Malformed {
  const value = readStrictText(bytes, { maxBytes: maxHeader })
  if (isMalformed(value)) return malformed(value.malformed, `/header${value.at}`)
  const isRestored = typeof value === 'object' && value !== null && Object.hasOwn(value, 'restored')
  const fault = (isRestored ? restoredShape : headerShape).read(value, '/header')
  if (fault) return fault
  const header = value as unknown as TransferHeader
  const astray = header.heads.findIndex((head) => (head.in !== null) !== (head.feed === 'partnership'))
  if (astray >= 0) return malformed('bad_head', `/header/heads/${astray}/in`)
  if (!isSeal(given)) return malformed('not_a_seal', '/seal')
  return { header, bytes, digest: digestOf('transfer', bytes), seal: given }
}

export function sealHeader(header: TransferHeader, secret: SecretKey): SealedHeader {
  const bytes = canonical(header as unknown as Json)
  const read = readHeader(bytes, seal(secret, digestOf('transfer', bytes)))
  if (isMalformed(read)) throw new TypeError(`Cannot seal a transfer: ${read.malformed} at ${read.at}`)
  return read
}

/** The key is the one that the sender's identity feed gives for transfers; the addressee is this node's own body. */
export function verifyHeader(publicKey: PublicKey, sealed: SealedHeader, expected: { readonly from: BodyId; readonly to: BodyId }): boolean {
  const { header } = sealed
  return header.from === expected.from && header.to === expected.to && verifySeal(publicKey, sealed.digest, sealed.seal)
}

export function writeLine(sealed: SealedAct): string {
  const line = lineOf(sealed)
  const text = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value))
  return `{"act":${text(line.act)},"seal":${text(line.seal)},"context":${text(line.context)},"content":${text(line.content)}}\n`
}

/** One line at a time, so that a transfer of any size is written in little memory. */
export function* writeTransfer(header: SealedHeader, acts: Iterable<SealedAct>): Generator<string> {
  yield `{"header":${JSON.stringify(header.bytes)},"seal":"${header.seal}"}\n`
  let written = 0
  for (const act of acts) {
    yield writeLine(act)
    written += 1
  }
  yield `{"end":true,"count":${written}}\n`
}

export function readActLine(text: string): SealedAct | Malformed {
  const fields = readLine(text, ['act', 'seal', 'context', 'content'], ['text', 'text', 'textOrNull', 'textOrNull'])
  if (isMalformed(fields)) return fields
  const [act, given, context, content] = fields
  return readSealedAct({ act, seal: given, context, content } as SealedLine)
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function readActBytes(bytes: Uint8Array): SealedAct | Malformed {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return malformed('bad_utf8')
  }
  return readActLine(text)
}
