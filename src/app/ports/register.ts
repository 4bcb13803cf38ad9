import type { SealedLine } from '../../wire/envelope.ts'
import type { BodyId, Digest, PartnershipId, SealedAct } from '../../core/act.ts'

/** The unit of storage and of replication: whose feeds stand together. */
export type Section =
  | { readonly feed: 'identity'; readonly body: BodyId }
  | { readonly feed: 'public'; readonly body: BodyId }
  | { readonly feed: 'partnership'; readonly partnership: PartnershipId }

export function sectionKey(section: Section): string {
  return section.feed === 'partnership' ? `partnership/${section.partnership}` : `${section.feed}/${section.body}`
}

/** What stands in the store for one act, unread. */
export interface StoredLine extends SealedLine {
  readonly digest: string
  /** Where it is looked for when it is handed on. */
  readonly place: { readonly body: string; readonly run: number; readonly number: number }
}

export interface Place {
  readonly body: BodyId
  readonly run: number
  /** Acts after this number. */
  readonly number: number
}

/** A node's copy of every feed it is entitled to. What it has appended is durable when the promise resolves. */
export interface Register {
  /** All or nothing; an act already held changes nothing. */
  append(section: Section, acts: readonly SealedAct[]): Promise<void>
  sections(): Promise<readonly Section[]>
  /** In the order they were appended, which puts every act after those it follows; read a page at a time. */
  read(section: Section): AsyncIterable<SealedAct>
  /** The stored texts as they are, for whoever checks them: nothing is assumed of them. */
  lines(section: Section): AsyncIterable<StoredLine>
  /** One body's acts after a place, by number. */
  after(section: Section, place: Place, limit: number): Promise<readonly SealedAct[]>
  get(digest: Digest): Promise<SealedAct | undefined>
  contents(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string>>
  /** Content that arrived after its act. */
  keepContent(digest: Digest, content: string): Promise<void>
  /** Forgets the content for good; the act still verifies. */
  eraseContent(digest: Digest): Promise<void>
  count(): Promise<number>
  putAttachment(digest: Digest, bytes: Uint8Array): Promise<void>
  attachment(digest: Digest): Promise<Uint8Array | undefined>
  hasAttachment(digest: Digest): Promise<boolean>
  /** The names under which files are kept, for whoever checks them. */
  attachments(): Promise<readonly string[]>
  close(): Promise<void>
}
