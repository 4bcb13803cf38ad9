import { audiencesOf, type Audience } from '../../../app/exchanges/audience.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

export async function audiencesAt(place: PartnershipDesk): Promise<readonly Audience[]> {
  return audiencesOf(await place.desk.site.node.ports.desk.officers(), place.partnership.id, place.rules.ceiling)
}
