import type { SealedAct } from '../../core/act.ts'
import { isMalformed } from '../../core/refusal.ts'
import { digestOf, digestStream } from '../../wire/digest.ts'
import { readSealedAct } from '../../wire/envelope.ts'
import { readLine } from '../../wire/line.ts'
import { verifySeal } from '../../wire/seal.ts'
import { Folds } from '../folds.ts'
import { keptKinds, type Kept } from '../ports/archive.ts'
import { BackupFault } from './backup-fault.ts'
import { readBackupHeader, type BackupHeader } from './backup-header.ts'
import { readKept } from './kept-line.ts'

/** An attachment of the largest size, as its line writes it. */
const maxLine = 64 * 1024 * 1024
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A backup as it is read: whoever takes from it has been told of every fault before the last of it was taken. */
export class BackupReading {
  private readonly lines: AsyncGenerator<Uint8Array>
  private readonly identity = new Folds()
  private seal = ''
  private sealed = ''

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.lines = linesOf(chunks)
  }

  /** Which body's it is, and of when. Nothing of it is proven before the last line was read. */
  async header(expected: string | null): Promise<BackupHeader> {
    const first = readLine(textOf((await this.lines.next()).value), ['header', 'seal'])
    if (isMalformed(first) || typeof first[0] !== 'string' || typeof first[1] !== 'string') throw new BackupFault('not_a_backup')
    const header = readBackupHeader(first[0])
    this.sealed = first[0]
    this.seal = first[1]
    if (expected !== null && !header.body.startsWith(expected)) throw new BackupFault('another_body')
    return header
  }

  /** The keys are handed to whoever keeps them; the rest is for a store. */
  async *kept(header: BackupHeader, keepKeys: (text: string) => void): AsyncGenerator<Kept> {
    const counts = Object.fromEntries(keptKinds.map((kind) => [kind, 0])) as Record<Kept['of'], number>
    const running = digestStream('backup')
    let size = 0
    for await (const line of this.lines) {
      running.update(line)
      const isFirst = size === 0
      size += line.length
      if (isFirst) {
        keepKeys(secretsIn(textOf(line)))
        continue
      }
      const kept = readKept(textOf(line))
      counts[kept.of] += 1
      this.learn(kept, header)
      yield kept
    }
    if (size < header.size) throw new BackupFault('cut_short')
    const isWhole = size === header.size && running.digest() === header.digest && keptKinds.every((kind) => counts[kind] === header.counts[kind])
    if (!isWhole) throw new BackupFault('damaged')
    if (!this.isSealed(header)) throw new BackupFault('not_sealed')
  }

  private learn(kept: Kept, { body }: BackupHeader): void {
    if (kept.of === 'setting' && kept.name === 'body' && kept.value !== body) throw new BackupFault('not_sealed')
    if (kept.of !== 'act' || kept.section.feed !== 'identity' || kept.section.body !== body) return
    const sealed = readSealedAct(kept.line)
    if (!isMalformed(sealed) && this.isByItsKey(sealed)) this.identity.applyIdentity(sealed)
  }

  private isByItsKey(sealed: SealedAct): boolean {
    const key = this.identity.keyFor(sealed)
    return key !== undefined && verifySeal(key, sealed.digest, sealed.seal)
  }

  /** By the body's own feed, from its first act, whose digest is its name; a rotation may have been under way. */
  private isSealed({ body }: BackupHeader): boolean {
    const identity = this.identity.identities.get(body)
    const last = identity?.acts.length ?? 0
    const keys = [identity?.keyAt(last), identity?.keyAt(last - 1)]
    return keys.some((key) => key !== undefined && verifySeal(key, digestOf('backup', this.sealed), this.seal))
  }
}

function secretsIn(line: string): string {
  const read = readLine(line, ['keys'])
  if (isMalformed(read) || typeof read[0] !== 'string') throw new BackupFault('not_a_backup')
  return read[0]
}

function textOf(line: Uint8Array | undefined): string {
  try {
    return decoder.decode(line ?? new Uint8Array()).replace(/\n$/, '')
  } catch (cause) {
    throw new BackupFault('not_a_backup', cause)
  }
}

/** Each with its line feed; what stands after the last one is a line as well. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      held.push(chunk.subarray(start, end + 1))
      yield held.length === 1 ? held[0]! : Buffer.concat(held)
      held = []
      length = 0
      start = end + 1
    }
    if (start === chunk.length) continue
    held.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > maxLine) throw new BackupFault('not_a_backup')
  }
  if (held.length > 0) yield Buffer.concat(held)
}
