import type { Digest, SealedAct } from '../core/act.ts'
import { sectionKey, sectionNamed, type Place, type Register, type Replayed, type SealsLeft, type Section, type StoredLine } from '../app/ports/register.ts'
import { patiently } from './patience.ts'
import type { Queries } from './postgres-queries.ts'
import { noteEnclosures, page, replayedColumns, type PostgresSections } from './postgres-sections.ts'
import { inOrderOfReading } from './reading-order.ts'
import { lineOf, replayedOf, sealedOf, type StoredAct } from './stored-act.ts'

interface LineRow {
  readonly position: number
  readonly digest: string
  readonly body: string
  readonly run: number
  readonly number: number
  readonly act: Uint8Array
  readonly seal: string
  readonly context: Uint8Array | null
  readonly content: Uint8Array | null
}

const columns = 'position, digest, body, run, number, act, seal, context, content'
const decoder = new TextDecoder()

/** The register on PostgreSQL: bytes in, the same bytes out, durable when `append` returns, and shared by several processes. */
export class PostgresRegister implements Register {
  private readonly ledger: PostgresSections
  private readonly asking: Queries

  /** `asking`: where it reads, if that is to be one moment. */
  constructor(sections: PostgresSections, asking: Queries = sections.database) {
    this.ledger = sections
    this.asking = asking
  }

  private query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.asking.query<Row & Record<string, unknown>>(sql, values).then(({ rows }) => rows)
  }

  async append(section: Section, acts: readonly SealedAct[], left: readonly SealsLeft[] = []): Promise<void> {
    if (acts.length === 0 && left.length === 0) return
    const key = sectionKey(section)
    await patiently(() => this.ledger.change(key, async (held, from) => {
      const to = await this.ledger.insert(held, key, acts.map(lineOf), from)
      for (const one of left) await addLeft(held, one)
      return { to, result: undefined }
    }))
  }

  async sealsLeft(): Promise<readonly SealsLeft[]> {
    const rows = await this.query<{ section: string; body: string; first: number; last: number; wrong: number | null }>('SELECT section, body, first, last, wrong FROM seals_left ORDER BY section, body')
    return rows.map(({ section, body, first, last, wrong }) => ({ section: sectionNamed(section), body, from: first, to: last, wrong }))
  }

  async leaveSeals(left: SealsLeft): Promise<void> {
    await this.ledger.database.transaction((held) => putLeft(held, left))
  }

  async keepSeal(digest: Digest, seal: string): Promise<void> {
    const key = await this.keyOf(digest)
    if (key !== undefined) await this.query('UPDATE acts SET seal = $3 WHERE section = $1 AND digest = $2', [key, digest, seal])
  }

  /** Where an act lies: asked of every section, while whatever follows is asked of one. */
  private async keyOf(digest: Digest): Promise<string | undefined> {
    return (await this.query<{ section: string }>('SELECT section FROM acts WHERE digest = $1', [digest]))[0]?.section
  }

  async sections(): Promise<readonly Section[]> {
    const rows = await this.query<{ section: string }>('SELECT section FROM sections WHERE last > 0 ORDER BY began, section')
    return inOrderOfReading(rows.map(({ section }) => sectionNamed(section)))
  }

  private async *pages<Row extends { readonly position: number }>(key: string, what: string): AsyncIterable<readonly Row[]> {
    for (let position = 0; ; ) {
      const rows = await this.query<Row>(`SELECT ${what} FROM acts WHERE section = $1 AND position > $2 ORDER BY position LIMIT ${page}`, [key, position])
      yield rows
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      position = last.position
    }
  }

  async *read(section: Section): AsyncIterable<SealedAct> {
    for await (const rows of this.pages<LineRow>(sectionKey(section), columns)) yield* rows.map(actOf)
  }

  async *replay(section: Section): AsyncIterable<readonly Replayed[]> {
    const key = sectionKey(section)
    // Asked before: what comes while it is read is read once more, which changes nothing, rather than missed.
    const last = await this.ledger.lastOf(key)
    for await (const rows of this.pages<Omit<StoredAct, 'seal'> & { readonly position: number }>(key, replayedColumns)) yield rows.map(replayedOf)
    this.ledger.hasRead(key, last)
  }

  async *lines(section: Section): AsyncIterable<StoredLine> {
    for await (const rows of this.pages<LineRow>(sectionKey(section), columns)) yield* rows.map(storedLineOf)
  }

  async after(section: Section, { body, run, number }: Place, limit: number): Promise<readonly SealedAct[]> {
    return (await this.query<LineRow>(`SELECT ${columns} FROM acts WHERE section = $1 AND body = $2 AND run = $3 AND number > $4 ORDER BY number, position LIMIT $5`, [sectionKey(section), body, run, number, limit])).map(actOf)
  }

  async get(digest: Digest): Promise<SealedAct | undefined> {
    const [row] = await this.query<LineRow>(`SELECT ${columns} FROM acts WHERE digest = $1`, [digest])
    return row && actOf(row)
  }

  async contents(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string>> {
    if (digests.length === 0) return new Map()
    const rows = await this.query<{ digest: string; content: Uint8Array }>('SELECT digest, content FROM acts WHERE digest = ANY ($1) AND content IS NOT NULL', [digests])
    const found = new Map(rows.map(({ digest, content }) => [digest, decoder.decode(content)]))
    return new Map(digests.flatMap((digest) => (found.has(digest) ? [[digest, found.get(digest)!] as const] : [])))
  }

  async keepContent(digest: Digest, content: string): Promise<void> {
    await patiently(() => this.putContent(digest, content))
  }

  private async putContent(digest: Digest, content: string): Promise<void> {
    const key = await this.keyOf(digest)
    if (key === undefined) return
    await this.ledger.change(key, async (held, from) => {
      const { rowCount } = await held.query(
        `UPDATE acts SET content = convert_to($3, 'UTF8'), moved = $4 WHERE section = $1 AND digest = $2 AND content IS NULL
         AND NOT EXISTS (SELECT 1 FROM erased WHERE erased.section = $1 AND erased.digest = $2)`,
        [key, digest, content, from + 1],
      )
      if (rowCount === 0) return { to: from, result: undefined }
      await noteEnclosures(held, key, digest, content)
      return { to: from + 1, result: undefined }
    })
  }

  async eraseContent(digest: Digest): Promise<void> {
    const key = await this.keyOf(digest)
    if (key === undefined) return
    await this.ledger.change(key, async (held, from) => {
      await held.query('INSERT INTO erased (section, digest) VALUES ($1, $2) ON CONFLICT (section, digest) DO NOTHING', [key, digest])
      const { rows } = await held.query<{ file: string }>('DELETE FROM enclosures WHERE section = $1 AND act = $2 RETURNING file', [key, digest])
      await held.query('UPDATE acts SET content = NULL WHERE section = $1 AND digest = $2', [key, digest])
      for (const { file } of rows.toSorted((one, other) => (one.file < other.file ? -1 : 1))) await eraseUnlessNamed(held, file)
      return { to: from, result: undefined }
    })
  }

  async count(): Promise<number> {
    return (await this.query<{ count: number }>('SELECT count(*) AS count FROM acts'))[0]!.count
  }

  async putAttachment(digest: Digest, bytes: Uint8Array): Promise<void> {
    await this.query('INSERT INTO attachments (section, digest, bytes) VALUES ($1, $2, $3) ON CONFLICT (section, digest) DO NOTHING', [fileKey(digest), digest, Buffer.from(bytes)])
  }

  async attachment(digest: Digest): Promise<Uint8Array | undefined> {
    const [row] = await this.query<{ bytes: Buffer }>('SELECT bytes FROM attachments WHERE section = $1 AND digest = $2', [fileKey(digest), digest])
    return row && new Uint8Array(row.bytes)
  }

  async hasAttachment(digest: Digest): Promise<boolean> {
    return (await this.query('SELECT 1 FROM attachments WHERE section = $1 AND digest = $2', [fileKey(digest), digest])).length > 0
  }

  async attachments(): Promise<readonly string[]> {
    return (await this.query<{ digest: string }>('SELECT digest FROM attachments ORDER BY digest')).map(({ digest }) => digest)
  }

  async close(): Promise<void> {
    await this.ledger.database.close()
  }
}

