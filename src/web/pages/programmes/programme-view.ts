import type { Digest, SubjectId } from '../../../core/act.ts'
import { conflictsIn, stretchOf, type Conflict } from '../../../app/planning/conflicts.ts'
import { ramadanIn } from '../../../app/planning/host-days.ts'
import { readProgramme, type LineReading, type ProgrammeReading } from '../../../app/planning/programme-reading.ts'
import type { Revision } from '../../../app/subject-reading.ts'
import type { Stretch } from '../../components/YearBars.tsx'
import { plainWording } from '../../components/Wording.tsx'
import { awaitsUs, consentsOf, type PartyConsent } from '../../consents.ts'
import { shortName } from '../../desk.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { LineText, ProgrammeText } from './line-text.ts'

/** One line as every view shows it. */
export interface LineView {
  readonly id: SubjectId
  readonly reading: LineReading
  readonly revision: LineReading['shown']
  readonly text: LineText | undefined
  readonly title: string
  readonly href: string
  readonly stretch: Stretch | undefined
  readonly consents: readonly PartyConsent[]
  /** What of it we have still to answer: the line itself, or a change of it. */
  readonly awaiting: readonly Revision<unknown>[]
}

export interface ProgrammeView {
  readonly place: PartnershipDesk
  readonly reading: ProgrammeReading
  readonly text: ProgrammeText | undefined
  readonly texts: ReadonlyMap<Digest, LineText & ProgrammeText>
  readonly lines: readonly LineView[]
  readonly conflicts: readonly Conflict[]
  readonly ramadan: readonly Stretch[]
  readonly year: number
  readonly path: string
}

export async function programmeView(place: PartnershipDesk, id: SubjectId): Promise<ProgrammeView | undefined> {
  const reading = readProgramme(place.partnership, id)
  if (!reading) return undefined
  const revisions = [...reading.programme.history, ...reading.lines.flatMap(({ history }) => history)].map(({ digest }) => digest)
  const texts = await place.dossier.contents<LineText & ProgrammeText>(revisions)
  const lines = reading.lines.filter(({ at }) => at !== 'dropped').map((line) => lineView(place, line, texts))
  const { year } = reading.programme.shown.change
  return {
    place, reading, texts, lines, year,
    text: texts.get(reading.programme.shown.digest),
    conflicts: conflictsIn(lines.map(({ id: line, revision }) => ({ id: line, change: revision.change })), (body) => place.party(body).code),
    ramadan: ramadanIn(year),
    path: `/programmes/${shortName(id)}`,
  }
}

function lineView(place: PartnershipDesk, reading: LineReading, texts: ReadonlyMap<Digest, LineText>): LineView {
  const revision = reading.shown
  const text = texts.get(revision.digest)
  return {
    id: reading.id, reading, revision, text,
    title: plainWording(place.desk.language, text?.title),
    href: place.href(`/activities/${shortName(reading.id)}`),
    stretch: stretchOf(revision.change),
    consents: consentsOf(place, revision.positions),
    awaiting: reading.proposed.filter((proposal) => awaitsUs(place, proposal)),
  }
}

/** Everything of a programme that we have still to answer: the programme first, then its lines. */
export function awaitingIn({ place, reading, lines }: ProgrammeView): readonly Revision<unknown>[] {
  return [...reading.programme.proposed.filter((proposal) => awaitsUs(place, proposal)), ...lines.flatMap(({ awaiting }) => awaiting)]
}
