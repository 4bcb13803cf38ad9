import { readProgrammes, type ProgrammeReading } from '../../../app/planning/programme-reading.ts'
import { Empty } from '../../components/Empty.tsx'
import { tightest } from '../../components/Marking.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { awaitsUs } from '../../consents.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { ofOnePartnership } from '../../partnership-filter.ts'
import { workPage } from '../../work-page.tsx'
import type { ProgrammeText } from './line-text.ts'
import { Shares } from './money-text.tsx'

interface Row extends ProgrammeReading {
  readonly place: PartnershipDesk
  readonly text: ProgrammeText | undefined
}

async function rowsOf(place: PartnershipDesk): Promise<readonly Row[]> {
  const readings = readProgrammes(place.partnership)
  const texts = await place.dossier.contents<ProgrammeText>(readings.map(({ programme }) => programme.shown.digest))
  return readings.map((reading) => ({ ...reading, place, text: texts.get(reading.programme.shown.digest) }))
}

const shownIn = (rows: readonly Row[]) => rows.map(({ programme }) => programme.shown.digest)

/** Programmes of all partnerships side by side, the newest year first: from the first day, nobody plans in one partnership alone. */
export async function programmesPage(desk: PageDesk): Promise<PageAnswer | Response> {
  const within = ofOnePartnership(desk, '/programmes')
  if (within) return within
  const places = await PartnershipDesk.all(desk)
  const rows = (await Promise.all(places.map(rowsOf))).flat().toSorted((one, other) => other.programme.shown.change.year - one.programme.shown.change.year)
  const { house, programmes } = words(desk.language)
  const markings = places.map((place) => place.marking(shownIn(rows.filter((row) => row.place === place))))
  return {
    title: house.sections.programmes, section: 'programmes',
    ...(rows.length === 0 ? {} : { marking: { label: tightest(markings.map(({ label }) => label)), releasableTo: [] } }),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{house.sections.programmes}</h1><p class="lede">{programmes.lede}</p></div>
        {rows.length === 0 ? <Empty lead={programmes.noProgramme} action={{ text: house.sections.partnerships, href: desk.href('/partnerships') }} /> : <ProgrammeList rows={rows} desk={desk} across />}
      </div>
    ),
  }
}

export async function partnershipProgrammesPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const rows = await rowsOf(place)
  const { house, programmes } = words(desk.language)
  return workPage(place, {
    title: house.sections.programmes, section: 'programmes', current: 'programme', shown: shownIn(rows), lede: programmes.lede,
    children: (
      <section>
        {rows.length === 0 ? <Empty lead={programmes.noProgramme} action={{ text: programmes.proposeProgramme, href: place.href('/programmes/new') }}>{programmes.noProgrammeText}</Empty> : <ProgrammeList rows={rows} desk={desk} />}
        <p class="actions">{rows.length === 0 ? null : <a class="button" href={place.href('/programmes/new')}>{programmes.proposeProgramme}</a>}<a class="standalone" href={place.href('/activities/new')}>{programmes.activityAlone}</a></p>
      </section>
    ),
  })
}

function ProgrammeList({ rows, desk, across }: { rows: readonly Row[]; desk: PageDesk; across?: boolean }) {
  const { language } = desk
  const { cooperation, programmes } = words(language)
  const waiting = ({ place, programme, lines }: Row) => [...programme.proposed, ...lines.flatMap(({ proposed }) => proposed)].filter((revision) => awaitsUs(place, revision)).length
  return (
    <Table
      id="programmes" caption={programmes.lede} captionHidden stacked rows={rows}
      columns={[
        { head: programmes.title, cell: ({ place, programme, text }) => <a href={place.href(`/programmes/${shortName(programme.id)}`)}><WordingText language={language} text={text?.title} /></a> },
        { head: programmes.year, cell: ({ programme }) => String(programme.shown.change.year) },
        ...(across ? [{ head: cooperation.partnership, cell: ({ place }: Row) => <a href={place.href('')}><bdi>{place.name}</bdi></a> }] : []),
        { head: programmes.agreedLines, cell: ({ lines }) => <bdi>{lines.filter(({ at }) => at === 'agreed').length}/{lines.filter(({ at }) => at !== 'dropped').length}</bdi> },
        { head: programmes.agreedTotal, cell: ({ place, agreedTotals }) => agreedTotals.length === 0 ? '—' : <Shares place={place} totals={agreedTotals} /> },
        { head: cooperation.state, cell: (row) => waiting(row) > 0 ? <Status kind="wait" word={programmes.awaitsUs(waiting(row))} /> : <Status kind={row.programme.at === 'agreed' ? 'ok' : 'talk'} word={cooperation.situations[row.programme.at]} /> },
      ]}
    />
  )
}
