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

/** The section that a key names. */
export function sectionNamed(key: string): Section {
  const [feed, name = ''] = key.split('/')
  if (feed === 'partnership') return { feed, partnership: name }
  return { feed: feed === 'public' ? 'public' : 'identity', body: name }
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

/**
 * What is left to check of the seals of one body's feed, of which acts came in by their chain alone: their own seals from
 * one number to another, both included; and the lowest number whose own seal was found wrong, until a good one comes.
 */
export interface SealsLeft {
  readonly section: Section
  readonly body: BodyId
  readonly from: number
  readonly to: number
  readonly wrong: number | null
}

/** What the folds are made of again: content only where it names attachments. */
export type Replayed = Pick<SealedAct, 'digest' | 'act' | 'context' | 'content'>

/** A node's copy of every feed it is entitled to. What it has appended is durable when the promise resolves. */
export interface Register {
  /**
   * All or nothing; an act already held changes nothing. What is left to check of their seals is kept with them, and
   * takes the place of what was left of the same feed before.
   */
  append(section: Section, acts: readonly SealedAct[], left?: readonly SealsLeft[]): Promise<void>
  sealsLeft(): Promise<readonly SealsLeft[]>
  /** In place of what was left of the same feed; where `from` is above `to` and nothing is wrong, nothing is kept. */
  leaveSeals(left: SealsLeft): Promise<void>
  /** A seal that verifies, in place of one that does not. */
  keepSeal(digest: Digest, seal: string): Promise<void>
  sections(): Promise<readonly Section[]>
  /** In the order they were appended, which puts every act after those it follows; read a page at a time. */
  read(section: Section): AsyncIterable<SealedAct>
  /** The same acts in the same order, a page at a time, as they were read when they came: nothing is checked again. */
  replay(section: Section): AsyncIterable<readonly Replayed[]>
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
