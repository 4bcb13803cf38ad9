// Specification: spec/exchange.md
import type { Malformed, Refusal } from '../core/refusal.ts'
import type { Node } from '../app/node.ts'
import { headerKinds } from '../wire/transfer.ts'

/** What a transfer or a greeting is answered with, whatever carried it here. */
export async function answerTransfer(node: Node, body: AsyncIterable<Uint8Array>): Promise<{ readonly answer: AsyncGenerator<string> } | Refusal | Malformed> {
  const { exchange, pairing } = node
  const received = await exchange.read(body, (from) => pairing.mayExchange(from), headerKinds)
  if (!('header' in received)) return received
  const { from, header } = received
  await node.heard(received, 'request')
  return { answer: header.kind === 'greeting' ? exchange.welcome(from, header.nonce) : exchange.write(from, header.heads, header.nonce) }
}
