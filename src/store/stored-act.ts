import type { Act, Content, Context, Digest, SealedAct } from '../core/act.ts'
import { namingAttachments } from '../app/enclosures.ts'
import type { Replayed, StoredLine } from '../app/ports/register.ts'

/** The texts of one act, as they were given. */
export interface StoredAct {
  readonly digest: string
  readonly act: string
  readonly seal: string
  readonly context: string | null
  readonly content: string | null
}

function parsed<T>(text: string | null): T {
  return (text === null ? null : JSON.parse(text)) as T
}

/** Read strictly when it came, and nobody else writes here: `verify` is for whoever doubts it. Most who ask do not look into the content. */
export function sealedOf({ digest, act, seal, context, content }: StoredAct): SealedAct {
  let opened: Content | null | undefined
  return {
    digest, seal,
    bytes: act,
    act: parsed<Act>(act),
    context: parsed<Context | null>(context),
    contextBytes: context,
    get content() {
      return (opened ??= parsed<Content | null>(content))
    },
    contentBytes: content,
  }
}

export function replayedOf({ digest, act, context, content }: Omit<StoredAct, 'seal'>): Replayed {
  return { digest, act: parsed<Act>(act), context: parsed<Context | null>(context), content: parsed<Content | null>(content) }
}

/** An act as it is to stand in the store, with the place at which it is looked for. */
export function lineOf({ digest, bytes: act, seal, contextBytes: context, contentBytes: content, act: { body, run, number } }: SealedAct): StoredLine {
  return { digest, place: { body: body ?? digest, run, number }, act, seal, context, content }
}

export function attachmentsNamedIn(content: string | null | undefined): readonly Digest[] {
  if (!content?.includes(namingAttachments)) return []
  const { attachments = [] } = JSON.parse(content) as { readonly attachments?: readonly { readonly digest: Digest }[] }
  return attachments.map(({ digest }) => digest)
}
