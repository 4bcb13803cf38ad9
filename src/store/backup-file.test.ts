import assert from 'node:assert/strict'
import { generateHybridIdentity, generateX25519Identity, identityToRecipient, Encrypter } from 'age-encryption'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { BackupFault } from '../app/backup/backup-fault.ts'
import { backupSchema, oldestSchema } from '../app/backup/backup-header.ts'
import { BackupReading } from '../app/backup/backup-reading.ts'
import { takeBackup } from '../app/backup/backup-writing.ts'
import { Node } from '../app/node.ts'
import type { Json } from '../core/act.ts'
import { canonical } from '../wire/canonical.ts'
import { digestOf } from '../wire/digest.ts'
import { readBackupFile, writeBackupFile, type BackupKey } from './backup-file.ts'
import { KeyFile } from './key-file.ts'
import { keyText } from './new-folder.ts'
import { SqliteArchive } from './sqlite-archive.ts'
import { SqliteDesk } from './sqlite-desk.ts'
import { openDatabase } from './sqlite-file.ts'
import { SqliteRegister } from './sqlite-register.ts'

const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
const clock = { now: () => '2026-11-02T09:00:00Z', ticks: () => performance.now(), after: () => () => undefined }
const description = { names: { en: 'Office' }, shortName: null, stateNames: { en: 'XA' }, seat: null, offices: [], contactPoints: [] }

/** A body's folder with some acts in it, and a backup of it. */
async function backedUp(t: TestContext, { notes = 0, alter = (line: string) => line, keys: chosen }: { readonly notes?: number; readonly alter?: (line: string) => string; readonly keys?: KeyFile } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-backup-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const { database, close } = openDatabase(folder)
  const keys = await KeyFile.create(folder, random)
  const ports = { register: new SqliteRegister(database), desk: new SqliteDesk(database), keys, clock, random, journal: { note: () => undefined }, halt: () => undefined }
  const body = await Node.establish(ports, { state: 'XA', demonstration: 'exercise' }, description)
  for (let index = 0; index < notes; index += 1) await ports.desk.addRemark({ id: `${index}`, about: 'x', officer: 'o', at: clock.now(), text: 'Quite some text. '.repeat(40) })
  const { bytes, close: end } = await takeBackup({ archive: new SqliteArchive(database), keys: chosen ?? keys, secrets: () => keyText(folder), clock })
  const identity = await generateX25519Identity()
  const file = join(folder, 'backup.age')
  const altered = (async function* () {
    let text = ''
    for await (const piece of bytes) text += new TextDecoder().decode(piece)
    yield new TextEncoder().encode(alter(text))
  })()
  const { slip } = await writeBackupFile(file, altered, { recipients: [await identityToRecipient(identity)] })
  await end()
  close()
  return { folder, body, keys, file, slip, key: { identities: [identity] } }
}

/** Read to its end, as it would be into a store; the code of its fault, or what it was of. */
async function readAll(file: string, key: BackupKey, { slip = null as string | null, body = null as string | null } = {}) {
  try {
    const reading = new BackupReading(await readBackupFile(file, key, slip))
    const header = await reading.header(body)
    let secrets = ''
    let kept = 0
    for await (const _ of reading.kept(header, (text) => (secrets = text))) kept += 1
    return { header, secrets, kept }
  } catch (cause) {
    if (cause instanceof BackupFault) return cause.code
    throw cause
  }
}

test('backup: what was written is read back, keys included, and its file tells nothing to whoever lacks the key', async (t) => {
  const { folder, body, file, slip, key } = await backedUp(t, { notes: 3 })
  const read = await readAll(file, key, { slip, body: body.slice(0, 10) })
  assert.ok(typeof read === 'object')
  assert.equal(read.secrets, readFileSync(join(folder, 'keys.json'), 'utf8'))
  assert.deepEqual([read.header.body, read.header.counts.act, read.header.counts.remark, read.kept], [body, 1, 3, 5])
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const bytes = readFileSync(file, 'latin1')
  for (const secret of [body, 'Quite some text', 'backup']) assert.ok(!bytes.includes(secret))
})

test('backup: to a passphrase, and to any of several recipients, one of them hybrid', async (t) => {
  const { file, key, folder } = await backedUp(t)
  const plain = await readBackupFile(file, key, null)
  const copy = join(folder, 'copy.age')
  await writeBackupFile(copy, plain, { passphrase: 'four words are better' })
  assert.equal(typeof (await readAll(copy, { passphrase: 'four words are better' })), 'object')
  assert.equal(await readAll(copy, { passphrase: 'four words are worse' }), 'wrong_key')
  const pair = [await generateHybridIdentity(), await generateHybridIdentity()]
  const both = join(folder, 'both.age')
  await writeBackupFile(both, await readBackupFile(file, key, null), { recipients: await Promise.all(pair.map(identityToRecipient)) })
  for (const identity of pair) assert.equal(typeof (await readAll(both, { identities: [identity] })), 'object')
  await assert.rejects(writeBackupFile(both, (async function* () {})(), { passphrase: 'x' }), 'an older backup is never written over')
})

