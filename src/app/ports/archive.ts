import type { Officer, PeerRecord, Remark } from './desk.ts'
import type { SealsLeft, Section, StoredLine } from './register.ts'

/** One thing that a store keeps and that no partner could give back, or not whole. */
export type Kept =
  | { readonly of: 'act'; readonly section: Section; readonly line: StoredLine }
  | { readonly of: 'attachment'; readonly digest: string; readonly bytes: Uint8Array }
  | { readonly of: 'erased'; readonly digest: string }
  | { readonly of: 'seals_left'; readonly left: SealsLeft }
  | { readonly of: 'setting'; readonly name: string; readonly value: string }
  | { readonly of: 'officer'; readonly officer: Officer }
  | { readonly of: 'peer'; readonly peer: PeerRecord }
  | { readonly of: 'remark'; readonly remark: Remark }

export const keptKinds = ['act', 'attachment', 'erased', 'seals_left', 'setting', 'officer', 'peer', 'remark'] as const satisfies readonly Kept['of'][]

/** Everything a store holds as it stood at one moment, whatever is appended meanwhile. */
export interface Snapshot {
  /**
   * In an order in which it can be put back, acts as they were appended; the same each time it is read. Sessions and
   * links to sign in by are left out: put back, they would let in whoever had been shown out since.
   */
  everything(): AsyncIterable<Kept>
  close(): Promise<void>
}

/** A store seen as a whole: what a backup is made of, and what it is put back into. */
export interface Archive {
  snapshot(): Promise<Snapshot>
  /** Into a store that holds nothing: all of it, durable when the promise resolves, or nothing where reading it fails. */
  fill(kept: AsyncIterable<Kept>): Promise<void>
}
