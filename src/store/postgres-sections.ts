import type { Replayed, StoredLine } from '../app/ports/register.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import type { Queries } from './postgres-queries.ts'
import { namingAttachments } from '../app/enclosures.ts'
import { attachmentsNamedIn, replayedOf, type StoredAct } from './stored-act.ts'

export const page = 1000

const naming = `CASE WHEN position('${namingAttachments}'::bytea IN content) > 0 THEN convert_from(content, 'UTF8') END`
/** Of each act what folds are made of. */
export const replayedColumns = `position, digest, convert_from(act, 'UTF8') AS act, convert_from(context, 'UTF8') AS context, ${naming} AS content`

interface NewsRow extends Omit<StoredAct, 'seal'> {
  readonly place: number
}

/**
 * The sections of the record, and how far this process has read each. Whoever changes a section locks its row first, so
 * changes follow each other and each has a later number than all that could be read before.
 */
export class PostgresSections {
  readonly database: PostgresDatabase
  private readonly read = new Map<string, number>()
  private readonly listeners = new Set<(key: string, last: number) => void>()

  constructor(database: PostgresDatabase) {
    this.database = database
  }

  readUpTo(key: string): number {
    return this.read.get(key) ?? 0
  }

  hasRead(key: string, last: number): void {
    if (last > this.readUpTo(key)) this.read.set(key, last)
  }

  /** Told of what this process changed itself, once it is durable. */
  onOwnChange(listener: (key: string, last: number) => void): void {
    this.listeners.add(listener)
  }

  async lastOf(key: string): Promise<number> {
    const { rows } = await this.database.query<{ last: number }>('SELECT last FROM sections WHERE section = $1', [key])
    return rows[0]?.last ?? 0
  }

  /** Changes one section alone; whoever had read all of it before has then read all of it. */
  async change<T>(key: string, work: (held: Queries, from: number) => Promise<{ readonly to: number; readonly result: T }>): Promise<T> {
    const { from, to, result } = await this.database.transaction(async (held) => {
      const from = await this.lock(held, key)
      const done = await work(held, from)
      // A section in which nothing came to be is none.
      if (done.to === 0) await held.query('DELETE FROM sections WHERE section = $1', [key])
      else if (done.to > from) await held.query('UPDATE sections SET last = $2 WHERE section = $1', [key, done.to])
      return { from, ...done }
    })
    if (to > from) {
      if (this.readUpTo(key) === from) this.hasRead(key, to)
      for (const listener of this.listeners) listener(key, to)
    }
    return result
  }

  private async lock(held: Queries, key: string): Promise<number> {
    for (;;) {
      const { rows } = await held.query<{ last: number }>('SELECT last FROM sections WHERE section = $1 FOR UPDATE', [key])
      if (rows[0]) return rows[0].last
      await held.query('INSERT INTO sections (section) VALUES ($1) ON CONFLICT (section) DO NOTHING', [key])
    }
  }

  /** After the position given; answers with the last one taken. */
  async insert(held: Queries, key: string, lines: readonly StoredLine[], after: number): Promise<number> {
    const given = [...new Map(lines.map((line) => [line.digest, line])).values()]
    if (given.length === 0) return after
    const column = <T>(read: (line: StoredLine) => T) => given.map(read)
    const inserted = await held.query(insertion, [
      key, after,
      column(({ place }) => place.body), column(({ place }) => place.run), column(({ place }) => place.number),
      column(({ digest }) => digest), column(({ act }) => act), column(({ seal }) => seal),
      column(({ context }) => context), column(({ content }) => content),
    ])
    for (const { digest, content } of given) await noteEnclosures(held, key, digest, content)
    return after + (inserted.rowCount ?? 0)
  }

  /** What changed after the place to which this process has read, page by page. */
  async *news(asking: Queries, key: string, upTo: number): AsyncIterable<readonly Replayed[]> {
    for (;;) {
      const from = this.readUpTo(key)
      if (from >= upTo) return
      const { rows } = await asking.query<NewsRow>(newsSince, [key, from, upTo, page])
      yield rows.map(replayedOf)
      this.hasRead(key, rows.length < page ? upTo : rows.at(-1)!.place)
    }
  }
}

const insertion = `
  WITH given AS (
    SELECT * FROM unnest($3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    WITH ORDINALITY AS one (body, run, number, digest, act, seal, context, content, place)
  )
  INSERT INTO acts (section, position, moved, body, run, number, digest, act, seal, context, content)
  SELECT $1, $2 + row_number() OVER (ORDER BY place), $2 + row_number() OVER (ORDER BY place), body, run, number, digest,
    convert_to(act, 'UTF8'), seal, convert_to(context, 'UTF8'), convert_to(content, 'UTF8')
  FROM given
  WHERE NOT EXISTS (SELECT 1 FROM acts WHERE acts.section = $1 AND acts.digest = given.digest)`

/** Acts by their position; and those read before whose content came later, by when it came. */
const newsSince = `
  SELECT position AS place, ${replayedColumns} FROM acts WHERE section = $1 AND position > $2 AND position <= $3
  UNION ALL
  SELECT moved AS place, ${replayedColumns} FROM acts WHERE section = $1 AND moved > $2 AND moved <= $3 AND moved <> position AND position <= $2
  ORDER BY place LIMIT $4`

export async function noteEnclosures(held: Queries, key: string, act: string, content: string | null): Promise<void> {
  for (const file of attachmentsNamedIn(content)) {
    await held.query('INSERT INTO enclosures (section, act, file) VALUES ($1, $2, $3) ON CONFLICT (section, act, file) DO NOTHING', [key, act, file])
  }
}