test('backup: of another body, with another key, or with another slip it is refused', async (t) => {
  const { file, key, slip } = await backedUp(t)
  assert.equal(await readAll(file, { identities: [await generateX25519Identity()] }), 'wrong_key')
  assert.equal(await readAll(file, { passphrase: 'four words are better' }), 'wrong_key')
  assert.equal(await readAll(file, key, { body: digestOf('act', 'another') }), 'another_body')
  assert.equal(await readAll(file, key, { slip: `${(Number(slip[0]) + 1) % 10}${slip.slice(1)}` }), 'slip_differs')
})

test('backup: cut short anywhere, or with one bit altered anywhere, it is refused', { timeout: 300_000 }, async (t) => {
  const seed = Number(process.env['BACKUP_SEED'] ?? 20_261)
  t.diagnostic(`seed ${seed}`)
  for (const notes of [0, 400]) {
    const { file, key, folder } = await backedUp(t, { notes })
    const whole = readFileSync(file)
    const harmed = join(folder, 'harmed.age')
    let state = seed
    const place = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state % whole.length
    }
    for (let round = 0; round < 100; round += 1) {
      const at = place()
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at]! ^ (1 << (round % 8))
      writeFileSync(harmed, bytes)
      assert.ok(['damaged', 'wrong_key', 'not_a_backup'].includes((await readAll(harmed, key)) as string), `bit ${round % 8} of byte ${at}`)
    }
    for (const length of [0, 10, 100, 180, 250, ...[...Array(20)].map(place), whole.length - 1]) {
      writeFileSync(harmed, whole.subarray(0, length))
      const code = await readAll(harmed, key)
      assert.ok(length > 2 ** 17 ? code === 'cut_short' : ['damaged', 'cut_short', 'wrong_key', 'not_a_backup'].includes(code as string), `${length} of ${whole.length} bytes: ${JSON.stringify(code)}`)
    }
    writeFileSync(harmed, Buffer.concat([whole, Buffer.from('x')]))
    assert.equal(await readAll(harmed, key), 'damaged')
  }
})

test('backup: what is no backup is refused, encrypted or not', async (t) => {
  const { folder, key } = await backedUp(t)
  const other = join(folder, 'other')
  writeFileSync(other, 'SQLite format 3\0')
  assert.equal(await readAll(other, key), 'not_a_backup')
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key.identities[0]!))
  for (const text of ['', 'text', '{"header":"{}","seal":""}\n', '{"header":"{\\"format\\":1,\\"kind\\":\\"backup\\",\\"schema\\":1}","seal":""}\n']) {
    writeFileSync(other, await encrypter.encrypt(text))
    assert.equal(await readAll(other, key), 'not_a_backup', text)
  }
})

/** The first line says something else; with the key that a thief of the file's own key would not have, or with the body's. */
function saying(change: Readonly<Record<string, Json>>, seal?: (digest: string) => string): (text: string) => string {
  return (text) => {
    const [first, ...rest] = text.split('\n')
    const line = JSON.parse(first!) as { header: string; seal: string }
    const header = canonical({ ...(JSON.parse(line.header) as Readonly<Record<string, Json>>), ...change })
    return [`{"header":${JSON.stringify(header)},"seal":"${seal?.(digestOf('backup', header)) ?? line.seal}"}`, ...rest].join('\n')
  }
}

test('backup: a version that is newer, or too old, is refused before anything of it is taken', async (t) => {
  for (const [change, code] of [[{ format: 2 }, 'newer_version'], [{ schema: backupSchema + 1, more: 'x' }, 'newer_version'], [{ schema: oldestSchema - 1 }, 'older_version'], [{ format: 0 }, 'older_version']] as const) {
    const { file, key } = await backedUp(t, { alter: saying(change) })
    assert.equal(await readAll(file, key), code)
  }
})

test('backup: sealed by anyone but the body it names, or not what its header says, it is refused although it decrypts', async (t) => {
  const { keys: stranger } = await backedUp(t)
  const forged = await backedUp(t, { keys: stranger })
  assert.equal(await readAll(forged.file, forged.key), 'not_sealed')
  const renamed = await backedUp(t, { alter: saying({ body: digestOf('act', 'another') }) })
  assert.equal(await readAll(renamed.file, renamed.key), 'not_sealed')
  const earlier = await backedUp(t, { alter: saying({ at: '2020-01-01T00:00:00Z' }) })
  assert.equal(await readAll(earlier.file, earlier.key), 'not_sealed')
  const swapped = await backedUp(t, { notes: 2, alter: (text) => text.replace('Quite', 'QUITE') })
  assert.equal(await readAll(swapped.file, swapped.key), 'damaged')
  const shortened = await backedUp(t, { notes: 2, alter: (text) => text.trimEnd().split('\n').slice(0, -1).join('\n') })
  assert.equal(await readAll(shortened.file, shortened.key), 'cut_short')
})
