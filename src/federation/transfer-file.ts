// Specification: spec/exchange.md
import { Encrypter } from 'age-encryption'
import type { BodyId } from '../core/act.ts'
import type { Node } from '../app/node.ts'
import type { ReceivedTransfer } from '../app/exchange.ts'
import { malformed, refuse, type Malformed, type Refusal } from '../core/refusal.ts'
import { checkCode } from '../wire/check-code.ts'
import { digestOf } from '../wire/digest.ts'
import { introduce, type Introduced } from '../app/introduction.ts'
import { writeLine } from '../wire/transfer.ts'

export interface TransferFile {
  readonly bytes: Uint8Array
  /** Twelve digits over the file, printed on the slip that travels apart from it. */
  readonly slip: string
  readonly acts: number
}

/** Encrypts to one recipient alone. */
export type Cipher = (recipient: string, plain: Uint8Array) => Promise<Uint8Array>

const age: Cipher = async (recipient, plain) => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** A transfer as a file, encrypted to the addressee alone: whoever finds the stick learns neither sender nor content. */
export async function writeTransferFile(node: Node, to: BodyId, heads: ReceivedTransfer['header']['heads'] | 'everything', encrypt: Cipher = age): Promise<TransferFile | Refusal> {
  const recipient = node.folds.identities.get(to)?.facts?.recipient
  if (recipient === undefined || !node.pairing.mayExchange(to)) return refuse('not_a_peer')
  const lines: string[] = []
  for await (const line of node.exchange.write(to, heads === 'everything' ? [] : heads)) lines.push(line)
  const bytes = await encrypt(recipient, new TextEncoder().encode(lines.join('')))
  return { bytes, slip: checkCode(digestOf('file', bytes)), acts: lines.length - 2 }
}

/** This body's identity feed, for one that does not know it yet: public, so not encrypted. */
export async function writeIntroduction(node: Node): Promise<TransferFile> {
  const lines: string[] = []
  const disclosure = node.disclose({ at: 'public' })
  disclosure.may({ of: 'identity', body: node.body })
  for await (const sealed of node.handing.ownIdentity()) lines.push(writeLine(sealed))
  const bytes = new TextEncoder().encode(disclosure.leave('file', lines.join(''))!.bytes)
  return { bytes, slip: checkCode(digestOf('file', bytes)), acts: lines.length }
}

const ageHeader = 'age-encryption.org/'

export interface ReadFile {
  readonly received: ReceivedTransfer
  readonly slip: string
}

/** Reads a file that came by post. The slip is compared by whoever imports it, before anything is taken. */
export async function readTransferFile(node: Node, bytes: Uint8Array, slip: string | null): Promise<ReadFile | Introduced | Refusal | Malformed> {
  const found = checkCode(digestOf('file', bytes))
  if (slip !== null && slip.replaceAll(/\s/g, '') !== found.replaceAll(' ', '')) return refuse('slip_differs')
  // An introduction is not encrypted: it is what makes the first encrypted file possible.
  if (new TextDecoder('latin1').decode(bytes.subarray(0, ageHeader.length)) !== ageHeader) return introduce(node, bytes, { address: null, link: 'file' })
  const plain = await node.ports.keys.decrypt(bytes).catch(() => undefined)
  // A file for another body and a damaged file look the same from here, and so does the answer.
  if (plain === undefined) return malformed('not_for_us_or_damaged')
  const chunks = (async function* () {
    for (let start = 0; start < plain.length; start += 65_536) yield plain.subarray(start, start + 65_536)
  })()
  const received = await node.exchange.read(chunks, (from) => node.pairing.mayExchange(from))
  if (!('header' in received)) return received
  await node.heard(received, 'request')
  return { received, slip: found }
}
