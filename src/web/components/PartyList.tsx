import type { BodyId } from '../../core/act.ts'
import type { PartnershipDesk } from '../partnership-desk.ts'
import { Party } from './Party.tsx'

/** Several bodies in running text, each by the shape and code of its State. */
export function PartyList({ place, bodies, show }: { place: PartnershipDesk; bodies: readonly BodyId[]; show?: 'name' | 'code' | undefined }) {
  return <>{bodies.map((body, index) => <>{index === 0 ? '' : ' · '}<Party party={place.party(body)} show={show} /></>)}</>
}
