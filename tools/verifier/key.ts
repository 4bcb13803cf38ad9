// Specification: spec/envelope.md §3
import { createHash, createPublicKey, verify } from 'node:crypto'
import { fromBase64url } from './base64url.ts'
import { canonical } from './json.ts'
import { add, basePoint, encode, multiply, numberOf, order, pointAt, weaknessOf } from './curve.ts'
import { bytesOf } from './digest.ts'

export type KeyFault = 'bad_key' | 'weak_key'

const judged = new Map<string, KeyFault | undefined>()

/** What forbids a key, or undefined where it may be admitted. */
export function faultOfKey(key: string): KeyFault | undefined {
  if (!judged.has(key)) {
    const bytes = fromBase64url(key, 32)
    judged.set(key, bytes === undefined ? 'bad_key' : weaknessOf(bytes))
  }
  return judged.get(key)
}

/** The equation without cofactor, in plain arithmetic: what the faster one beside it must agree with. */
export function verifiesByArithmetic(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false
  const [R, S] = [signature.subarray(0, 32), numberOf(signature.subarray(32))]
  if (S >= order) return false
  const number = numberOf(key)
  const A = pointAt(number & (2n ** 255n - 1n), number >> 255n === 1n)
  if (A === undefined) return false
  const k = numberOf(createHash('sha512').update(R).update(key).update(message).digest()) % order
  // R = S·B − k·A, compared as it is written.
  const negative = { X: -A.X, Y: A.Y, Z: A.Z, T: -A.T }
  const expected = add(multiply(basePoint, S), multiply(negative, k))
  return Buffer.from(encode(expected)).equals(R)
}

const opened = new Map<string, ReturnType<typeof createPublicKey>>()

function publicKeyOf(key: string): ReturnType<typeof createPublicKey> {
  let found = opened.get(key)
  if (found === undefined) {
    found = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    opened.set(key, found)
  }
  return found
}

/** Verifies under a key that may be admitted. The engine refuses S at or above the order and compares R as written; the vectors hold it to that. */
export function verifies(key: string, message: Uint8Array, signature: Uint8Array): boolean {
  if (faultOfKey(key) !== undefined || signature.length !== 64) return false
  return numberOf(signature.subarray(32)) < order && verify(null, message, publicKeyOf(key), signature)
}

export function isSeal(text: unknown): text is string {
  return typeof text === 'string' && fromBase64url(text, 64) !== undefined
}

export function sealVerifies(key: string, digest: string, seal: string): boolean {
  const signature = fromBase64url(seal, 64)
  return signature !== undefined && verifies(key, Buffer.concat([Buffer.from('entente/seal/1\0', 'utf8'), bytesOf(digest)]), signature)
}

export interface Possession { readonly body: string | null, readonly key: string, readonly purpose: string }

export function possessionVerifies({ body, key, purpose }: Possession, proof: string): boolean {
  const signature = fromBase64url(proof, 64)
  const message = Buffer.from(`entente/possession/1\0${canonical({ body, key, purpose })}`, 'utf8')
  return signature !== undefined && verifies(key, message, signature)
}
