// Specification: spec/envelope.md

/** SHA-256 under a named domain, as 52 lower-case Crockford base32 characters. */
export type Digest = string
/** Digest of the body's first identity act: it survives a change of name, address and keys. */
export type BodyId = Digest
/** Digest of the partnership's founding act. */
export type PartnershipId = Digest
/** A subject is named by the digest of the proposal that created it. */
export type SubjectId = Digest
/** A revision is named by the digest of the proposal that made it. */
export type RevisionId = Digest
/** `YYYY-MM-DDThh:mm:ssZ`, as its author claims it: informative, it orders nothing. */
export type Instant = string

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export const feedKinds = ['identity', 'public', 'partnership'] as const
export type FeedKind = (typeof feedKinds)[number]

/** A place in a feed: who, in which run, which number, and the digest found there. */
export interface Head {
  readonly body: BodyId
  readonly run: number
  readonly number: number
  readonly digest: Digest
}

/** Who acted for the body. A second officer and a person's assertion stand in the act for binding acts. */
export interface Actor {
  readonly office: string
  readonly second: string | null
  /** WebAuthn assertion over the digest of the rest of the act; `null` while none is asked for. */
  readonly assertion: JsonObject | null
}

/** The sealed bytes of an act, read. Everything that changes anything is one of these. */
export interface Act {
  /** Rules version: fixes types, schemas, limits and tables. */
  readonly rules: number
  readonly feed: FeedKind
  /** `null` only in the first identity act, whose digest becomes the body's identifier. */
  readonly body: BodyId | null
  readonly run: number
  /** From 1, without gaps. */
  readonly number: number
  readonly previous: Digest | null
  /** Salted digest of the {@link Context}; `null` outside a partnership. */
  readonly context: Digest | null
  /** The head of the author's own identity feed: the act is judged by the key that stood there. */
  readonly identity: { readonly number: number; readonly digest: Digest } | null
  readonly at: Instant
  readonly type: string
  readonly facts: JsonObject
  /** Salted digest of the {@link Content}; `null` where the act has none. */
  readonly content: Digest | null
  readonly actor: Actor
}

/** Opened only to members, so that an act handed on betrays neither its partnership nor its neighbours. */
export interface Context {
  readonly salt: string
  /** `null` in the founding act, whose digest names the partnership. */
  readonly partnership: PartnershipId | null
  /** Heads of other feeds of this partnership, held and chained; they never go back. */
  readonly seen: readonly Head[]
}

/** Human text and attachments: may be erased or withheld while the act still verifies. */
export interface Content {
  readonly salt: string
  readonly [key: string]: Json
}

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly digest: Digest
}

/** An act with what travels beside it. `bytes` are exactly those sealed; nothing is ever re-serialised. */
export interface SealedAct {
  readonly digest: Digest
  readonly bytes: string
  /** Ed25519 over the domain-separated digest, 86 characters of base64url. */
  readonly seal: string
  readonly act: Act
  readonly context: Context | null
  readonly contextBytes: string | null
  readonly content: Content | null
  readonly contentBytes: string | null
}

/** An act held in a partnership, with what became of it. */
export interface HeldAct {
  readonly digest: Digest
  readonly author: BodyId
  readonly act: Act
  /** `effect` says what the rules answered; it never changes once given. */
  readonly effect: { readonly at: 'taken' } | { readonly at: 'refused'; readonly code: string } | { readonly at: 'not_understood' }
}
