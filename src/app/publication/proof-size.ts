// Specification: spec/public-feed.md
import type { JsonObject } from '../../core/act.ts'
import type { ProposeFacts } from '../../core/acts/propose.ts'
import { refuse, type Refusal } from '../../core/refusal.ts'
import { canonical } from '../../wire/canonical.ts'
import { maxBytes } from '../../wire/strict.ts'
import type { Written } from '../sealing.ts'

/** More than a consent, a conclusion or an acknowledgement takes in the proof: an act without content that names thirty others. */
const mostOfOneAnswer = 4 * 1024
const anySeal = 'x'.repeat(86)
const anySalt = 'x'.repeat(22)

/** Whether the content of an act of publishing is within what a reader takes, once it is salted. */
export function fitsAnAct(content: JsonObject): boolean {
  return Buffer.byteLength(canonical({ ...content, salt: anySalt })) <= maxBytes
}

/** A publication stands in the public feed with the acts that prove it: what leaves them no room could be agreed and never shown. */
export function publicationRefusal({ act, line, content }: Written): Refusal | undefined {
  if (act.type !== 'propose') return undefined
  const { change, replaces } = act.facts as unknown as ProposeFacts
  if (change.kind !== 'publication' || content === null) return undefined
  const { title } = content as unknown as { readonly title: JsonObject }
  // One consent of each other body, the conclusion, and an acknowledgement.
  const answers = { act: 'x'.repeat(mostOfOneAnswer * (replaces.length + 1)), seal: anySeal, content: null }
  const acts = [{ act: line.act, seal: anySeal, content: line.content }, answers]
  return fitsAnAct({ title, acts }) ? undefined : refuse('too_large')
}
