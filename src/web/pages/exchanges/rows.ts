import type { BodyId, Digest } from '../../../core/act.ts'
import type { RequestKnowHowFacts } from '../../../core/acts/request-know-how.ts'
import type { WriteNoteFacts } from '../../../core/acts/write-note.ts'
import { notesOf, offersOf, questionsOf, releaseRequestsOf, requestsOf, type Asked } from '../../../core/exchange.ts'
import { factsOf, type HeldAct } from '../../../core/rule.ts'
import type { Theme } from '../../../core/theme.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { subjectNamed } from '../../../app/subject-reading.ts'
import { shortName } from '../../desk.ts'
import type { MarkingLabel } from '../../components/Marking.tsx'
import type { Catalogue } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { languagesOf, type NoteText } from './note-text.ts'

type Words = Catalogue['exchanges']
export type ExchangeKind = keyof Words['kinds']
export type ExchangeState = keyof Words['states']

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

interface Found {
  readonly kind: ExchangeKind
  readonly held: HeldAct
  /** The act whose text names it. */
  readonly named: Digest
  readonly theme: Theme | null
  readonly state: ExchangeState
  readonly path: string
}

const askedState = (self: BodyId) => ({ of, answers, declines, awaited }: Asked): ExchangeState => {
  if (awaited.includes(self)) return 'awaiting_us'
  if (answers.length > 0) return 'answered'
  if (awaited.length > 0) return 'awaiting'
  return declines.length > 0 || of.length > 0 ? 'declined' : 'open'
}

function foundIn({ partnership, self }: PartnershipDesk): readonly Found[] {
  const themeOf = (held: HeldAct) => factsOf<{ readonly theme?: Theme }>(held).theme ?? null
  const stateOf = askedState(self)
  const requests = requestsOf(partnership)
  return [
    ...notesOf(partnership).map(({ held, situation }): Found => ({ kind: 'note', held, named: held.digest, theme: factsOf<WriteNoteFacts>(held).theme, state: situation.at, path: `/notes/${shortName(held.digest)}` })),
    ...questionsOf(partnership).map((asked): Found => ({ kind: 'question', held: asked.held, named: asked.held.digest, theme: themeOf(asked.held), state: stateOf(asked), path: `/questions/${shortName(asked.held.digest)}` })),
    ...requests.map((asked): Found => ({ kind: 'request', held: asked.held, named: asked.held.digest, theme: factsOf<RequestKnowHowFacts>(asked.held).theme, state: stateOf(asked), path: `/requests/${shortName(asked.held.digest)}` })),
    ...requests.flatMap(({ missions, held: request }) => missions.map((held): Found => ({
      kind: 'mission', held, named: held.digest, theme: themeOf(request), state: partnership.subjects.isEffective(held.digest) ? 'planned' : 'proposed',
      path: `/activities/${shortName(subjectNamed(partnership, held.digest) ?? held.digest)}`,
    }))),
    ...offersOf(partnership).map((held): Found => ({ kind: 'offer', held, named: held.digest, theme: themeOf(held), state: 'open', path: `/offers/${shortName(held.digest)}` })),
    ...releaseRequestsOf(partnership).map((asked): Found => ({
      kind: 'release', held: asked.held, named: factsOf<{ readonly item: Digest }>(asked.held).item, theme: null,
      state: asked.releases.some(({ digest }) => partnership.subjects.isEffective(digest)) ? 'effective' : stateOf({ ...asked, answers: asked.releases }), path: `/releases/${shortName(asked.held.digest)}`,
    })),
  ]
}

/** Only what this officer may read: of the rest not even that it exists is said. */
export async function exchangeRows(place: PartnershipDesk): Promise<readonly ExchangeRow[]> {
  const found = foundIn(place).filter(({ held, named }) => place.dossier.mayRead(held.digest) && place.dossier.mayRead(named))
  const texts = await place.dossier.contents<Partial<NoteText>>(found.map(({ named }) => named))
  return found.map(({ kind, held, named, theme, state, path }): ExchangeRow => {
    const text = texts.get(named)
    return {
      place, kind, act: held.digest, author: held.author, on: held.act.at.slice(0, 10), theme, state, href: place.href(path),
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
