import type { Digest } from '../../../core/act.ts'
import type { ConclusionsChange } from '../../../core/subjects/conclusions.ts'
import type { Wording } from '../../../core/wording.ts'
import { instrumentsIn, readSubjects } from '../../../app/subject-reading.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

/** One passage that may promise something: a conclusion, or an article of a declaration. */
export interface Passage {
  readonly source: Digest
  readonly kind: 'conclusions' | 'instrument'
  readonly item: number
  readonly text: Wording
}

interface Texts {
  readonly texts?: readonly Wording[]
  readonly articles?: readonly { readonly text: Wording }[]
}

/** Every passage of what is agreed: nothing can be promised by words that are one side's. */
export async function passagesIn(place: PartnershipDesk): Promise<readonly Passage[]> {
  const minutes = readSubjects<ConclusionsChange>(place.partnership, 'conclusions').flatMap(({ agreed }) => agreed ?? [])
  const instruments = instrumentsIn(place.partnership).filter(({ id }) => place.partnership.subjects.boundBodies(id).length > 0)
  const texts = await place.dossier.contents<Texts>([...minutes.map(({ digest }) => digest), ...instruments.map(({ revision }) => revision)])
  return [
    ...minutes.flatMap(({ digest }) => (texts.get(digest)?.texts ?? []).map((text, item): Passage => ({ source: digest, kind: 'conclusions', item, text }))),
    ...instruments.flatMap(({ revision }) => (texts.get(revision)?.articles ?? []).map(({ text }, item): Passage => ({ source: revision, kind: 'instrument', item, text }))),
  ]
}
