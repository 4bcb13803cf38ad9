import type { Digest, Instant } from '../core/act.ts'
import type { Desk, Officer, PeerRecord, Remark, SessionRecord } from '../app/ports/desk.ts'
import type { PostgresDatabase } from './postgres-database.ts'

/** The desk on PostgreSQL: the same officers, sessions, links and peers for every process. */
export class PostgresDesk implements Desk {
  private readonly database: PostgresDatabase
  private readonly onPeers: () => void

  /** `onPeers`: told once a change of the list of peers is durable. */
  constructor(database: PostgresDatabase, onPeers: () => void = () => undefined) {
    this.database = database
    this.onPeers = onPeers
  }

  private async records<T>(sql: string, ...values: string[]): Promise<readonly T[]> {
    return (await this.database.query<{ record: string }>(sql, values)).rows.map(({ record }) => JSON.parse(record) as T)
  }

  private async put(sql: string, ...values: string[]): Promise<void> {
    await this.database.query(sql, values)
  }

  async officers(): Promise<readonly Officer[]> {
    return this.records<Officer>('SELECT record FROM officers ORDER BY id')
  }

  async putOfficer(officer: Officer): Promise<void> {
    await this.put('INSERT INTO officers (id, record) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET record = excluded.record', officer.id, JSON.stringify(officer))
  }

  async peers(): Promise<readonly PeerRecord[]> {
    return this.records<PeerRecord>('SELECT record FROM peers ORDER BY body')
  }

  async changePeer(body: string, change: (known: PeerRecord | undefined) => PeerRecord | undefined): Promise<PeerRecord | undefined> {
    const { known, changed } = await this.database.transaction(async (held) => {
      const { rows } = await held.query<{ record: string }>('SELECT record FROM peers WHERE body = $1 FOR UPDATE', [body])
      const known = rows[0] && (JSON.parse(rows[0].record) as PeerRecord)
      const changed = change(known)
      if (changed && changed !== known) await held.query('INSERT INTO peers (body, record) VALUES ($1, $2) ON CONFLICT (body) DO UPDATE SET record = excluded.record', [body, JSON.stringify(changed)])
      return { known, changed }
    })
    if (changed && changed !== known) this.onPeers()
    return changed
  }

  async putLink(tokenDigest: Digest, officer: string, until: Instant): Promise<void> {
    await this.put('INSERT INTO links (token, officer, until) VALUES ($1, $2, $3)', tokenDigest, officer, until)
  }

  async useLink(tokenDigest: Digest, now: Instant): Promise<string | undefined> {
    const { rows } = await this.database.query<{ officer: string }>('UPDATE links SET used = true WHERE token = $1 AND NOT used AND until > $2 RETURNING officer', [tokenDigest, now])
    return rows[0]?.officer
  }

  async putSession(tokenDigest: Digest, session: SessionRecord): Promise<void> {
    await this.put('INSERT INTO sessions (token, record) VALUES ($1, $2) ON CONFLICT (token) DO UPDATE SET record = excluded.record', tokenDigest, JSON.stringify(session))
  }

  async session(tokenDigest: Digest): Promise<SessionRecord | undefined> {
    return (await this.records<SessionRecord>('SELECT record FROM sessions WHERE token = $1', tokenDigest))[0]
  }

  async endSession(tokenDigest: Digest): Promise<void> {
    await this.put('DELETE FROM sessions WHERE token = $1', tokenDigest)
  }

  async remarks(about: string): Promise<readonly Remark[]> {
    return this.records<Remark>('SELECT record FROM remarks WHERE about = $1 ORDER BY id', about)
  }

  async addRemark(remark: Remark): Promise<void> {
    await this.put('INSERT INTO remarks (id, about, record) VALUES ($1, $2, $3)', remark.id, remark.about, JSON.stringify(remark))
  }

  async setting(name: string): Promise<string | undefined> {
    return (await this.database.query<{ value: string }>('SELECT value FROM settings WHERE name = $1', [name])).rows[0]?.value
  }

  async setSetting(name: string, value: string): Promise<void> {
    await this.put('INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value)
  }

  async close(): Promise<void> {
    await this.database.close()
  }
}
