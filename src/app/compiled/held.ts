import type { BodyId, Digest, Json } from '../../core/act.ts'
import type { EnterFacts, PublicFeed } from '../../core/public-feed.ts'
import type { Node } from '../node.ts'
import { statusCounts } from './check.ts'
import type { EntryId, RecordAbout } from './entry.ts'
import { sectionNames, sections, type CompiledRecord, type Entry, type SectionName } from './record.ts'

/** The compiled record as this node holds it: who stated it, up to which act, and by which act each entry stands. */
export interface Holding {
  readonly record: CompiledRecord
  readonly compiler: BodyId
  readonly head: Digest
  /** Acts of the feed read so far. */
  readonly size: number
  readonly acts: ReadonlyMap<EntryId, Digest>
}

const sectionBySingular = new Map(sectionNames.map((name) => [sections[name].singular, name]))

/** An entry that breaks its own shape is not shown: a compiler's node may be as faulty as any other. */
function entryIn(text: string, { register, key }: EnterFacts): { readonly section: SectionName; readonly entry: Entry } | undefined {
  const section = sectionBySingular.get(register)
  const { entry } = JSON.parse(text) as { readonly entry?: Json }
  if (!section || sections[section].shape.read(entry, '') !== undefined) return undefined
  const read = entry as unknown as Entry
  return read.id === key ? { section, entry: read } : undefined
}

/** The record, made again from the acts that state it in the public feed of a body that compiles. */
export class HeldRecord {
  private readonly node: Node
  private readonly about: RecordAbout
  private last: Holding | undefined

  constructor(node: Node, about: RecordAbout) {
    this.node = node
    this.about = about
  }

  /** `undefined` while no feed of a compiler is held, or none of its acts enters anything. */
  async current(): Promise<Holding | undefined> {
    const feed = this.feed()
    if (!feed?.head) return undefined
    if (this.last?.head === feed.head.digest) return this.last
    this.last = await this.readFrom(feed)
    return this.last
  }

  /** One's own, or else the longest: what a peer compiles is as good as what it shows of itself. */
  private feed(): PublicFeed | undefined {
    const { identities, publicFeeds } = this.node.folds
    const compiling = [...publicFeeds.values()].filter(({ body }) => identities.get(body)?.facts?.demonstration === 'compiled')
    const rank = ({ body, acts }: PublicFeed) => (body === this.node.body ? Number.MAX_SAFE_INTEGER : acts.length)
    return compiling.toSorted((one, other) => rank(other) - rank(one) || (one.body < other.body ? -1 : 1))[0]
  }

  private async readFrom(feed: PublicFeed): Promise<Holding | undefined> {
    const standing = feed.standing('enter')
    const texts = await this.node.ports.register.contents(standing.map(({ digest }) => digest))
    const entries = new Map<EntryId, { readonly section: SectionName; readonly entry: Entry; readonly act: Digest }>()
    for (const { digest, act } of standing) {
      const text = texts.get(digest)
      const read = text === undefined ? undefined : entryIn(text, act.facts as unknown as EnterFacts)
      if (read) entries.set(read.entry.id, { ...read, act: digest })
    }
    if (entries.size === 0) return undefined
    const all = [...entries.values()]
    const held = Object.fromEntries(sectionNames.map((name) => [name, all.flatMap(({ section, entry }) => (section === name ? [entry] : []))]))
    const record = { about: this.about, ...held } as unknown as CompiledRecord
    return {
      record: { ...record, about: counted(record) },
      compiler: feed.body,
      head: feed.head!.digest,
      size: feed.acts.length,
      acts: new Map(all.map(({ entry, act }) => [entry.id, act])),
    }
  }
}

/** Counts are those of what is held, whatever the compiler's own file says. */
function counted(record: CompiledRecord): RecordAbout {
  const counts = Object.fromEntries(sectionNames.map((name) => [name, record[name].length]))
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { ...record.about, counts: { ...counts, total }, statusCounts: statusCounts(record.commitments) }
}
