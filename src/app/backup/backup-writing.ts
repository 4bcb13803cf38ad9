import type { Json } from '../../core/act.ts'
import { canonical } from '../../wire/canonical.ts'
import { digestOf, digestStream } from '../../wire/digest.ts'
import { keptKinds, type Archive, type Kept, type Snapshot } from '../ports/archive.ts'
import type { Clock, Keys } from '../ports/surroundings.ts'
import { backupFormat, backupSchema, type BackupHeader } from './backup-header.ts'
import { writeKept } from './kept-line.ts'

export interface BackupPorts {
  readonly archive: Archive
  readonly keys: Keys
  /** The secrets as their file says them at this moment. */
  readonly secrets: () => string
  readonly clock: Clock
}

export interface Backup {
  readonly header: BackupHeader
  /** The whole backup, in pieces, not yet encrypted. */
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const encoder = new TextEncoder()
const piece = 64 * 1024

/** A body whose node goes on meanwhile: what is written is one moment of it, its keys included. */
export async function takeBackup({ archive, keys, secrets, clock }: BackupPorts): Promise<Backup> {
  for (;;) {
    const before = secrets()
    const snapshot = await archive.snapshot()
    // Keys of another moment than the acts could be keys that no act names: a rotation changes their file before and after its act.
    if (secrets() !== before) {
      await snapshot.close()
      continue
    }
    const header = await describe(snapshot, before, clock)
    const bytes = canonical(header as unknown as Json)
    const first = `{"header":${JSON.stringify(bytes)},"seal":"${await keys.seal(digestOf('backup', bytes))}"}\n`
    return { header, bytes: pieces(first, snapshot, before), close: () => snapshot.close() }
  }
}

/** Read once for what the header says of it, and once more to be written: nothing of it stands on a disk unencrypted meanwhile. */
async function describe(snapshot: Snapshot, secrets: string, clock: Clock): Promise<BackupHeader> {
  const counts = Object.fromEntries(keptKinds.map((kind) => [kind, 0])) as Record<Kept['of'], number>
  const running = digestStream('backup')
  let size = 0
  let body: string | undefined
  const add = (line: string) => {
    const bytes = encoder.encode(line)
    running.update(bytes)
    size += bytes.length
  }
  add(secretsLine(secrets))
  for await (const kept of snapshot.everything()) {
    if (kept.of === 'setting' && kept.name === 'body') body = kept.value
    counts[kept.of] += 1
    add(writeKept(kept))
  }
  if (body === undefined) throw new Error('Cannot make a backup: the store holds no body; expected one made by `entente init`')
  return { kind: 'backup', format: backupFormat, schema: backupSchema, body, at: clock.now(), counts, size, digest: running.digest() }
}

function secretsLine(text: string): string {
  return `${JSON.stringify({ keys: text })}\n`
}

async function* pieces(first: string, snapshot: Snapshot, secrets: string): AsyncGenerator<Uint8Array> {
  let held = first + secretsLine(secrets)
  for await (const kept of snapshot.everything()) {
    held += writeKept(kept)
    if (held.length < piece) continue
    yield encoder.encode(held)
    held = ''
  }
  yield encoder.encode(held)
}
