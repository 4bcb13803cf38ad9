import { sectionKey, sectionNamed, type Replayed, type Section } from '../app/ports/register.ts'
import type { HeldSection, News, Siblings } from '../app/ports/siblings.ts'
import { PostgresDuties } from './postgres-duties.ts'
import { PostgresListening } from './postgres-listening.ts'
import type { PostgresSections } from './postgres-sections.ts'
import { lineOf } from './stored-act.ts'

/** Milliseconds between two times that it is asked what changed, where calling out is heard and where it is not. */
const asking = { listening: 5_000, deaf: 700 }
const peersWord = 'peers'

/** The processes over one PostgreSQL database: the row of a section, locked, is the turn, and is let go with the connection. */
export class PostgresSiblings implements Siblings {
  private readonly sections: PostgresSections
  private readonly listeners = new Set<(news: News) => void>()
  private readonly duties: PostgresDuties
  /** What is still to be called out: a section with its last change, or the peers. */
  private readonly words = new Map<string, number>()
  private readonly listening: PostgresListening
  private timer: NodeJS.Timeout | undefined
  private isCalling = false
  private isClosed = false

  constructor(sections: PostgresSections) {
    this.sections = sections
    this.duties = new PostgresDuties(sections.database)
    sections.onOwnChange((key, last) => this.callOut(key, last))
    const { address, channel } = sections.database
    this.listening = new PostgresListening(address, channel, (word) => this.hear(word), () => this.askSoon(0))
    this.askSoon(asking.deaf)
  }

  async turn<T>(section: Section, work: (held: HeldSection) => Promise<T>): Promise<T> {
    const key = sectionKey(section)
    return this.sections.change(key, async (held, from) => {
      let to = from
      const result = await work({
        news: () => this.sections.news(held, key, from),
        append: async (acts) => {
          to = await this.sections.insert(held, key, acts.map(lineOf), to)
        },
      })
      return { to, result }
    })
  }

  async *news(section: Section): AsyncIterable<readonly Replayed[]> {
    const key = sectionKey(section)
    yield* this.sections.news(this.sections.database, key, await this.sections.lastOf(key))
  }

  onNews(listener: (news: News) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  isOn(duty: string): Promise<boolean> {
    return this.duties.isOn(duty)
  }

  peersChanged(): void {
    this.callOut(peersWord, 0)
  }

  /**
   * After the change and apart from it: called out within a transaction, it would make all others wait until that one is
   * on the disk. Where nobody hears it, they ask.
   */
  private callOut(word: string, last: number): void {
    this.words.set(word, last)
    if (!this.isCalling) void this.callAll()
  }

  private async callAll(): Promise<void> {
    this.isCalling = true
    while (this.words.size > 0 && !this.isClosed) {
      const words = [...this.words].map(([word, last]) => `${last} ${word}`)
      this.words.clear()
      await this.sections.database.query('SELECT pg_notify($1, word) FROM unnest($2::text[]) AS word', [this.sections.database.channel, words]).catch(() => undefined)
    }
    this.isCalling = false
  }

  private hear(text: string): void {
    const [last, word = ''] = text.split(' ')
    if (word === peersWord) this.tell({ at: 'peers' })
    else if (Number(last) > this.sections.readUpTo(word)) this.tell({ at: 'section', section: sectionNamed(word) })
  }

  private tell(news: News): void {
    for (const listener of this.listeners) listener(news)
  }

  private askSoon(wait: number): void {
    clearTimeout(this.timer)
    if (!this.isClosed) this.timer = setTimeout(() => void this.ask(), wait)
  }

  /** What nobody called out, or nobody heard. */
  private async ask(): Promise<void> {
    try {
      const { rows } = await this.sections.database.query<{ section: string; last: number }>('SELECT section, last FROM sections WHERE last > 0')
      for (const { section, last } of rows) this.hear(`${last} ${section}`)
      this.tell({ at: 'peers' })
    } catch {
      // A database that does not answer is asked again; whoever is waited for hears of it where it matters.
    }
    this.askSoon(this.listening.isListening ? asking.listening : asking.deaf)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    await this.listening.close()
    await this.duties.giveUp()
  }
}
