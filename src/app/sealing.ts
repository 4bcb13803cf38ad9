import type { Act, Content, Context, Json, JsonObject, SealedAct } from '../core/act.ts'
import { isMalformed, type Malformed } from '../core/refusal.ts'
import { readContent, readFacts } from '../core/well-formed.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { canonical } from '../wire/canonical.ts'
import { digestOf } from '../wire/digest.ts'
import { readSealedAct, type SealedLine } from '../wire/envelope.ts'
import { readHeader, type SealedHeader, type TransferHeader } from '../wire/transfer.ts'
import type { Keys, Random } from './ports/surroundings.ts'

export interface Draft {
  readonly act: Omit<Act, 'context' | 'content'>
  readonly context: Omit<Context, 'salt'> | null
  readonly content: JsonObject | null
}

/** Written down, not yet sealed: the bytes are final, so that what is judged is what is sealed. */
export interface Written {
  readonly act: Act
  readonly line: Omit<SealedLine, 'seal'>
  readonly context: Context | null
  readonly content: Content | null
}

export function write({ act, context, content }: Draft, random: Random): Written {
  const salted = <T extends object>(value: T) => ({ ...value, salt: base64urlOf(random.bytes(16)) })
  const opened = context && (salted(context) as Context)
  const text = content && (salted(content) as unknown as Content)
  const contextBytes = opened && canonical(opened as unknown as Json)
  const contentBytes = text && canonical(text)
  const whole: Act = {
    ...act,
    context: contextBytes === null ? null : digestOf('context', contextBytes),
    content: contentBytes === null ? null : digestOf('content', contentBytes),
  }
  return { act: whole, line: { act: canonical(whole as unknown as Json), context: contextBytes, content: contentBytes }, context: opened, content: text }
}

/** Held against the same strict reader as bytes from outside, and against the closed schema of its type. */
export async function sealWritten({ line }: Written, keys: Keys): Promise<SealedAct | Malformed> {
  const sealed = readSealedAct({ ...line, seal: await keys.seal(digestOf('act', line.act)) })
  return isMalformed(sealed) ? sealed : (schemaFault(sealed) ?? sealed)
}

export function schemaFault({ act, content }: Pick<SealedAct, 'act' | 'content'>): Malformed | undefined {
  return readFacts(act) ?? (content ? readContent(act, content) : undefined)
}

export async function sealTransferHeader(header: TransferHeader, keys: Keys): Promise<SealedHeader> {
  const bytes = canonical(header as unknown as Json)
  const sealed = readHeader(bytes, await keys.seal(digestOf('transfer', bytes)))
  if (isMalformed(sealed)) throw new TypeError(`Cannot seal a transfer: ${sealed.malformed} at ${sealed.at}`)
  return sealed
}

