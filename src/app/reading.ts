// Specification: spec/envelope.md
import { isMalformed, type Malformed } from '../core/refusal.ts'
import { verifySeal } from '../wire/seal.ts'
import { readActBytes } from '../wire/transfer.ts'
import type { GivenSeal, ReadAct, Verifier } from './ports/verifier.ts'
import { schemaFault } from './sealing.ts'

/** One line as it comes over the wire: held against the strict reader, its digests, and the closed shape of its type. */
export function readAct(bytes: Uint8Array): ReadAct | Malformed {
  const sealed = readActBytes(bytes)
  return isMalformed(sealed) ? sealed : { sealed, fault: schemaFault(sealed) }
}

export function isSealedBy({ key, digest, seal }: GivenSeal): boolean {
  return verifySeal(key, digest, seal)
}

/** In the thread of whoever asks: for a handful of acts, and where a run must be the same each time. */
export const inThread: Verifier = {
  read: async (lines) => lines.map(readAct),
  verify: async (seals) => seals.map(isSealedBy),
}
