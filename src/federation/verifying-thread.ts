import { parentPort } from 'node:worker_threads'
import type { GivenSeal } from '../app/ports/verifier.ts'
import { isSealedBy, readAct } from '../app/reading.ts'
import { isMalformed } from '../core/refusal.ts'

/** Lines stand one after the other in one buffer, which is handed over and not copied. */
export type Task =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly ends: readonly number[] }
  | { readonly kind: 'verify'; readonly seals: readonly GivenSeal[] }

/** Texts alone: what they hold is parsed where it is wanted, since a text crosses between threads faster than an object. */
export type ReadTexts =
  | readonly [digest: string, bytes: string, seal: string, context: string | null, content: string | null]
  | readonly [digest: string, bytes: string, seal: string, context: string | null, content: string | null, fault: string, at: string]
  | readonly [malformed: string, at: string]

export type Done = { readonly kind: 'read'; readonly acts: readonly ReadTexts[] } | { readonly kind: 'verify'; readonly good: readonly boolean[] }

function textsOf(line: Uint8Array): ReadTexts {
  const read = readAct(line)
  if (isMalformed(read)) return [read.malformed, read.at]
  const { sealed: { digest, bytes, seal, contextBytes, contentBytes }, fault } = read
  return fault ? [digest, bytes, seal, contextBytes, contentBytes, fault.malformed, fault.at] : [digest, bytes, seal, contextBytes, contentBytes]
}

function done(task: Task): Done {
  if (task.kind === 'verify') return { kind: 'verify', good: task.seals.map(isSealedBy) }
  return { kind: 'read', acts: task.ends.map((end, index) => textsOf(task.bytes.subarray(task.ends[index - 1] ?? 0, end))) }
}

parentPort?.on('message', (task: Task) => parentPort!.postMessage(done(task)))
