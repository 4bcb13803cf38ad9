import type { StatusKind } from '../../components/Status.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { LineView } from './programme-view.ts'

/** What stands out of a line: postponed, cancelled, or a change of it that is asked for. An agreed one needs no word. */
export function lineStatus(place: PartnershipDesk, { reading, revision, awaiting }: LineView): { readonly kind: StatusKind; readonly word: string } | undefined {
  const { cooperation, field } = words(place.desk.language)
  if (reading.agreed && reading.proposed.length > 0) return { kind: awaiting.length > 0 ? 'wait' : 'talk', word: cooperation.changeProposed }
  if (revision.change.situation === 'planned') return undefined
  return { kind: revision.change.situation === 'postponed' ? 'talk' : 'idle', word: field.activitySituations[revision.change.situation] }
}
