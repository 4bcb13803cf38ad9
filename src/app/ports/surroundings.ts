import type { BodyId, Digest, Instant } from '../../core/act.ts'

/** UTC, to the second. It orders nothing: it is shown, and claimed in acts. */
export interface Clock {
  now(): Instant
  /** Milliseconds since some moment, never going back; for waiting and measuring. */
  ticks(): number
  /** Calls back once after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, call: () => void): () => void
}

export interface Random {
  bytes(count: number): Uint8Array
}

/** What is noticed, without content: types, counts, digests and codes, never a title or a text. */
export interface Journal {
  note(event: string, details?: Readonly<Record<string, string | number | boolean | null>>): void
}

/** The committed key, the digest of the one after it, and the proof that the committed one is held. */
export interface KeyRotation {
  readonly key: string
  readonly nextKey: Digest
  readonly proof: string
}

/** The body's secrets. They are used through this port and never read. */
export interface Keys {
  publicKey(): string
  /** Digest of the next key, as committed. */
  nextKey(): Digest
  recipient(): string
  /** Seals the digest of an act or of a transfer's header; the domain is part of the digest. */
  seal(digest: Digest): Promise<string>
  /** Proof that the key is held, for a body and a purpose. */
  possession(body: BodyId | null, purpose: string): Promise<string>
  /** Makes ready what the act of rotation says; durable, and the same when asked again before it is done. */
  prepareRotation(body: BodyId): Promise<KeyRotation>
  /** Makes the committed key the current one; durable before it returns. */
  rotate(): Promise<void>
  decrypt(file: Uint8Array): Promise<Uint8Array>
}

/** The only way out to other nodes: dials only addresses it is given from the list of peers. */
export interface Peers {
  /** The identity feed that a node shows to anyone who asks. */
  identity(address: string): Promise<readonly Uint8Array[]>
  /** Hands over a transfer and reads the answer. */
  exchange(address: string, transfer: AsyncIterable<string>): Promise<AsyncIterable<Uint8Array>>
  /** Asks for one attachment by a sealed request; `undefined` when the peer does not answer for it. */
  attachment(address: string, request: string, most: number): Promise<Uint8Array | undefined>
  /** Gives one attachment after a sealed line that says which; the bytes are read only where the peer lacks them. */
  give(address: string, request: string, bytes: () => Promise<Uint8Array | undefined>): Promise<void>
}
