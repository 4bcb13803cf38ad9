// Specification: spec/exchange.md
import type { Digest, Json } from '../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../core/refusal.ts'
import { instant, integer, object, oneOf, type Read } from '../core/shape.ts'
import { canonical } from './canonical.ts'
import { digestOf } from './digest.ts'
import { exactDigest } from './envelope.ts'
import { readLine } from './line.ts'
import { isSeal } from './seal.ts'
import { readStrictText } from './strict.ts'
import { nonce } from './transfer.ts'

/**
 * Asked for, or given unasked to a node that cannot dial. Other words than in the header of a transfer: the seal under
 * one of them can never be shown as another.
 */
export const attachmentPurposes = ['attachment', 'attachment_given'] as const
export type AttachmentPurpose = (typeof attachmentPurposes)[number]

export const attachmentRequestShape = object({
  kind: oneOf(...attachmentPurposes),
  rules: integer(1, Number.MAX_SAFE_INTEGER),
  from: exactDigest,
  to: exactDigest,
  at: instant,
  nonce,
  /** The partnership that cites it: it is answered for within that one alone. */
  partnership: exactDigest,
  attachment: exactDigest,
})
export type AttachmentRequest = Read<typeof attachmentRequestShape>

export interface SealedAttachmentRequest {
  readonly request: AttachmentRequest
  readonly digest: Digest
  readonly seal: string
}

export const mostRequestBytes = 4096

export function writeAttachmentRequest(request: AttachmentRequest): { readonly bytes: string; readonly digest: Digest } {
  const bytes = canonical(request as unknown as Json)
  return { bytes, digest: digestOf('transfer', bytes) }
}

export function attachmentRequestLine(bytes: string, seal: string): string {
  return `{"request":${JSON.stringify(bytes)},"seal":"${seal}"}\n`
}

export function readAttachmentRequest(line: string): SealedAttachmentRequest | Malformed {
  const fields = readLine(line.replace(/\n$/, ''), ['request', 'seal'])
  if (isMalformed(fields)) return fields
  const [bytes, seal] = fields
  if (typeof bytes !== 'string' || !isSeal(seal)) return malformed('bad_line')
  const value = readStrictText(bytes, { maxBytes: mostRequestBytes })
  if (isMalformed(value)) return value
  const fault = attachmentRequestShape.read(value, '/request')
  return fault ?? { request: value as unknown as AttachmentRequest, digest: digestOf('transfer', bytes), seal }
}
