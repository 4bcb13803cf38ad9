// Specification: spec/envelope.md
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { BodyId } from '../core/act.ts'
import { malformed, type Malformed } from '../core/refusal.ts'
import { base64urlOf, bytesOfBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'
import { pointFault } from './curve.ts'

/** 32 bytes of an Ed25519 public key, as 43 characters of base64url. */
export type PublicKey = string
/** 32 bytes of an Ed25519 seed, as 43 characters of base64url. Never logged, never in an act. */
export type SecretKey = string

export interface KeyPair {
  readonly publicKey: PublicKey
  readonly secret: SecretKey
}

/** What a key proves possession for: so that a proof given for one body or use serves no other. */
export interface Possession {
  /** `null` in a body's first identity act, which has no identifier yet. */
  readonly body: BodyId | null
  readonly purpose: string
  readonly key: PublicKey
}

/** Importing a key costs about half as much as verifying a seal; few keys seal many acts. */
const cacheLimit = 1000
const imported = new Map<string, KeyObject>()

function remembered(name: string, make: () => KeyObject): KeyObject {
  const known = imported.get(name)
  if (known) return known
  if (imported.size >= cacheLimit) imported.delete(imported.keys().next().value!)
  const made = make()
  imported.set(name, made)
  return made
}

const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

function secretObject(secret: SecretKey): KeyObject {
  return remembered(`secret ${secret}`, () => {
    const seed = bytesOfBase64url(secret, 32)
    if (!seed) throw new TypeError('Cannot use a secret key; expected 32 bytes in base64url')
    return createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: 'der', type: 'pkcs8' })
  })
}

/** Undefined for a key that may not be admitted: what an engine would verify under it depends on the engine. */
function publicObject(key: PublicKey): KeyObject | undefined {
  const name = `public ${key}`
  if (!imported.has(name) && admitKey(key)) return undefined
  return remembered(name, () => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }))
}

/** The same 32 bytes give the same key: they come from the port that holds randomness. */
export function generateKeyPair(random32: Uint8Array): KeyPair {
  if (random32.length !== 32) throw new RangeError(`Cannot make a key of ${random32.length} bytes; expected 32`)
  const secret = base64urlOf(random32)
  return { secret, publicKey: publicKeyOf(secret) }
}

export function publicKeyOf(secret: SecretKey): PublicKey {
  return createPublicKey(secretObject(secret)).export({ format: 'jwk' }).x!
}

/**
 * `bad_key` where the text is no point of the curve; `weak_key` where the point is of small or mixed order, or not written in its one form.
 * Engines import such keys, and some versions then verify any message under them.
 */
export function admitKey(key: string, at = ''): Malformed | undefined {
  const code = weighed.get(key) ?? weigh(key)
  return code === 'good' ? undefined : malformed(code, at)
}

/** Some ten milliseconds of arithmetic each, asked for again by every proof and every start. */
const weighed = new Map<string, 'good' | 'bad_key' | 'weak_key'>()

function weigh(key: string): 'good' | 'bad_key' | 'weak_key' {
  const bytes = bytesOfBase64url(key, 32)
  if (!bytes) return 'bad_key'
  const fault = pointFault(bytes)
  const code = fault === undefined ? 'good' : fault === 'weak' ? 'weak_key' : 'bad_key'
  if (weighed.size >= cacheLimit) weighed.delete(weighed.keys().next().value!)
  weighed.set(key, code)
  return code
}

export function signBytes(secret: SecretKey, message: Uint8Array): string {
  return sign(null, message, secretObject(secret)).toString('base64url')
}

/** False under a key that may not be admitted, and for a signature written in any other way than its own; OpenSSL itself refuses an S that is not reduced. */
export function verifyBytes(key: PublicKey, message: Uint8Array, signature: string): boolean {
  const bytes = bytesOfBase64url(signature, 64)
  const object = bytes && publicObject(key)
  return object !== undefined && verify(null, message, object, bytes!)
}

function possessionBytes({ body, purpose, key }: Possession): Uint8Array {
  return Buffer.from(`entente/possession/1\0${canonical({ body, key, purpose })}`, 'utf8')
}

export function possessionOf(secret: SecretKey, possession: Possession): string {
  return signBytes(secret, possessionBytes(possession))
}

export function verifyPossession(possession: Possession, proof: string): boolean {
  return admitKey(possession.key) === undefined && verifyBytes(possession.key, possessionBytes(possession), proof)
}
