import type { BodyPosition } from '../core/positions.ts'
import type { Revision } from '../app/subject-reading.ts'
import type { Consent } from './components/ConsentMatrix.tsx'
import type { PartyView } from './components/Party.tsx'
import type { PartnershipDesk } from './partnership-desk.ts'

export interface PartyConsent {
  readonly party: PartyView
  readonly consent: Consent
}

/** What each body said, in the five words of consent that every page uses. */
export function consentsOf(place: PartnershipDesk, positions: readonly BodyPosition[]): readonly PartyConsent[] {
  return positions
    .map(({ body, position }) => ({ party: place.party(body), consent: consentOf(position.at, body === place.self) }))
    .toSorted((one, other) => one.party.position - other.party.position)
}

function consentOf(at: BodyPosition['position']['at'], isOurs: boolean): Consent {
  if (at === 'proposed' || at === 'consented') return 'accepted'
  if (at === 'awaited') return isOurs ? 'awaited_from_us' : 'awaited'
  return 'declined'
}

/** Whether this body still has to answer a proposal that can come to something. */
export function awaitsUs(place: PartnershipDesk, revision: Revision<unknown>): boolean {
  return revision.isLive && revision.situation.at === 'open' && revision.positions.some(({ body, position }) => body === place.self && position.at === 'awaited')
}
