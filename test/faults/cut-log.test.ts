import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import test from 'node:test'
import type { SealedAct } from '../../src/core/act.ts'
import { openDatabase } from '../../src/store/sqlite-file.ts'
import { SqliteRegister } from '../../src/store/sqlite-register.ts'
import { sampleActs } from '../fuzz/samples.ts'

/** A disk that lies in memory where there is one: thousands of databases are opened. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const section = { feed: 'partnership', partnership: 'p' } as const

function digestsIn(folder: string): readonly string[] {
  const database = new DatabaseSync(join(folder, 'record.sqlite'))
  try {
    assert.deepEqual({ ...database.prepare('PRAGMA quick_check').get() }, { quick_check: 'ok' })
    return (database.prepare('SELECT digest FROM acts ORDER BY position').all() as unknown as { digest: string }[]).map(({ digest }) => digest)
  } finally {
    database.close()
  }
}

/** The folder as a power cut left it: the log up to a byte, and nothing of what follows. */
function cutAt(from: string, to: string, log: Buffer, length: number, garbage = 0): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  copyFileSync(join(from, 'record.sqlite'), join(to, 'record.sqlite'))
  const rest = Buffer.alloc(garbage, 0xa5)
  writeFileSync(join(to, 'record.sqlite-wal'), Buffer.concat([log.subarray(0, length), rest]))
}

test('cut log: wherever a power cut ends the log of the last commit, that commit is there whole or not at all, and all before it is there', { timeout: 600_000 }, async (t) => {
  const folder = mkdtempSync(join(place, 'entente-cut-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const at = join(folder, 'node')
  const { database, close } = openDatabase(at)
  const register = new SqliteRegister(database)
  const acts = sampleActs()
  const [last, earlier] = [acts.at(-1)!, acts.slice(0, -1)] as readonly [SealedAct, readonly SealedAct[]]
  for (const act of earlier) await register.append(section, [act])
  const wal = join(at, 'record.sqlite-wal')
  const before = statSync(wal).size
  await register.append(section, [last])
  const log = readFileSync(wal)
  assert.ok(log.length > before, 'the last commit stands in the log')

  const kept = earlier.map(({ digest }) => digest)
  const whole = [...kept, last.digest]
  const to = join(folder, 'cut')
  let complete = 0
  for (let length = before; length <= log.length; length += 1) {
    cutAt(at, to, log, length)
    const found = digestsIn(to)
    assert.deepEqual(found, found.length > kept.length ? whole : kept, `cut at byte ${length}`)
    complete += Number(found.length === whole.length)
  }
  assert.equal(complete, 1, 'only the whole log holds the commit')
  // What an unsynced block held before may stand behind the cut.
  for (let length = before; length < log.length; length += 97) {
    cutAt(at, to, log, length, log.length - length)
    assert.deepEqual(digestsIn(to), kept, `cut at byte ${length}, with garbage behind it`)
  }
  t.diagnostic(`${log.length - before} bytes of the last commit, cut at each`)
  close()
})
