import type { DatabaseSync } from 'node:sqlite'
import type { Digest, Instant } from '../core/act.ts'
import type { Desk, Officer, PeerRecord, Remark, SessionRecord } from '../app/ports/desk.ts'

/** The desk on SQLite: small tables of records, written one at a time. */
export class SqliteDesk implements Desk {
  private readonly database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.database = database
  }

  private records<T>(sql: string, ...values: string[]): readonly T[] {
    return (this.database.prepare(sql).all(...values) as unknown as { record: string }[]).map(({ record }) => JSON.parse(record) as T)
  }

  async officers(): Promise<readonly Officer[]> {
    return this.records<Officer>('SELECT record FROM officers ORDER BY id')
  }

  async putOfficer(officer: Officer): Promise<void> {
    this.database.prepare('INSERT INTO officers (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record').run(officer.id, JSON.stringify(officer))
  }

  async peers(): Promise<readonly PeerRecord[]> {
    return this.records<PeerRecord>('SELECT record FROM peers ORDER BY body')
  }

  async changePeer(body: string, change: (known: PeerRecord | undefined) => PeerRecord | undefined): Promise<PeerRecord | undefined> {
    // One process, and nothing is waited for in between: no other change can come there.
    const known = this.records<PeerRecord>('SELECT record FROM peers WHERE body = ?', body)[0]
    const changed = change(known)
    if (changed && changed !== known) this.database.prepare('INSERT INTO peers (body, record) VALUES (?, ?) ON CONFLICT (body) DO UPDATE SET record = excluded.record').run(body, JSON.stringify(changed))
    return changed
  }

  async putLink(tokenDigest: Digest, officer: string, until: Instant): Promise<void> {
    this.database.prepare('INSERT INTO links (token, officer, until) VALUES (?, ?, ?)').run(tokenDigest, officer, until)
  }

  async useLink(tokenDigest: Digest, now: Instant): Promise<string | undefined> {
    const row = this.database.prepare('UPDATE links SET used = 1 WHERE token = ? AND used = 0 AND until > ? RETURNING officer').get(tokenDigest, now)
    return (row as unknown as { officer: string } | undefined)?.officer
  }

  async putSession(tokenDigest: Digest, session: SessionRecord): Promise<void> {
    this.database.prepare('INSERT INTO sessions (token, record) VALUES (?, ?) ON CONFLICT (token) DO UPDATE SET record = excluded.record').run(tokenDigest, JSON.stringify(session))
  }

  async session(tokenDigest: Digest): Promise<SessionRecord | undefined> {
    return this.records<SessionRecord>('SELECT record FROM sessions WHERE token = ?', tokenDigest)[0]
  }

  async endSession(tokenDigest: Digest): Promise<void> {
    this.database.prepare('DELETE FROM sessions WHERE token = ?').run(tokenDigest)
  }

  async remarks(about: string): Promise<readonly Remark[]> {
    return this.records<Remark>('SELECT record FROM remarks WHERE about = ? ORDER BY id', about)
  }

  async addRemark(remark: Remark): Promise<void> {
    this.database.prepare('INSERT INTO remarks (id, about, record) VALUES (?, ?, ?)').run(remark.id, remark.about, JSON.stringify(remark))
  }

  async setting(name: string): Promise<string | undefined> {
    return (this.database.prepare('SELECT value FROM settings WHERE name = ?').get(name) as unknown as { value: string } | undefined)?.value
  }

  async setSetting(name: string, value: string): Promise<void> {
    this.database.prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value)
  }

  async close(): Promise<void> {
    if (this.database.isOpen) this.database.close()
  }
}
