import type { Digest, SealedAct } from '../../core/act.ts'
import type { Malformed } from '../../core/refusal.ts'

/** An act as its line was read. */
export interface ReadAct {
  readonly sealed: SealedAct
  /** Where its facts or its content depart from the closed shape of its type: then it is nobody's act. */
  readonly fault: Malformed | undefined
}

export interface GivenSeal {
  readonly key: string
  readonly digest: Digest
  readonly seal: string
}

/**
 * The work on what comes from outside that costs most: strict reading, digests and seals. It is done beside the event
 * loop, so that whoever waits for a page waits for nobody's transfer.
 */
export interface Verifier {
  /** Lines of a transfer without their line feeds, each as it would be read alone. */
  read(lines: readonly Uint8Array[]): Promise<readonly (ReadAct | Malformed)[]>
  /** Whether each seal verifies under the key beside it. */
  verify(seals: readonly GivenSeal[]): Promise<readonly boolean[]>
}
