// Specification: spec/subjects/publication.md
import type { Digest, JsonObject } from '../../core/act.ts'
import type { PublicationChange } from '../../core/subjects/publication.ts'
import type { Dossier } from '../dossier.ts'
import { proposalFacts } from '../proposing.ts'

/** What may be shown to everyone is agreed by every member, field by field, before anyone shows it. */
export function publicationFacts({ partnership, self }: Dossier, today: string, of: Digest, fields: PublicationChange['fields'], notBefore: string | null): JsonObject {
  const marking = partnership.subjects.charter()!.membership.rules.defaultMarking
  return proposalFacts(partnership, self, today, { subject: null, marking, change: { kind: 'publication', of, fields, notBefore, situation: 'published' } })
}

/** Publications of any revision of one instrument that can still come to something or stand. */
export function publicationsOf({ partnership }: Dossier, revisions: readonly Digest[]): readonly Digest[] {
  return partnership.subjects.ofKind('publication').flatMap(({ proposals }) => proposals).filter(({ digest, act }) => {
    const { of } = (act.facts as unknown as { readonly change: PublicationChange }).change
    return revisions.includes(of) && ['open', 'concluded', 'effective'].includes(partnership.subjects.situationOf(digest).at)
  }).map(({ digest }) => digest)
}
