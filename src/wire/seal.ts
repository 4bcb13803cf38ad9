// Specification: spec/envelope.md
import type { Digest } from '../core/act.ts'
import { bytesOfBase64url } from './base64url.ts'
import { digestBytes, isDigest } from './digest.ts'
import { signBytes, verifyBytes, type PublicKey, type SecretKey } from './key.ts'

const prefix = Buffer.from('entente/seal/1\0', 'utf8')

function sealedBytes(digest: Digest): Uint8Array {
  return Buffer.concat([prefix, digestBytes(digest)])
}

/** A body's cryptographic proof over the digest of the exact bytes: 86 characters of base64url. */
export function seal(secret: SecretKey, digest: Digest): string {
  return signBytes(secret, sealedBytes(digest))
}

/** Nothing verifies under a key that may not be admitted. */
export function verifySeal(publicKey: PublicKey, digest: Digest, given: string): boolean {
  return isDigest(digest) && verifyBytes(publicKey, sealedBytes(digest), given)
}

/** Whether the text could be a seal at all: 64 bytes, written in the one form. */
export function isSeal(value: unknown): value is string {
  return bytesOfBase64url(value, 64) !== undefined
}
