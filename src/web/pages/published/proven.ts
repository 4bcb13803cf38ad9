import type { Wording } from '../../../core/wording.ts'
import type { PublicationChange } from '../../../core/subjects/publication.ts'
import { proofOf, type Proof } from '../../../app/proof.ts'
import type { Folds } from '../../../app/folds.ts'
import type { Publishing } from './gathered.ts'

export interface PublishedValue {
  readonly field: string
  readonly label: Wording | null
  readonly value: Wording
}

/** One version of a publication, as the acts embedded in it show it. */
export interface ProvenPublication {
  readonly publishing: Publishing
  readonly proof: Proof
  readonly change: PublicationChange | undefined
  readonly title: Wording
  readonly values: readonly PublishedValue[]
  readonly correction: Wording | null
  readonly note: string | null
}

/** Values come from the content that everyone consented to, never from what the publisher says beside it. */
export function provenPublication(folds: Folds, publishing: Publishing): ProvenPublication {
  const proof = proofOf(folds, publishing.content.acts, publishing.facts.publication, 'publication')
  const content = (proof.proposal?.content ?? {}) as { readonly title?: Wording; readonly values?: readonly PublishedValue[]; readonly correction?: Wording | null; readonly note?: string | null }
  const change = proof.proposal?.facts.change as unknown as PublicationChange | undefined
  const isShown = proof.at !== 'broken' && publishing.facts.situation === 'published' && change?.situation === 'published'
  return {
    publishing, proof, change,
    title: content.title ?? (publishing.content.title as Wording),
    values: isShown ? (content.values ?? []) : [],
    correction: content.correction ?? null, note: isShown ? (content.note ?? null) : null,
  }
}
