import type { SealedAct } from '../../core/act.ts'
import type { Replayed, Section } from './register.ts'

/** One section, held by this process alone until its turn is over. */
export interface HeldSection {
  /** What others appended to it that this process has not been given yet. */
  news(): AsyncIterable<readonly Replayed[]>
  /** Durable when the turn is over; nothing of it is, where the turn fails. */
  append(acts: readonly SealedAct[]): Promise<void>
}

/** What another process changed: a section of the record, or the list of peers. */
export type News = { readonly at: 'section'; readonly section: Section } | { readonly at: 'peers' }

/** The other processes of this node over one store. Each has folds of its own, and what one appends the others read. */
export interface Siblings {
  /**
   * Waits until no other process holds the section, then works on it alone. The work may be done again from its beginning.
   * It lasts no longer than its process and its connection do.
   */
  turn<T>(section: Section, work: (held: HeldSection) => Promise<T>): Promise<T>
  /** What others appended to a section since this process read it or appended to it last; an act may come again, with its content. */
  news(section: Section): AsyncIterable<readonly Replayed[]>
  /** Told at once where that is possible, and within seconds in any case. */
  onNews(listener: (news: News) => void): () => void
  /** Whether this process is the one of them that does this; asked again and again, since whoever stops asking gives it up. */
  isOn(duty: string): Promise<boolean>
  close(): Promise<void>
}
