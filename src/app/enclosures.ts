import type { Attachment, Content, Digest, PartnershipId, SealedAct } from '../core/act.ts'

/** Canonical, so written in one way, and no text within a text can hold it: there each quote has a backslash before it. */
export const namingAttachments = '"attachments":[{'

/** Which acts of which partnership name an attachment, as their content said when it came. */
export class Enclosures {
  private readonly named = new Map<PartnershipId, Map<Digest, Set<Digest>>>()

  note(partnership: PartnershipId, named: Pick<SealedAct, 'digest' | 'content'> & { readonly contentBytes?: string | null }): void {
    // Most contents name none, and are not opened to find that out.
    if (named.contentBytes?.includes(namingAttachments) === false) return
    for (const attachment of attachmentsIn(named.content)) {
      const within = this.named.get(partnership) ?? new Map<Digest, Set<Digest>>()
      this.named.set(partnership, within)
      const acts = within.get(attachment.digest) ?? new Set<Digest>()
      within.set(attachment.digest, acts.add(named.digest))
    }
  }

  /** Acts that named it; whether they still do is for their content to say, which may have been erased since. */
  actsNaming(partnership: PartnershipId, attachment: Digest): readonly Digest[] {
    return [...(this.named.get(partnership)?.get(attachment) ?? [])]
  }

  *in(partnership: PartnershipId): IterableIterator<Digest> {
    yield* this.named.get(partnership)?.keys() ?? []
  }
}

/** Every kind of content that carries attachments carries them under the same name and in the same shape. */
export function attachmentsIn(content: Content | null): readonly Attachment[] {
  const given = content?.['attachments']
  return Array.isArray(given) ? (given as readonly unknown[] as readonly Attachment[]).filter((one) => typeof one?.digest === 'string') : []
}
