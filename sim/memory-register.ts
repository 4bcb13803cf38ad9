import type { BodyId, Content, Digest, SealedAct } from '../src/core/act.ts'
import { sectionKey, type Place, type Register, type Replayed, type SealsLeft, type Section, type StoredLine } from '../src/app/ports/register.ts'
import type { Disk, Write } from './disk.ts'

interface Stored {
  readonly section: Section
  readonly sealed: SealedAct
}

/** Acts of one section: in the order of their coming, and by their place. */
interface Shelf {
  readonly section: Section
  readonly order: Digest[]
  readonly places: Map<string, Digest[]>
}

const page = 1000

/** The register on a simulated disk; what it answers is what is durable. */
export class MemoryRegister implements Register {
  private readonly disk: Disk
  private readonly acts = new Map<Digest, Stored>()
  private readonly shelves = new Map<string, Shelf>()
  private readonly erased = new Set<Digest>()
  private readonly files = new Map<Digest, Uint8Array>()
  private readonly seals = new Map<string, SealsLeft>()

  constructor(disk: Disk) {
    this.disk = disk
    disk.subscribe((write) => this.apply(write))
  }

  private apply({ table, key, value }: Write): void {
    if (table === 'acts') this.place(key, value as Stored)
    else if (table === 'erased') this.erased.add(key)
    else if (table === 'files') value === undefined ? this.files.delete(key) : this.files.set(key, value as Uint8Array)
    else if (table === 'seals') value === undefined ? this.seals.delete(key) : this.seals.set(key, value as SealsLeft)
  }

  private place(digest: Digest, stored: Stored): void {
    const isNew = !this.acts.has(digest)
    this.acts.set(digest, stored)
    if (!isNew) return
    const name = sectionKey(stored.section)
    const shelf: Shelf = this.shelves.get(name) ?? { section: stored.section, order: [], places: new Map() }
    this.shelves.set(name, shelf)
    shelf.order.push(digest)
    const { act } = stored.sealed
    const lane = laneOf(act.body ?? digest, act.run)
    const places: Digest[] = shelf.places.get(lane) ?? []
    shelf.places.set(lane, places)
    const before = places.findLastIndex((other) => this.acts.get(other)!.sealed.act.number <= act.number)
    places.splice(before + 1, 0, digest)
  }

  async append(section: Section, acts: readonly SealedAct[], left: readonly SealsLeft[] = []): Promise<void> {
    await this.disk.commit(() => {
      const fresh = new Map(acts.filter(({ digest }) => !this.acts.has(digest)).map((sealed): [Digest, Stored] => [sealed.digest, { section, sealed: { ...sealed } }]))
      return [...[...fresh].map(([key, value]) => ({ table: 'acts', key, value })), ...left.map(sealsWrite)]
    })
  }

  async sealsLeft(): Promise<readonly SealsLeft[]> {
    return [...this.seals].toSorted(byKey).map(([, left]) => left)
  }

  async leaveSeals(left: SealsLeft): Promise<void> {
    await this.disk.commit(() => [sealsWrite(left)])
  }

  async keepSeal(digest: Digest, seal: string): Promise<void> {
    await this.change(digest, (sealed) => ({ ...sealed, seal }))
  }

  private change(digest: Digest, changed: (sealed: SealedAct) => SealedAct | undefined): Promise<void> {
    return this.disk.commit(() => {
      const stored = this.acts.get(digest)
      const sealed = stored && changed(stored.sealed)
      return sealed ? [{ table: 'acts', key: digest, value: { section: stored!.section, sealed } }] : []
    })
  }

  async sections(): Promise<readonly Section[]> {
    const order = { identity: 0, public: 1, partnership: 2 }
    return [...this.shelves.values()].map(({ section }) => section).toSorted((one, other) => order[one.feed] - order[other.feed])
  }

  async *read(section: Section): AsyncIterable<SealedAct> {
    const shelf = this.shelves.get(sectionKey(section))
    // What is appended meanwhile is read as well, as a reader of pages would.
    for (let at = 0; shelf && at < shelf.order.length; at += 1) yield this.acts.get(shelf.order[at]!)!.sealed
  }

  async *replay(section: Section): AsyncIterable<readonly Replayed[]> {
    let replayed: Replayed[] = []
    for await (const { digest, act, context, content } of this.read(section)) {
      const isNaming = ((content?.['attachments'] ?? []) as readonly unknown[]).length > 0
      replayed.push({ digest, act, context, content: isNaming ? content : null })
      if (replayed.length < page) continue
      yield replayed
      replayed = []
    }
    yield replayed
  }

  async *lines(section: Section): AsyncIterable<StoredLine> {
    for await (const { digest, act, bytes, seal, contextBytes, contentBytes } of this.read(section)) {
      yield { digest, place: { body: act.body ?? digest, run: act.run, number: act.number }, act: bytes, seal, context: contextBytes, content: contentBytes }
    }
  }

  async after(section: Section, { body, run, number }: Place, limit: number): Promise<readonly SealedAct[]> {
    const places = this.shelves.get(sectionKey(section))?.places.get(laneOf(body, run)) ?? []
    return places.map((digest) => this.acts.get(digest)!.sealed).filter(({ act }) => act.number > number).slice(0, limit)
  }

  async get(digest: Digest): Promise<SealedAct | undefined> {
    return this.acts.get(digest)?.sealed
  }

  async contents(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string>> {
    const found = digests.map((digest) => [digest, this.acts.get(digest)?.sealed.contentBytes ?? null] as const)
    return new Map(found.filter((one): one is [Digest, string] => one[1] !== null))
  }

  async keepContent(digest: Digest, content: string): Promise<void> {
    await this.change(digest, (sealed) => (sealed.contentBytes !== null || this.erased.has(digest) ? undefined : { ...sealed, contentBytes: content, content: JSON.parse(content) as Content }))
  }

  async eraseContent(digest: Digest): Promise<void> {
    await this.disk.commit(() => {
      const stored = this.acts.get(digest)
      const named = ((stored?.sealed.content?.['attachments'] ?? []) as readonly { readonly digest: Digest }[]).map((file) => file.digest)
      const isCited = (file: Digest) => this.acts.values().some(({ sealed }) => sealed.digest !== digest && (sealed.contentBytes?.includes(file) ?? false))
      return [
        { table: 'erased', key: digest, value: true },
        ...(stored ? [{ table: 'acts', key: digest, value: { section: stored.section, sealed: { ...stored.sealed, content: null, contentBytes: null } } }] : []),
        ...named.filter((file) => !isCited(file)).map((key) => ({ table: 'files', key, value: undefined })),
      ]
    })
  }

  async count(): Promise<number> {
    return this.acts.size
  }

  async putAttachment(digest: Digest, bytes: Uint8Array): Promise<void> {
    await this.disk.commit(() => (this.files.has(digest) ? [] : [{ table: 'files', key: digest, value: bytes.slice() }]))
  }

  async attachment(digest: Digest): Promise<Uint8Array | undefined> {
    return this.files.get(digest)
  }

  async hasAttachment(digest: Digest): Promise<boolean> {
    return this.files.has(digest)
  }

  async attachments(): Promise<readonly string[]> {
    return [...this.files.keys()].sort()
  }

  async close(): Promise<void> {}
}

function laneOf(body: BodyId, run: number): string {
  return `${body}/${run}`
}

function sealsWrite(left: SealsLeft): Write {
  const isNothing = left.from > left.to && left.wrong === null
  return { table: 'seals', key: `${sectionKey(left.section)}/${left.body}`, value: isNothing ? undefined : left }
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
