import assert from 'node:assert/strict'
import type { Content, Digest } from '../../src/core/act.ts'
import { Folds } from '../../src/app/folds.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { openForReading, type HeldDatabase } from '../../src/store/sqlite-file.ts'
import { SqliteRegister } from '../../src/store/sqlite-register.ts'
import { readSealedAct } from '../../src/wire/envelope.ts'
import type { Record } from './sight.ts'

/** What a node has made durable, read beside the running process and folded by the same rules. */
export class Folder {
  private readonly database: HeldDatabase
  private readonly register: SqliteRegister
  private readonly folds = new Folds()
  private readonly held = new Set<Digest>()
  private readonly contents = new Map<Digest, Content>()
  private version: unknown

  constructor(path: string) {
    this.database = openForReading(path)
    this.register = new SqliteRegister(this.database.database)
  }

  close(): void {
    this.database.close()
  }

  async read(): Promise<Record> {
    // It changes whenever another process has written, and only then is there anything to read.
    const { data_version: version } = this.database.database.prepare('PRAGMA data_version').get() as { data_version: unknown }
    if (version !== this.version) await this.readAll()
    this.version = version
    return { folds: this.folds, contents: this.contents }
  }

  private async readAll(): Promise<void> {
    const present = new Set<Digest>()
    for (const section of await this.register.sections()) {
      for await (const line of this.register.lines(section)) {
        if (line.content !== null) present.add(line.digest)
        if (this.held.has(line.digest) && (line.content === null || this.contents.has(line.digest))) continue
        const sealed = readSealedAct(line)
        assert.ok(!isMalformed(sealed), 'a node keeps nothing that is malformed')
        if (!this.held.has(sealed.digest)) this.folds.replay(section, sealed)
        this.held.add(sealed.digest)
        if (sealed.content) this.contents.set(sealed.digest, sealed.content)
      }
    }
    // What was erased or purged is no longer there to be read.
    for (const digest of this.contents.keys()) if (!present.has(digest)) this.contents.delete(digest)
  }
}
