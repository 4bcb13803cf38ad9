import assert from 'node:assert/strict'
import type { Content, Digest } from '../../src/core/act.ts'
import { Folds } from '../../src/app/folds.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { openForReading } from '../../src/store/sqlite-file.ts'
import { SqliteRegister } from '../../src/store/sqlite-register.ts'
import { readSealedAct } from '../../src/wire/envelope.ts'
import type { Record } from './sight.ts'

/** What a node has made durable, read beside the running process and folded by the same rules. */
export class Folder {
  private readonly path: string
  private readonly folds = new Folds()
  private readonly held = new Set<Digest>()
  private readonly contents = new Map<Digest, Content>()

  constructor(path: string) {
    this.path = path
  }

  async read(): Promise<Record> {
    const { database, close } = openForReading(this.path)
    try {
      const register = new SqliteRegister(database)
      const present = new Set<Digest>()
      for (const section of await register.sections()) {
        for await (const line of register.lines(section)) {
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
      return { folds: this.folds, contents: this.contents }
    } finally {
      close()
    }
  }
}
