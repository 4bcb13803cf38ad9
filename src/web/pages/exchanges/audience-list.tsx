import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { Audience } from '../../../app/exchanges/audience.ts'

/** Said before anything is sent: who will be able to read it, for each marking that may be chosen. */
export function AudienceList({ place, audiences }: { place: PartnershipDesk; audiences: readonly Audience[] }) {
  const { desk } = place
  const { note } = words(desk.language).exchanges
  const others = place.others.map((body) => desk.bodyName(body))
  return (
    <div class="notice tone-plain audience"><span></span><div>
      <p><b>{note.audience}</b></p>
      <ul>{audiences.map(({ label, ours }) => <li>{note.audienceHere(isolate(label), ours)} {others.length === 0 ? '' : note.audienceOthers(formatList(desk.place, others))}</li>)}</ul>
      {others.length === 0 ? <p>{note.audienceNobody}</p> : null}
      <p>{note.irrevocable}</p>
    </div></div>
  )
}
