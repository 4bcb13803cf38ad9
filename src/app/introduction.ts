// Specification: spec/exchange.md
import type { BodyId, SealedAct } from '../core/act.ts'
import { isMalformed, malformed, refuse, type Malformed, type Refusal } from '../core/refusal.ts'
import { readActLine } from '../wire/transfer.ts'
import type { Node } from './node.ts'
import { PeerFault } from './ports/peer-fault.ts'
import type { Peers } from './ports/surroundings.ts'

export interface Introduced {
  readonly body: BodyId
  /** Twelve digits that officers of both bodies compare before anything is exchanged. */
  readonly checkCode: string
}

/** More acts than any identity feed has; each at most a line. */
const mostBytes = 4 * 1024 * 1024

/**
 * A body that this node did not know shows its identity feed, over the network or in a file. Its acts verify by
 * themselves; that they are the right body's is what the digits are for.
 */
export async function introduce(node: Node, bytes: Uint8Array, reached: { readonly address: string | null; readonly link: 'direct' | 'inbound' | 'file' }): Promise<Introduced | Refusal | Malformed> {
  if (bytes.length > mostBytes) return malformed('too_large')
  const acts: SealedAct[] = []
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '' || line.startsWith('{"end":')) continue
    const sealed = readActLine(line)
    if (isMalformed(sealed)) return sealed
    acts.push(sealed)
  }
  const body = bodyShown(acts)
  if (body === undefined) return malformed('not_an_introduction')
  if (body === node.body) return refuse('own_body')
  const arrivals = await node.receive(acts, body)
  if (!node.folds.identities.has(body)) return refuse(arrivals.some(({ at }) => at === 'not_for_us') ? 'other_kind_of_body' : 'not_sealed')
  await node.pairing.propose(body, reached.address, reached.link)
  return { body, checkCode: node.pairing.checkCodeWith(body) }
}

/** Asks the node at an address who it is. Whatever it says counts for nothing until people have compared the digits. */
export async function introduceByAddress(node: Node, peers: Peers, address: string): Promise<Introduced | Refusal | Malformed> {
  try {
    const chunks = await peers.identity(address)
    return await introduce(node, new Uint8Array(Buffer.concat(chunks)), { address, link: 'direct' })
  } catch (cause) {
    if (!(cause instanceof PeerFault)) throw cause
    return cause.code === 'bad_address' ? malformed(cause.code, '/address') : refuse(cause.code)
  }
}

/** One body's identity feed from its first act on, and nothing else. */
function bodyShown(acts: readonly SealedAct[]): BodyId | undefined {
  const [first] = acts
  if (first?.act.feed !== 'identity' || first.act.number !== 1) return undefined
  return acts.every(({ digest, act }) => act.feed === 'identity' && (act.body ?? digest) === first.digest) ? first.digest : undefined
}
