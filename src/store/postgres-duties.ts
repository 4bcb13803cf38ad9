import { randomBytes } from 'node:crypto'
import type { PostgresDatabase } from './postgres-database.ts'

/** A duty is anybody's when its holder has been silent for so long; by the database's clock, which is the same for all. */
const seconds = 10
/** Milliseconds for which an answer is good: well before the others may think us gone. */
const renewedAfter = 2_500

/** Which of several processes does what only one of them should do. */
export class PostgresDuties {
  private readonly database: PostgresDatabase
  private readonly holder = randomBytes(12).toString('base64url')
  private readonly answers = new Map<string, { readonly isOurs: boolean; readonly at: number }>()

  constructor(database: PostgresDatabase) {
    this.database = database
  }

  async isOn(duty: string): Promise<boolean> {
    const known = this.answers.get(duty)
    if (known && performance.now() - known.at < renewedAfter) return known.isOurs
    const at = performance.now()
    const { rowCount } = await this.database.query(
      `INSERT INTO duties (name, holder, until) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE duties.holder = excluded.holder OR duties.until < clock_timestamp()`,
      [duty, this.holder, seconds],
    )
    const isOurs = rowCount === 1
    this.answers.set(duty, { isOurs, at })
    return isOurs
  }

  /** Whoever stops on purpose leaves nobody waiting. */
  async giveUp(): Promise<void> {
    await this.database.query('DELETE FROM duties WHERE holder = $1', [this.holder]).catch(() => undefined)
  }
}
