// Specification: spec/acts/receive.md
import { digest, object, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const receiveShape = object({
state: digest,
})
export type ReceiveFacts = Read<typeof receiveShape>

/** A body states which heads it holds and the digest of the state it computed from them. */
export const receive = rule({
  type: 'receive',
  facts: receiveShape,
  content: null,
  refusals: ['not_a_member'],
  decide(scene) {
    return isMember(scene) ? undefined : refuse('not_a_member')
  },
})
