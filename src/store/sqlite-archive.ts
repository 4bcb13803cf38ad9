import type { DatabaseSync } from 'node:sqlite'
import type { Archive, Kept, Snapshot } from '../app/ports/archive.ts'
import type { Officer, PeerRecord, Remark } from '../app/ports/desk.ts'
import { sectionKey, type SealsLeft } from '../app/ports/register.ts'
import { SqliteRegister } from './sqlite-register.ts'

const encoder = new TextEncoder()

/** A folder's database as a whole. The connection is this archive's own: its transaction is open as long as a snapshot is. */
export class SqliteArchive implements Archive {
  private readonly database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.database = database
  }

  async snapshot(): Promise<Snapshot> {
    this.database.exec('BEGIN')
    // A transaction sees the moment of its first reading, not of its beginning.
    this.database.prepare('SELECT count(*) FROM settings').get()
    return {
      everything: () => this.everything(),
      close: async () => this.database.exec('COMMIT'),
    }
  }

  private async *everything(): AsyncGenerator<Kept> {
    const register = new SqliteRegister(this.database)
    for (const section of await register.sections()) {
      for await (const line of register.lines(section)) yield { of: 'act', section, line }
    }
    for (const digest of await register.attachments()) yield { of: 'attachment', digest, bytes: (await register.attachment(digest))! }
    for (const { digest } of this.rows<{ digest: string }>('SELECT digest FROM erased ORDER BY digest')) yield { of: 'erased', digest }
    for (const left of await register.sealsLeft()) yield { of: 'seals_left', left }
    for (const { name, value } of this.rows<{ name: string; value: string }>('SELECT name, value FROM settings ORDER BY name')) yield { of: 'setting', name, value }
    for (const officer of this.records<Officer>('SELECT record FROM officers ORDER BY id')) yield { of: 'officer', officer }
    for (const peer of this.records<PeerRecord>('SELECT record FROM peers ORDER BY body')) yield { of: 'peer', peer }
    for (const remark of this.records<Remark>('SELECT record FROM remarks ORDER BY id')) yield { of: 'remark', remark }
  }

  private *rows<T>(sql: string): Generator<T> {
    yield* this.database.prepare(sql).iterate() as unknown as Iterable<T>
  }

  private *records<T>(sql: string): Generator<T> {
    for (const { record } of this.rows<{ record: string }>(sql)) yield JSON.parse(record) as T
  }

  async fill(kept: AsyncIterable<Kept>): Promise<void> {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const put = puttingInto(this.database)
      for await (const one of kept) put(one)
      this.database.exec('COMMIT')
    } catch (cause) {
      this.database.exec('ROLLBACK')
      throw cause
    }
  }
}

/** As it stood in the store it came from: a row that does not verify is put back as it was, and `verify` finds it here as well. */
function puttingInto(database: DatabaseSync): (kept: Kept) => void {
  const act = database.prepare('INSERT INTO acts (section, body, run, number, digest, act, seal, context, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const seals = database.prepare('INSERT INTO seals_left (section, body, first, last, wrong) VALUES (?, ?, ?, ?, ?)')
  const into = (table: string, ...columns: string[]) => {
    const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    return (...values: (string | Uint8Array)[]) => void statement.run(...values)
  }
  const attachment = into('attachments', 'digest', 'bytes')
  const erased = into('erased', 'digest')
  const setting = into('settings', 'name', 'value')
  const officer = into('officers', 'id', 'record')
  const peer = into('peers', 'body', 'record')
  const remark = into('remarks', 'id', 'about', 'record')
  const bytesOf = (text: string | null) => (text === null ? null : encoder.encode(text))
  const putAct = ({ section, line }: Kept & { of: 'act' }) => {
    const { place, digest, seal } = line
    act.run(sectionKey(section), place.body, place.run, place.number, digest, encoder.encode(line.act), seal, bytesOf(line.context), bytesOf(line.content))
  }
  const putSeals = ({ section, body, from, to, wrong }: SealsLeft) => void seals.run(sectionKey(section), body, from, to, wrong)
  return (kept) => {
    switch (kept.of) {
      case 'act': return putAct(kept)
      case 'attachment': return attachment(kept.digest, kept.bytes)
      case 'erased': return erased(kept.digest)
      case 'seals_left': return putSeals(kept.left)
      case 'setting': return setting(kept.name, kept.value)
      case 'officer': return officer(kept.officer.id, JSON.stringify(kept.officer))
      case 'peer': return peer(kept.peer.body, JSON.stringify(kept.peer))
      case 'remark': return remark(kept.remark.id, kept.remark.about, JSON.stringify(kept.remark))
    }
  }
}
