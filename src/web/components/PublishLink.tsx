import { shortName } from '../desk.ts'
import { words } from '../locales/catalogue.ts'
import type { PartnershipDesk } from '../partnership-desk.ts'

/** Leads to the choice of what everyone may read of something agreed. */
export function PublishLink({ place, of }: { place: PartnershipDesk; of: string }) {
  return <a class="standalone" href={place.href(`/publish/${shortName(of)}`)}>{words(place.desk.language).exchanges.publish.propose}</a>
}
