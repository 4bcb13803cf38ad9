import type { BodyId, Content, Digest, JsonObject, SealedAct } from '../core/act.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { digestOf } from '../wire/digest.ts'
import { sealAct } from '../wire/envelope.ts'
import { generateKeyPair } from '../wire/key.ts'
import type { Section } from '../app/ports/register.ts'

/** A store does not judge: it keeps what it is given. So one key seals for every body here. */
const { secret } = generateKeyPair(new Uint8Array(32).fill(7))
const salt = base64urlOf(new Uint8Array(16).fill(1))

export function bodyNamed(name: string): BodyId {
  return digestOf('act', `body ${name}`)
}

export const sampleSection: Section = { feed: 'partnership', partnership: digestOf('act', 'partnership') }

interface Sample {
  readonly body?: BodyId
  readonly number?: number
  readonly run?: number
  readonly previous?: Digest | null
  readonly content?: JsonObject | null
  readonly text?: string
  readonly partnership?: Digest
}

/** An act of a partnership as a peer hands it over; different texts make different acts of one number. */
export function sampleAct({ body = bodyNamed('a'), number = 1, run = 1, previous, content = null, text = 'x', partnership = digestOf('act', 'partnership') }: Sample = {}): SealedAct {
  const before = previous === undefined ? (number === 1 && run === 1 ? null : digestOf('act', `before ${number}`)) : previous
  return sealAct(
    {
      rules: 1, feed: 'partnership', body, run, number, previous: before, identity: { number: 1, digest: body },
      at: '2026-11-02T09:00:00Z', type: 'write_note', facts: { text }, actor: { office: 'secretariat', second: null, assertion: null },
    },
    { context: { salt, partnership, seen: [] }, content: content && ({ salt, ...content } as Content) },
    secret,
  )
}

/** So many acts of one feed, each after the one before. */
export function sampleFeed(count: number, body: BodyId = bodyNamed('a')): readonly SealedAct[] {
  const acts: SealedAct[] = []
  for (let number = 1; number <= count; number += 1) acts.push(sampleAct({ body, number, previous: acts.at(-1)?.digest ?? null }))
  return acts
}

/** The first act of an identity feed, whose section is named by its own digest. */
export function sampleIdentity(name: string): { readonly section: Section; readonly sealed: SealedAct } {
  const sealed = sealAct(
    {
      rules: 1, feed: 'identity', body: null, run: 1, number: 1, previous: null, identity: null,
      at: '2026-11-02T09:00:00Z', type: 'establish', facts: { name }, actor: { office: 'secretariat', second: null, assertion: null },
    },
    { context: null, content: null },
    secret,
  )
  return { section: { feed: 'identity', body: sealed.digest }, sealed }
}

export function samplePublic(body: BodyId): { readonly section: Section; readonly sealed: SealedAct } {
  const sealed = sealAct(
    {
      rules: 1, feed: 'public', body, run: 1, number: 1, previous: null, identity: { number: 1, digest: body },
      at: '2026-11-02T09:00:00Z', type: 'state_source', facts: {}, actor: { office: 'secretariat', second: null, assertion: null },
    },
    { context: null, content: null },
    secret,
  )
  return { section: { feed: 'public', body }, sealed }
}
