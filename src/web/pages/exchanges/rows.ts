import type { BodyId, Digest } from '../../../core/act.ts'
import type { Theme } from '../../../core/theme.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { exchangedIn, type Exchanged, type ExchangeKind, type ExchangeState } from '../../../app/exchanges/exchange-list.ts'
import { subjectNamed } from '../../../app/subject-reading.ts'
import { shortName } from '../../desk.ts'
import type { MarkingLabel } from '../../components/Marking.tsx'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { languagesOf, type NoteText } from '../../../app/exchanges/note-text.ts'

/** One line of the list: whatever it is, who it is from and what it waits for. */
export interface ExchangeRow {
  readonly place: PartnershipDesk
  readonly kind: ExchangeKind
  readonly act: Digest
  readonly author: BodyId
  readonly on: string
  readonly theme: Theme | null
  readonly marking: MarkingLabel | undefined
  readonly title: Wording | undefined
  readonly languages: readonly RecordLanguage[]
  readonly state: ExchangeState
  readonly href: string
}

function pathTo(place: PartnershipDesk, { kind, held }: Exchanged): string {
  if (kind === 'mission') return `/activities/${shortName(subjectNamed(place.partnership, held.digest) ?? held.digest)}`
  const folders = { note: 'notes', question: 'questions', request: 'requests', offer: 'offers', release: 'releases' } as const
  return `/${folders[kind]}/${shortName(held.digest)}`
}

/** Only what this officer may read: of the rest not even that it exists is said. */
export async function exchangeRows(place: PartnershipDesk): Promise<readonly ExchangeRow[]> {
  const found = exchangedIn(place.partnership, place.self).filter(({ held, named }) => place.dossier.mayRead(held.digest) && place.dossier.mayRead(named))
  const texts = await place.dossier.contents<Partial<NoteText>>(found.map(({ named }) => named))
  return found.map((one): ExchangeRow => {
    const { kind, held, named, theme, state } = one
    const text = texts.get(named)
    return {
      place, kind, act: held.digest, author: held.author, on: held.act.at.slice(0, 10), theme, state, href: place.href(pathTo(place, one)),
      marking: place.dossier.marking(named)?.tlp, title: text?.title, languages: text?.title ? languagesOf({ title: text.title, body: text.body ?? [] }) : [],
    }
  })
}

export interface Choice {
  readonly kind: string | undefined
  readonly party: string | undefined
  readonly theme: string | undefined
  readonly marking: string | undefined
  readonly language: string | undefined
}

export function matches(row: ExchangeRow, { kind, party, theme, marking, language }: Choice): boolean {
  return (kind === undefined || row.kind === kind) && (party === undefined || row.author === party) && (theme === undefined || row.theme === theme)
    && (marking === undefined || row.marking === marking) && (language === undefined || row.languages.some((one) => one === language))
}

/** What awaits us first, then the newest. */
export function inOrder(rows: readonly ExchangeRow[]): readonly ExchangeRow[] {
  const rank = ({ state }: ExchangeRow) => (state === 'awaiting_us' ? 0 : 1)
  return rows.toSorted((one, other) => rank(one) - rank(other) || (other.on < one.on ? -1 : other.on > one.on ? 1 : 0) || (one.act < other.act ? -1 : 1))
}
