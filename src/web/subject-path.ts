import type { SubjectId } from '../core/act.ts'
import type { ConclusionsChange } from '../core/subjects/conclusions.ts'
import { readSubject, subjectNamed } from '../app/subject-reading.ts'
import { shortName } from './desk.ts'
import type { PartnershipDesk } from './partnership-desk.ts'

const folders: Readonly<Record<string, string>> = {
  format: 'formats', session: 'sessions', programme: 'programmes', activity: 'activities', commitment: 'commitments', instrument: 'instruments', release: 'releases', publication: 'publications',
}

/** The page of a subject, without the language; conclusions stand on the page of their session. */
export function subjectPath(place: PartnershipDesk, kind: string, id: SubjectId): string {
  if (kind === 'conclusions') {
    const session = readSubject<ConclusionsChange>(place.partnership, id, kind)?.shown.change.session
    const subject = session === undefined ? undefined : subjectNamed(place.partnership, session)
    if (subject !== undefined) return place.path(`/sessions/${shortName(subject)}`)
  }
  const folder = folders[kind]
  return folder === undefined ? place.path('') : place.path(`/${folder}/${shortName(id)}`)
}

export function subjectHref(place: PartnershipDesk, kind: string, id: SubjectId): string {
  return place.desk.href(subjectPath(place, kind, id))
}
