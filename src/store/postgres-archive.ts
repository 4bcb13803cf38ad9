import type { Archive, Kept, Snapshot } from '../app/ports/archive.ts'
import type { Officer, PeerRecord, Remark } from '../app/ports/desk.ts'
import { sectionKey, type StoredLine } from '../app/ports/register.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import type { Queries } from './postgres-queries.ts'
import { addLeft, fileKey, PostgresRegister } from './postgres-register.ts'
import { PostgresSections } from './postgres-sections.ts'

/** Acts that go to the database in one statement. */
const batch = 500

/** A database as a whole; each snapshot, and each filling, is one transaction on a connection of its own. */
export class PostgresArchive implements Archive {
  private readonly database: PostgresDatabase

  constructor(database: PostgresDatabase) {
    this.database = database
  }

  async snapshot(): Promise<Snapshot> {
    const session = await this.database.session()
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // A transaction sees the moment of its first reading, not of its beginning.
    await session.query('SELECT count(*) FROM settings')
    return { everything: () => this.everything(session), close: () => session.close() }
  }

  private async *everything(held: Queries): AsyncGenerator<Kept> {
    const register = new PostgresRegister(new PostgresSections(this.database), held)
    for (const section of await register.sections()) {
      for await (const line of register.lines(section)) yield { of: 'act', section, line }
    }
    for (const digest of await register.attachments()) yield { of: 'attachment', digest, bytes: (await register.attachment(digest))! }
    for (const { digest } of (await held.query<{ digest: string }>('SELECT digest FROM erased ORDER BY digest')).rows) yield { of: 'erased', digest }
    for (const left of await register.sealsLeft()) yield { of: 'seals_left', left }
    for (const setting of (await held.query<{ name: string; value: string }>('SELECT name, value FROM settings ORDER BY name')).rows) yield { of: 'setting', ...setting }
    const records = async <T>(sql: string) => (await held.query<{ record: string }>(sql)).rows.map(({ record }) => JSON.parse(record) as T)
    for (const officer of await records<Officer>('SELECT record FROM officers ORDER BY id')) yield { of: 'officer', officer }
    for (const peer of await records<PeerRecord>('SELECT record FROM peers ORDER BY body')) yield { of: 'peer', peer }
    for (const remark of await records<Remark>('SELECT record FROM remarks ORDER BY id')) yield { of: 'remark', remark }
  }

  async fill(kept: AsyncIterable<Kept>): Promise<void> {
    const session = await this.database.session()
    try {
      await session.query('BEGIN')
      const { rows } = await session.query<{ held: boolean }>('SELECT EXISTS (SELECT 1 FROM sections) OR EXISTS (SELECT 1 FROM settings) AS held')
      if (rows[0]!.held) throw new Error('Cannot fill the database: it holds a record; expected an empty one')
      const filling = new Filling(session, new PostgresSections(this.database))
      for await (const one of kept) await filling.put(one)
      await filling.finish()
      await session.query('COMMIT')
    } finally {
      // A transaction that was not finished goes with its connection.
      await session.close()
    }
  }
}

/** As it stood in the store it came from: a row that does not verify is put back as it was, and `verify` finds it here as well. */
class Filling {
  private readonly held: Queries
  private readonly sections: PostgresSections
  private key = ''
  private last = 0
  private lines: StoredLine[] = []

  constructor(held: Queries, sections: PostgresSections) {
    this.held = held
    this.sections = sections
  }

  async put(kept: Kept): Promise<void> {
    if (kept.of === 'act') return this.putAct(sectionKey(kept.section), kept.line)
    await this.finish()
    switch (kept.of) {
      case 'attachment': return this.into('attachments', { section: fileKey(kept.digest), digest: kept.digest, bytes: Buffer.from(kept.bytes) })
      case 'erased': return void (await this.held.query('INSERT INTO erased (section, digest) SELECT section, digest FROM acts WHERE digest = $1', [kept.digest]))
      case 'seals_left': return addLeft(this.held, kept.left)
      case 'setting': return this.into('settings', { name: kept.name, value: kept.value })
      case 'officer': return this.into('officers', { id: kept.officer.id, record: JSON.stringify(kept.officer) })
      case 'peer': return this.into('peers', { body: kept.peer.body, record: JSON.stringify(kept.peer) })
      case 'remark': return this.into('remarks', { id: kept.remark.id, about: kept.remark.about, record: JSON.stringify(kept.remark) })
    }
  }

  private async into(table: string, row: Readonly<Record<string, string | Buffer>>): Promise<void> {
    const columns = Object.keys(row)
    await this.held.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row))
  }

  private async putAct(key: string, line: StoredLine): Promise<void> {
    if (key !== this.key) {
      await this.finish()
      this.key = key
    }
    this.lines.push(line)
    if (this.lines.length >= batch) await this.flush()
  }

  private async flush(): Promise<void> {
    this.last = await this.sections.insert(this.held, this.key, this.lines.splice(0), this.last)
  }

  /** Ends the section at hand. */
  async finish(): Promise<void> {
    if (this.key === '') return
    await this.flush()
    await this.into('sections', { section: this.key, last: `${this.last}` })
    this.key = ''
    this.last = 0
  }
}
