import { keptKinds, type Kept } from '../ports/archive.ts'
import type { Json } from '../../core/act.ts'
import { isMalformed } from '../../core/refusal.ts'
import { digest, instant, integer, object, oneOf, type Read, type Shape } from '../../core/shape.ts'
import { readStrictText } from '../../wire/strict.ts'
import { BackupFault } from './backup-fault.ts'

/** How the lines of a backup stand. */
export const backupFormat = 1
/** What they mean; raised whenever something kept changes its shape, with the way from the one before. */
export const backupSchema = 1
export const oldestSchema = 1

const count = integer(0, Number.MAX_SAFE_INTEGER)

export const backupHeaderShape = object({
  kind: oneOf('backup'),
  format: count,
  schema: count,
  body: digest,
  at: instant,
  counts: object(Object.fromEntries(keptKinds.map((kind) => [kind, count])) as Record<Kept['of'], Shape<number>>),
  /** Bytes that follow the header's line, and their digest under the domain `backup`. */
  size: count,
  digest,
})
export type BackupHeader = Read<typeof backupHeaderShape>

/** Versions are told before the shape is: that of a later version is not known here. */
export function readBackupHeader(text: string): BackupHeader {
  const value = readStrictText(text)
  const { kind, format, schema } = (isMalformed(value) || typeof value !== 'object' ? {} : value ?? {}) as Readonly<Record<string, Json>>
  if (kind !== 'backup' || typeof format !== 'number' || typeof schema !== 'number') throw new BackupFault('not_a_backup')
  if (format > backupFormat || schema > backupSchema) throw new BackupFault('newer_version')
  if (format < backupFormat || schema < oldestSchema) throw new BackupFault('older_version')
  if (backupHeaderShape.read(value as Json, '/header')) throw new BackupFault('not_a_backup')
  return value as unknown as BackupHeader
}
