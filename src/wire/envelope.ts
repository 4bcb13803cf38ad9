// Specification: spec/envelope.md
import { feedKinds, type Act, type Content, type Context, type Digest, type Json, type JsonObject, type SealedAct } from '../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../core/refusal.ts'
import { instant, integer, list, nullable, object, oneOf, text, type Shape } from '../core/shape.ts'
import { bytesOfBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'
import { digestOf, isDigest, type Domain } from './digest.ts'
import type { SecretKey } from './key.ts'
import { isSeal, seal } from './seal.ts'
import { readStrictText } from './strict.ts'

/** What travels for one act: three texts, exactly as they were digested, and the seal. */
export interface SealedLine {
  readonly act: string
  readonly seal: string
  /** `null` where it is not opened to the receiver, or where there is none. */
  readonly context: string | null
  /** `null` where it is withheld or erased, or where there is none. */
  readonly content: string | null
}

/** Here a digest is held to its one writing: spare bits set would make two names of one act. */
export const exactDigest: Shape<Digest> = {
  read: (value, at) => (isDigest(value) ? undefined : malformed('not_a_digest', at)),
  describe: { kind: 'digest' },
}

const anyObject: Shape<JsonObject> = {
  read: (value, at) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : malformed('not_an_object', at)),
  describe: { kind: 'object', fields: {} },
}

/** Sixteen random bytes: without them, a short text or a known partnership could be guessed from its digest. */
export const salt: Shape<string> = {
  read: (value, at) => (bytesOfBase64url(value, 16) ? undefined : malformed('not_a_salt', at)),
  describe: { kind: 'text', max: 22, pattern: '^[A-Za-z0-9_-]{21}[AQgw]$' },
}

export const mostHeads = 1000
const count = integer(1, Number.MAX_SAFE_INTEGER)

export const actShape = object({
  rules: count,
  feed: oneOf(...feedKinds),
  body: nullable(exactDigest),
  run: count,
  number: count,
  previous: nullable(exactDigest),
  context: nullable(exactDigest),
  identity: nullable(object({ number: count, digest: exactDigest })),
  at: instant,
  type: text(40, /^[a-z][a-z0-9_]{2,39}$/),
  facts: anyObject,
  content: nullable(exactDigest),
  actor: object({ office: text(200), second: nullable(text(200)), assertion: nullable(anyObject) }),
})

export const contextShape = object({
  salt,
  partnership: nullable(exactDigest),
  seen: list(object({ body: exactDigest, run: count, number: count, digest: exactDigest }), { max: mostHeads }),
})

/** A field that stands where the situation leaves no room for it, or is missing where the situation needs it. */
function present(value: unknown, needed: boolean, name: string): Malformed | undefined {
  if ((value !== null) === needed) return undefined
  return malformed(needed ? `${name}_missing` : `${name}_unexpected`, `/act/${name}`)
}

function situationFault(act: Act): Malformed | undefined {
  const first = act.run === 1 && act.number === 1
  const inIdentity = act.feed === 'identity'
  // The first act of a later run may follow the cut of the run before it, or nothing at all.
  const openPrevious = act.run > 1 && act.number === 1
  return present(act.body, !(inIdentity && first), 'body')
    ?? (openPrevious ? undefined : present(act.previous, !first, 'previous'))
    ?? present(act.context, act.feed === 'partnership', 'context')
    // In the identity feed the previous act says it already; two ways to say one thing could differ.
    ?? present(act.identity, !inIdentity, 'identity')
}

function readAct(bytes: string): Act | Malformed {
  const value = readStrictText(bytes)
  if (isMalformed(value)) return malformed(value.malformed, `/act${value.at}`)
  return actShape.read(value, '/act') ?? situationFault(value as unknown as Act) ?? (value as unknown as Act)
}

/** A text beside the act, held against the digest of it that the act gives. */
function readBeside(name: 'context' | 'content', bytes: string, expected: Digest | null): Json | Malformed {
  if (expected === null) return malformed(`${name}_unexpected`, `/${name}`)
  const value = readStrictText(bytes)
  if (isMalformed(value)) return malformed(value.malformed, `/${name}${value.at}`)
  return digestOf(name satisfies Domain, bytes) === expected ? value : malformed(`${name}_mismatch`, `/${name}`)
}

function readContext(bytes: string, act: Act): Context | Malformed {
  const value = readBeside('context', bytes, act.context)
  if (isMalformed(value)) return value
  const fault = contextShape.read(value, '/context')
  if (fault) return fault
  const context = value as unknown as Context
  // Only the act that founds a partnership cannot name it: the partnership's name is that act's digest.
  if (context.partnership === null && !(act.run === 1 && act.number === 1)) return malformed('partnership_missing', '/context/partnership')
  const bodies = new Set(context.seen.map((head) => head.body))
  return bodies.size === context.seen.length ? context : malformed('seen_twice', '/context/seen')
}

/** Closed by the act's own type in the core; here only that it is an object and cannot be guessed. */
function readContent(bytes: string, act: Act): Content | Malformed {
  const value = readBeside('content', bytes, act.content)
  if (isMalformed(value)) return value
  const fault = anyObject.read(value, '/content') ?? salt.read((value as JsonObject)['salt'], '/content/salt')
  return fault ?? (value as Content)
}

/**
 * An act is one in form only: whether its seal verifies is asked once the author's identity feed gives the key.
 * `at` begins with the part at fault: `/act`, `/seal`, `/context` or `/content`.
 */
export function readSealedAct(line: SealedLine): SealedAct | Malformed {
  const act = readAct(line.act)
  if (isMalformed(act)) return act
  if (!isSeal(line.seal)) return malformed('not_a_seal', '/seal')
  const context = line.context === null ? null : readContext(line.context, act)
  if (isMalformed(context)) return context
  const content = line.content === null ? null : readContent(line.content, act)
  if (isMalformed(content)) return content
  return {
    digest: digestOf('act', line.act),
    bytes: line.act,
    seal: line.seal,
    act,
    context,
    contextBytes: line.context,
    content,
    contentBytes: line.content,
  }
}

export function lineOf(sealed: SealedAct): SealedLine {
  return { act: sealed.bytes, seal: sealed.seal, context: sealed.contextBytes, content: sealed.contentBytes }
}

/** An act before its parts are digested: the two digests are those of what it is sealed with. */
export type UnsealedAct = Omit<Act, 'context' | 'content'>

/** Throws on what its own reader would refuse: form input is held against the rules before it comes here. */
export function sealAct(act: UnsealedAct, parts: { readonly context: Context | null; readonly content: Content | null }, secret: SecretKey): SealedAct {
  const context = parts.context === null ? null : canonical(parts.context as unknown as Json)
  const content = parts.content === null ? null : canonical(parts.content)
  const whole = {
    ...act,
    context: context === null ? null : digestOf('context', context),
    content: content === null ? null : digestOf('content', content),
  }
  const bytes = canonical(whole as unknown as Json)
  const read = readSealedAct({ act: bytes, seal: seal(secret, digestOf('act', bytes)), context, content })
  if (isMalformed(read)) throw new TypeError(`Cannot seal an act: ${read.malformed} at ${read.at}`)
  return read
}
