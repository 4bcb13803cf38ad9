import { instrumentsOf } from '../../../app/overview/partnership-summary.ts'
import { readSubjects } from '../../../app/subject-reading.ts'
import type { ProgrammeChange } from '../../../core/subjects/programme.ts'
import type { Partnership } from '../../../core/partnership.ts'
import type { SubjectId } from '../../../core/act.ts'
import { LocalNavigation, type NavigationItem } from '../../components/Navigation.tsx'
import type { Dossier } from '../../../app/dossier.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'

export const partnershipPages = ['overview', 'instruments', 'programme', 'exchanges', 'dialogues', 'extend', 'journal'] as const
export type PartnershipPage = (typeof partnershipPages)[number]

/** What the navigation needs of a partnership: also before it is in force. */
export interface PartnershipPlace {
  readonly desk: PageDesk
  readonly dossier: Dossier
  readonly name: string
}

/** The pages of one partnership. A partnership that is only proposed has its overview and its journal. */
export function PartnershipNavigation({ place, current }: { place: PartnershipPlace; current: PartnershipPage }) {
  const { desk, dossier, name } = place
  const isInForce = dossier.partnership.subjects.charter() !== undefined
  const shown = isInForce ? partnershipPages : partnershipPages.filter((page) => page === 'overview' || page === 'journal')
  const texts = textsOf(place)
  const items = shown.map((page): NavigationItem => ({ ...texts[page], href: desk.href(texts[page].href), current: page === current }))
  return <LocalNavigation label={name} items={items} />
}

function textsOf({ desk, dossier }: PartnershipPlace): Readonly<Record<PartnershipPage, Pick<NavigationItem, 'text' | 'href' | 'count'>>> {
  const { house, partnerships: { local } } = words(desk.language)
  const { partnership } = dossier
  const base = `/partnerships/${shortName(partnership.id)}`
  const programme = latestProgramme(partnership)
  const { inForce, inNegotiation } = instrumentsOf(dossier, desk.today)
  return {
    overview: { text: local.overview, href: base },
    instruments: { text: house.sections.instruments, href: `${base}/instruments`, count: inForce + inNegotiation },
    programme: programme
      ? { text: local.programme(programme.year), href: `${base}/programmes/${shortName(programme.id)}` }
      : { text: house.sections.programmes, href: `${base}/programmes` },
    exchanges: { text: house.sections.exchanges, href: `${base}/exchanges`, count: ['write_note', 'ask', 'request_know_how'].reduce((sum, type) => sum + partnership.ofType(type).length, 0) },
    dialogues: { text: house.sections.dialogues, href: `${base}/dialogues`, count: partnership.subjects.ofKind('format').length },
    extend: { text: local.extend, href: `${base}/extend` },
    journal: { text: local.journal, href: `${base}/journal` },
  }
}

/** The newest year that is agreed or can still come to something. */
function latestProgramme(partnership: Partnership): { readonly id: SubjectId; readonly year: number } | undefined {
  const programmes = readSubjects<ProgrammeChange>(partnership, 'programme').filter(({ at }) => at !== 'dropped')
  return programmes.map(({ id, shown }) => ({ id, year: shown.change.year })).toSorted((one, other) => other.year - one.year || (one.id < other.id ? -1 : 1))[0]
}
