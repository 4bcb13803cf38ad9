// Specification: spec/check-code.md
import type { Digest } from '../core/act.ts'
import { digestBytes } from './digest.ts'

const modulus = 10n ** 12n

/** Twelve digits that two people read to each other, `7391 4402 8856`: they differ where the digests differ. */
export function checkCode(digest: Digest): string {
  const number = BigInt(`0x${Buffer.from(digestBytes(digest)).toString('hex')}`) % modulus
  return number.toString().padStart(12, '0').replace(/(\d{4})(\d{4})(\d{4})/, '$1 $2 $3')
}
