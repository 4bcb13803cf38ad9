import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Digest, SealedAct } from '../core/act.ts'
import { NoSpace } from '../app/ports/no-space.ts'
import { sectionKey, sectionNamed, type Place, type Register, type Replayed, type SealsLeft, type Section, type StoredLine } from '../app/ports/register.ts'
import { inOrderOfReading } from './reading-order.ts'
import { namingAttachments } from '../app/enclosures.ts'
import { attachmentsNamedIn, replayedOf, sealedOf, type StoredAct } from './stored-act.ts'

interface Row extends StoredAct {
  readonly position: number
}

interface LineRow extends Omit<StoredLine, 'place' | 'act' | 'context' | 'content'> {
  readonly position: number
  readonly act: Uint8Array
  readonly context: Uint8Array | null
  readonly content: Uint8Array | null
  readonly body: string
  readonly run: number
  readonly number: number
}

const page = 1000
const columns = 'position, digest, CAST(act AS TEXT) AS act, seal, CAST(context AS TEXT) AS context, CAST(content AS TEXT) AS content'
const naming = `CASE WHEN instr(content, CAST('${namingAttachments}' AS BLOB)) > 0 THEN CAST(content AS TEXT) END`
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The register on SQLite: bytes in, the same bytes out, durable when `append` returns. */
export class SqliteRegister implements Register {
  private readonly database: DatabaseSync
  private readonly statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.database = database
  }

  private run(sql: string): StatementSync {
    const known = this.statements.get(sql)
    if (known) return known
    const made = this.database.prepare(sql)
    this.statements.set(sql, made)
    return made
  }

  async append(section: Section, acts: readonly SealedAct[], left: readonly SealsLeft[] = []): Promise<void> {
    if (acts.length === 0 && left.length === 0) return
    const insert = this.run(
      `INSERT INTO acts (section, body, run, number, digest, act, seal, context, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
    )
    const key = sectionKey(section)
    this.atOnce(() => {
      for (const { digest, bytes, seal, act, contextBytes, contentBytes } of acts) {
        insert.run(key, act.body ?? digest, act.run, act.number, digest, encoder.encode(bytes), seal, bytesOrNull(contextBytes), bytesOrNull(contentBytes))
      }
      for (const one of left) this.putLeft(one)
    })
  }

  private atOnce(change: () => void): void {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      change()
      this.database.exec('COMMIT')
    } catch (cause) {
      // A full disk ends the transaction by itself.
      if (this.database.isTransaction) this.database.exec('ROLLBACK')
      throw isFull(cause) ? new NoSpace(cause) : cause
    }
  }

  private putLeft({ section, body, from, to, wrong }: SealsLeft): void {
    if (from > to && wrong === null) this.run('DELETE FROM seals_left WHERE section = ? AND body = ?').run(sectionKey(section), body)
    else this.run('REPLACE INTO seals_left (section, body, first, last, wrong) VALUES (?, ?, ?, ?, ?)').run(sectionKey(section), body, from, to, wrong)
  }

  async sealsLeft(): Promise<readonly SealsLeft[]> {
    const rows = this.run('SELECT section, body, first, last, wrong FROM seals_left ORDER BY section, body').all() as unknown as { section: string; body: string; first: number; last: number; wrong: number | null }[]
    return rows.map(({ section, body, first, last, wrong }) => ({ section: sectionNamed(section), body, from: first, to: last, wrong }))
  }

  async leaveSeals(left: SealsLeft): Promise<void> {
    this.putLeft(left)
  }

  async keepSeal(digest: Digest, seal: string): Promise<void> {
    this.run('UPDATE acts SET seal = ? WHERE digest = ?').run(seal, digest)
  }

  async sections(): Promise<readonly Section[]> {
    const rows = this.run('SELECT section, min(position) AS first FROM acts GROUP BY section ORDER BY first').all() as unknown as { section: string }[]
    return inOrderOfReading(rows.map(({ section }) => sectionNamed(section)))
  }

  async *read(section: Section): AsyncIterable<SealedAct> {
    const select = this.run(`SELECT ${columns} FROM acts WHERE section = ? AND position > ? ORDER BY position LIMIT ?`)
    for (let position = 0; ; ) {
      const rows = select.all(sectionKey(section), position, page) as unknown as Row[]
      for (const row of rows) yield sealedOf(row)
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      position = last.position
    }
  }

  async *replay(section: Section): AsyncIterable<readonly Replayed[]> {
    const select = this.run(`SELECT position, digest, CAST(act AS TEXT) AS act, CAST(context AS TEXT) AS context, ${naming} AS content FROM acts WHERE section = ? AND position > ? ORDER BY position LIMIT ?`)
    for (let position = 0; ; ) {
      const rows = select.all(sectionKey(section), position, page) as unknown as Omit<Row, 'seal'>[]
      yield rows.map(replayedOf)
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      position = last.position
    }
  }

  async *lines(section: Section): AsyncIterable<StoredLine> {
    const select = this.run(`SELECT position, digest, act, seal, context, content, body, run, number FROM acts WHERE section = ? AND position > ? ORDER BY position LIMIT ?`)
    for (let position = 0; ; ) {
      const rows = select.all(sectionKey(section), position, page) as unknown as LineRow[]
      for (const row of rows) yield lineOf(row)
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      position = last.position
    }
  }

  async after(section: Section, { body, run, number }: Place, limit: number): Promise<readonly SealedAct[]> {
    const rows = this.run(`SELECT ${columns} FROM acts WHERE section = ? AND body = ? AND run = ? AND number > ? ORDER BY number, position LIMIT ?`).all(sectionKey(section), body, run, number, limit)
    return (rows as unknown as Row[]).map(sealedOf)
  }

  async get(digest: Digest): Promise<SealedAct | undefined> {
    const row = this.run(`SELECT ${columns} FROM acts WHERE digest = ?`).get(digest) as unknown as Row | undefined
    return row && sealedOf(row)
  }

  async contents(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string>> {
    const select = this.run('SELECT content FROM acts WHERE digest = ?')
    const found = new Map<Digest, string>()
    for (const digest of digests) {
      const row = select.get(digest) as unknown as { content: Uint8Array | null } | undefined
      if (row?.content) found.set(digest, decoder.decode(row.content))
    }
    return found
  }

  async keepContent(digest: Digest, content: string): Promise<void> {
    this.run('UPDATE acts SET content = ? WHERE digest = ? AND content IS NULL AND digest NOT IN (SELECT digest FROM erased)').run(encoder.encode(content), digest)
  }

  async eraseContent(digest: Digest): Promise<void> {
    const content = (await this.contents([digest])).get(digest)
    this.atOnce(() => {
      this.run('INSERT INTO erased (digest) VALUES (?) ON CONFLICT (digest) DO NOTHING').run(digest)
      this.run('UPDATE acts SET content = NULL WHERE digest = ?').run(digest)
      for (const file of attachmentsNamedIn(content)) this.eraseUnlessCited(file)
    })
    // What was written before must not stay readable in the log.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /** A file goes with the last content that names it. */
  private eraseUnlessCited(file: Digest): void {
    const cited = this.run('SELECT 1 FROM acts WHERE content IS NOT NULL AND instr(content, CAST(? AS BLOB)) > 0 LIMIT 1').get(file)
    if (cited === undefined) this.run('DELETE FROM attachments WHERE digest = ?').run(file)
  }

  async count(): Promise<number> {
    return (this.run('SELECT count(*) AS count FROM acts').get() as unknown as { count: number }).count
  }

  async putAttachment(digest: Digest, bytes: Uint8Array): Promise<void> {
    this.run('INSERT INTO attachments (digest, bytes) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING').run(digest, bytes)
  }

  async attachment(digest: Digest): Promise<Uint8Array | undefined> {
    return (this.run('SELECT bytes FROM attachments WHERE digest = ?').get(digest) as unknown as { bytes: Uint8Array } | undefined)?.bytes
  }

  async hasAttachment(digest: Digest): Promise<boolean> {
    return this.run('SELECT 1 FROM attachments WHERE digest = ?').get(digest) !== undefined
  }

  async attachments(): Promise<readonly string[]> {
    return (this.run('SELECT digest FROM attachments ORDER BY digest').all() as unknown as { digest: string }[]).map(({ digest }) => digest)
  }

  async close(): Promise<void> {
    if (this.database.isOpen) this.database.close()
  }
}

/** SQLITE_FULL. */
function isFull(cause: unknown): boolean {
  return (cause as { readonly errcode?: number }).errcode === 13
}

function bytesOrNull(text: string | null): Uint8Array | null {
  return text === null ? null : encoder.encode(text)
}

function lineOf({ digest, body, run, number, act, seal, context, content }: LineRow): StoredLine {
  const text = (bytes: Uint8Array | null) => (bytes === null ? null : decoder.decode(bytes))
  return { digest, place: { body, run, number }, act: decoder.decode(act), seal, context: text(context), content: text(content) }
}
