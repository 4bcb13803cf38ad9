import { createHash } from 'node:crypto'
import type { Act, BodyId, Digest, JsonObject, SealedAct } from '../../src/core/act.ts'

export type Written = Pick<SealedAct, 'digest' | 'act' | 'context'>

/** The bodies of a scenario, by their place in it. */
export type Place = number

/** One act that somebody may seal: the same facts at the same place of a feed with the same sight are the same event. */
export interface Event {
  readonly index: number
  readonly digest: Digest
  readonly author: Place
  readonly previous: Event | undefined
  readonly type: string
  readonly facts: JsonObject
  /** The furthest act of every other feed that its author's feed has named, by place. */
  readonly sight: Sight
  /** Every event, itself included, that has to be held wherever it is held; in the order of their making. */
  readonly past: readonly Event[]
  readonly written: Written
  /** What the rules answer: `taken`, or the code of the refusal. */
  readonly effect: string
  /** One hash for every way of naming the bodies that the scenario treats alike. */
  readonly hashes: readonly Hash[]
}

/** For each body, the furthest event of its feed that is seen; `undefined`: what the scenario began with. */
export type Sight = readonly (Event | undefined)[]

/** 96 bits; a state's is the sum of its events', so it does not hang on their order. */
export type Hash = readonly [number, number, number]

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** An invented digest of 52 letters, the same for the same text. */
export function digestOf(text: string): Digest {
  const bytes = createHash('sha256').update(text).digest()
  let made = ''
  for (let at = 0; at < 51; at += 1) made += letters[bytes[at % 32]! >> (at < 32 ? 3 : 2) & 31]
  return `${made}0`
}

export function bodyOf(name: string): BodyId {
  return digestOf(`body ${name}`)
}

export function hashOf(text: string): Hash {
  const bytes = createHash('sha256').update(text).digest()
  return [bytes.readInt32LE(0), bytes.readInt32LE(4), bytes.readInt32LE(8)]
}

export function plus(one: Hash, other: Hash): Hash {
  return [(one[0] + other[0]) | 0, (one[1] + other[1]) | 0, (one[2] + other[2]) | 0]
}

/** What every act of the model says beside its type, facts and place. */
export function actOf(digest: Digest, body: BodyId, type: string, facts: JsonObject, hasContent: boolean, after: { readonly digest: Digest; readonly number: number; readonly run: number } | undefined): Act {
  return {
    rules: 1, feed: 'partnership', body, run: after?.run ?? 1, number: (after?.number ?? 0) + 1, previous: after?.digest ?? null,
    context: digest, identity: { number: 1, digest: body }, at: '2026-03-01T09:00:00Z', type, facts,
    content: hasContent ? digest : null, actor: { office: 'secretariat', second: null, assertion: null },
  }
}
