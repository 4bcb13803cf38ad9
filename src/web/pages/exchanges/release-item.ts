import type { BodyId, Digest } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { releasedMediaType } from '../../../app/released.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { releasedIn } from './received.tsx'
import type { NoteText } from '../../../app/exchanges/note-text.ts'

/** What would be released: whose it is, its parts, and whether it may be handed on at all. */
export interface ReleaseItem {
  readonly act: Digest
  readonly originator: BodyId
  readonly title: Wording | undefined
  readonly paragraphs: readonly Wording[]
  /** It came to us under a permission that ends here. */
  readonly endsHere: boolean
}

export async function releaseItem(place: PartnershipDesk, act: Digest): Promise<ReleaseItem | undefined> {
  const held = place.partnership.get(act)
  if (!held || !place.dossier.mayRead(act)) return undefined
  const text = await place.dossier.content<Partial<NoteText> & Readonly<Record<string, unknown>>>(act)
  return { act, originator: held.author, title: text?.title, paragraphs: text?.body ?? textsOf(text), endsHere: await cameWithoutOnward(place, text) }
}

function textsOf(text: Readonly<Record<string, unknown>> | undefined): readonly Wording[] {
  return ['question', 'answer', 'need', 'offer', 'summary'].flatMap((field) => (text?.[field] ? [text[field] as Wording] : []))
}

async function cameWithoutOnward(place: PartnershipDesk, text: Partial<NoteText> | undefined): Promise<boolean> {
  const received = text?.attachments?.find(({ mediaType }) => mediaType === releasedMediaType)
  const bytes = received && (await place.desk.site.node.ports.register.attachment(received.digest))
  if (!bytes) return received !== undefined
  const released = await releasedIn(place.desk, new TextDecoder().decode(bytes), [place.partnership.id])
  return released.at === 'refused' || !released.change.onward
}
