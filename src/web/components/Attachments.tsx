import type { Attachment } from '../../core/act.ts'
import { keepUpload, largestUpload } from '../../app/attachments.ts'
import { formatSize } from '../format.ts'
import { words } from '../locales/catalogue.ts'
import type { PartnershipDesk } from '../partnership-desk.ts'
import type { Posted } from '../posted.ts'
import type { FormCheck } from '../submission.ts'
import { FileField, type FormState } from './Form.tsx'

/** Files that an act names, each with its size. */
export function AttachmentList({ place, attachments }: { place: PartnershipDesk; attachments: readonly Attachment[] | undefined }) {
  const { cooperation } = words(place.desk.language)
  if (!attachments || attachments.length === 0) return null
  return (
    <><h4>{cooperation.documents}</h4><ul class="entries">{attachments.map(({ name, size, digest }) => (
      <li><a href={`/api/v1/partnerships/${place.partnership.id}/attachments/${digest}`}><bdi>{name}</bdi></a> <small>({formatSize(place.desk.place, size)})</small></li>
    ))}</ul></>
  )
}

export function AttachmentField({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { cooperation } = words(place.desk.language)
  return <FileField language={place.desk.language} state={state} name="attachment" label={cooperation.document} hint={cooperation.documentHint(formatSize(place.desk.place, largestUpload))} optional />
}

/** Kept only once the rest of the form is right; what is too large is said before anything is kept. */
export function attachmentsIn(place: PartnershipDesk, posted: Posted, check: FormCheck): () => Promise<Attachment[]> {
  const file = posted.files.get('attachment')
  if (file && file.size > largestUpload) check.wrong('attachment', words(place.desk.language).cooperation.faults.too_large)
  return async () => (file ? [await keepUpload(place.desk.site.node.ports.register, file)] : [])
}
