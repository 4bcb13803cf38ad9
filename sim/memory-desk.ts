import type { Digest, Instant } from '../src/core/act.ts'
import type { Desk, Officer, PeerRecord, Remark, SessionRecord } from '../src/app/ports/desk.ts'
import type { Disk } from './disk.ts'

interface Link {
  readonly officer: string
  readonly until: Instant
  readonly used: boolean
}

const tables = ['officers', 'peers', 'links', 'sessions', 'remarks', 'settings'] as const
type Table = (typeof tables)[number]

/** The desk on a simulated disk. */
export class MemoryDesk implements Desk {
  private readonly disk: Disk
  private readonly rows = Object.fromEntries(tables.map((table) => [table, new Map()])) as unknown as Record<Table, Map<string, unknown>>

  constructor(disk: Disk) {
    this.disk = disk
    disk.subscribe(({ table, key, value }) => {
      const rows = (this.rows as Partial<Record<string, Map<string, unknown>>>)[table]
      if (value === undefined) rows?.delete(key)
      else rows?.set(key, value)
    })
  }

  private put(table: Table, key: string, value: unknown): Promise<void> {
    return this.disk.commit(() => [{ table, key, value }])
  }

  private all<T>(table: Table): readonly T[] {
    return [...this.rows[table]].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value as T)
  }

  async officers(): Promise<readonly Officer[]> {
    return this.all('officers')
  }

  putOfficer(officer: Officer): Promise<void> {
    return this.put('officers', officer.id, officer)
  }

  async peers(): Promise<readonly PeerRecord[]> {
    return this.all('peers')
  }

  async changePeer(body: string, change: (known: PeerRecord | undefined) => PeerRecord | undefined): Promise<PeerRecord | undefined> {
    let changed: PeerRecord | undefined
    await this.disk.commit(() => {
      const known = this.rows.peers.get(body) as PeerRecord | undefined
      changed = change(known)
      return changed && changed !== known ? [{ table: 'peers', key: body, value: changed }] : []
    })
    return changed
  }

  putLink(tokenDigest: Digest, officer: string, until: Instant): Promise<void> {
    return this.put('links', tokenDigest, { officer, until, used: false } satisfies Link)
  }

  async useLink(tokenDigest: Digest, now: Instant): Promise<string | undefined> {
    let officer: string | undefined
    await this.disk.commit(() => {
      const link = this.rows.links.get(tokenDigest) as Link | undefined
      if (!link || link.used || link.until <= now) return []
      officer = link.officer
      return [{ table: 'links', key: tokenDigest, value: { ...link, used: true } }]
    })
    return officer
  }

  putSession(tokenDigest: Digest, session: SessionRecord): Promise<void> {
    return this.put('sessions', tokenDigest, session)
  }

  async session(tokenDigest: Digest): Promise<SessionRecord | undefined> {
    return this.rows.sessions.get(tokenDigest) as SessionRecord | undefined
  }

  endSession(tokenDigest: Digest): Promise<void> {
    return this.put('sessions', tokenDigest, undefined)
  }

  async remarks(about: string): Promise<readonly Remark[]> {
    return this.all<Remark>('remarks').filter((remark) => remark.about === about)
  }

  addRemark(remark: Remark): Promise<void> {
    return this.put('remarks', remark.id, remark)
  }

  async setting(name: string): Promise<string | undefined> {
    return this.rows.settings.get(name) as string | undefined
  }

  setSetting(name: string, value: string): Promise<void> {
    return this.put('settings', name, value)
  }

  async close(): Promise<void> {}
}