export function fileKey(digest: Digest): string {
  return `file/${digest}`
}

/** The file's row is held while it is asked who names it: of two who erase the last two names, the second one sees that. */
async function eraseUnlessNamed(held: Queries, file: Digest): Promise<void> {
  await held.query('SELECT 1 FROM attachments WHERE section = $1 AND digest = $2 FOR UPDATE', [fileKey(file), file])
  const named = await held.query('SELECT 1 FROM enclosures WHERE file = $1 LIMIT 1', [file])
  if (named.rowCount === 0) await held.query('DELETE FROM attachments WHERE section = $1 AND digest = $2', [fileKey(file), file])
}

/** To what is left already: another process may have taken in more of the feed, or found a wrong one, and this one does not know yet. */
export async function addLeft(held: Queries, { section, body, from, to, wrong }: SealsLeft): Promise<void> {
  if (from > to && wrong === null) return
  await held.query(
    `INSERT INTO seals_left (section, body, first, last, wrong) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (section, body) DO UPDATE
     SET first = least(seals_left.first, excluded.first), last = greatest(seals_left.last, excluded.last), wrong = least(seals_left.wrong, excluded.wrong)`,
    [sectionKey(section), body, from, to, wrong],
  )
}

/** What was checked goes; what another process took in meanwhile stays to be checked. */
async function putLeft(held: Queries, { section, body, from, to, wrong }: SealsLeft): Promise<void> {
  const place = [sectionKey(section), body]
  await held.query(
    `INSERT INTO seals_left (section, body, first, last, wrong) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (section, body) DO UPDATE
     SET first = excluded.first, last = greatest(seals_left.last, excluded.last), wrong = excluded.wrong`,
    [...place, from, to, wrong],
  )
  await held.query('DELETE FROM seals_left WHERE section = $1 AND body = $2 AND first > last AND wrong IS NULL', place)
}

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : decoder.decode(bytes)
}

function actOf({ digest, act, seal, context, content }: LineRow): SealedAct {
  return sealedOf({ digest, act: decoder.decode(act), seal, context: text(context), content: text(content) })
}

function storedLineOf({ digest, body, run, number, act, seal, context, content }: LineRow): StoredLine {
  return { digest, place: { body, run, number }, act: decoder.decode(act), seal, context: text(context), content: text(content) }
}
