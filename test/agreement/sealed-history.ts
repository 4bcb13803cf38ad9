import { createHash } from 'node:crypto'
import type { Context, Digest, Head, Json, JsonObject, SealedAct } from '../../src/core/act.ts'
import { ruleOf } from '../../src/core/acts/catalogue.ts'
import { bodyNamed, digestNamed, type Written } from '../../src/core/history.suite.ts'
import { rulesVersion } from '../../src/core/partnership.ts'
import { Chance, type RandomHistory } from '../../src/core/random-history.suite.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { lineOf, sealAct, type SealedLine } from '../../src/wire/envelope.ts'
import { generateKeyPair, possessionOf, type KeyPair } from '../../src/wire/key.ts'
import { madeUp } from './made-up.ts'

/** A body with keys of a seed: what it seals is the same at every making. */
export interface Sealer {
  readonly name: string
  readonly body: Digest
  readonly identity: readonly SealedAct[]
  /** The key that stands at each number of its identity feed. */
  readonly keys: readonly KeyPair[]
}

const actor = { office: 'secretariat', second: null, assertion: null } as const

function seedOf(text: string): Buffer {
  return createHash('sha256').update(`vectors of entente: ${text}`).digest()
}

export function saltOf(text: string): string {
  return seedOf(`salt ${text}`).subarray(0, 16).toString('base64url')
}

const names = { names: { fr: 'Commission' }, shortName: null, stateNames: { fr: 'Brévalie' }, seat: null, offices: [], contactPoints: [] }

const made = new Map<string, Sealer>()

/** Established, and with its key rotated once where asked. */
export function sealerNamed(name: string, rotates = false): Sealer {
  const known = made.get(`${name} ${rotates}`) ?? makeSealer(name, rotates)
  made.set(`${name} ${rotates}`, known)
  return known
}

function makeSealer(name: string, rotates: boolean): Sealer {
  const [first, second, third] = [1, 2, 3].map((number) => generateKeyPair(seedOf(`key ${number} of ${name}`))) as [KeyPair, KeyPair, KeyPair]
  const shared = { rules: rulesVersion, feed: 'identity', run: 1, identity: null, at: '2026-01-12T08:00:00Z', actor } as const
  const facts = {
    state: 'XA', key: first.publicKey, nextKey: digestOf('key', second.publicKey), demonstration: 'exercise', recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
    proof: possessionOf(first.secret, { body: null, purpose: 'act', key: first.publicKey }),
  }
  const established = sealAct({ ...shared, body: null, number: 1, previous: null, type: 'establish', facts }, { context: null, content: { salt: saltOf(name), ...names } }, first.secret)
  if (!rotates) return { name, body: established.digest, identity: [established], keys: [first] }
  const rotation = {
    key: second.publicKey, nextKey: digestOf('key', third.publicKey), proof: possessionOf(second.secret, { body: established.digest, purpose: 'act', key: second.publicKey }),
  }
  const rotated = sealAct({ ...shared, body: established.digest, number: 2, previous: established.digest, type: 'rotate_key', facts: rotation }, { context: null, content: null }, first.secret)
  return { name, body: established.digest, identity: [established, rotated], keys: [first, second] }
}

export interface SealedHistory {
  readonly id: Digest
  readonly sealers: readonly Sealer[]
  readonly acts: readonly SealedAct[]
  readonly lines: readonly SealedLine[]
}

/** Writes a history of invented digests down as real acts: bytes, contexts, contents of their shapes, and seals. */
export function sealHistory({ id, written }: Pick<RandomHistory, 'id' | 'written'>, bodyNames: readonly string[]): SealedHistory {
  const sealers = bodyNames.map((name) => sealerNamed(name, true))
  const byInvented = new Map(sealers.map((sealer) => [bodyNamed(sealer.name), sealer]))
  const real = new Map<string, string>([...byInvented].map(([invented, { body }]) => [invented, body]))
  // A history that tells of a second key means the one that this body rotated to.
  for (const { act } of written) if (act.identity!.number === 2) real.set(act.identity!.digest, byInvented.get(act.body!)!.identity[1]!.digest)
  const acts = written.map((one) => {
    const sealed = sealOne(one, byInvented.get(one.act.body!)!, real)
    real.set(one.digest, sealed.digest)
    return sealed
  })
  return { id: real.get(id)!, sealers, acts, lines: acts.map(lineOf) }
}

function sealOne({ digest, act, context }: Written, { name, body, identity, keys }: Sealer, real: ReadonlyMap<string, string>): SealedAct {
  // Of every other body later acts name a later head of the identity, and are judged by the key that stood there.
  const at = act.identity!.number === 2 || (act.number > 3 && name.charCodeAt(0) % 2 === 0) ? 2 : 1
  const { content: _content, context: _context, ...rest } = act
  const facts = renamed(act.facts, real) as JsonObject
  const opened: Context = {
    salt: saltOf(digest), partnership: context!.partnership && (real.get(context!.partnership) ?? context!.partnership),
    seen: context!.seen.map((head) => ({ ...head, ...(renamed(head as unknown as Json, real) as unknown as Head) })),
  }
  const content = act.content === null ? null : contentFor(act.rules > rulesVersion ? 'unknown' : act.type, facts, new Chance(seedOf(digest).readUInt32BE()))
  const place = { body, previous: act.previous && (real.get(act.previous) ?? act.previous), identity: { digest: identity[at - 1]!.digest, number: at }, facts, actor }
  return sealAct({ ...rest, ...place }, { context: opened, content: content && { salt: saltOf(`content ${digest}`), ...content } }, keys[at - 1]!.secret)
}

export function contentFor(type: string, facts: JsonObject, chance: Chance): JsonObject | null {
  const rule = ruleOf(type)
  const shape = rule?.contentFor ? rule.contentFor(facts as never) : rule?.content
  if (shape === null) return null
  return shape ? madeUp(shape.describe, '', { chance, digest: () => digestNamed('file'), cited: () => digestNamed('file') }) as JsonObject : {}
}

/** Every invented digest replaced by the real one, wherever it stands. */
function renamed(value: Json, real: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return real.get(value) ?? value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item: Json) => renamed(item, real))
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, renamed(item as Json, real)]))
}
