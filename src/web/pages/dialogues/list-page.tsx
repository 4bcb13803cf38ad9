import { readFormats, type FormatReading } from '../../../app/planning/meetings.ts'
import { Empty } from '../../components/Empty.tsx'
import { PartyList } from '../../components/PartyList.tsx'
import { tightest } from '../../components/Marking.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { ofOnePartnership } from '../../partnership-filter.ts'
import { workPage } from '../../work-page.tsx'
import type { FormatText } from './format-form.tsx'

interface Row extends FormatReading {
  readonly place: PartnershipDesk
  readonly text: FormatText | undefined
}

async function rowsOf(place: PartnershipDesk): Promise<readonly Row[]> {
  const formats = readFormats(place.partnership, place.desk.today)
  const texts = await place.dossier.contents<FormatText>(formats.map(({ format }) => format.shown.digest))
  return formats.map((reading) => ({ ...reading, place, text: texts.get(reading.format.shown.digest) }))
}

function shownIn(rows: readonly Row[]) {
  return rows.map(({ format }) => format.shown.digest)
}

/** All formats of all partnerships, with the next meeting of each: the soonest first. */
export async function dialoguesPage(desk: PageDesk): Promise<PageAnswer | Response> {
  const within = ofOnePartnership(desk, '/dialogues')
  if (within) return within
  const places = await PartnershipDesk.all(desk)
  const rows = (await Promise.all(places.map(rowsOf))).flat().toSorted(bySession)
  const { dialogues, house } = words(desk.language)
  const markings = places.map((place) => place.marking(shownIn(rows.filter((row) => row.place === place))))
  return {
    title: house.sections.dialogues, section: 'dialogues',
    ...(rows.length === 0 ? {} : { marking: { label: tightest(markings.map(({ label }) => label)), releasableTo: [] } }),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{house.sections.dialogues}</h1><p class="lede">{dialogues.lede}</p></div>
        {rows.length === 0 ? <Empty lead={dialogues.noFormat} action={{ text: house.sections.partnerships, href: desk.href('/partnerships') }} /> : <FormatTable rows={rows} desk={desk} across />}
        <p><a class="standalone" href={desk.href('/commitments')}>{words(desk.language).commitments.title}</a></p>
      </div>
    ),
  }
}

function bySession(one: Row, other: Row): number {
  const key = ({ next, format }: Row) => `${next?.shown.change.date ?? '~'} ${format.id}`
  return key(one) < key(other) ? -1 : 1
}

export async function partnershipDialoguesPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const rows = (await rowsOf(place)).toSorted(bySession)
  const { dialogues, house } = words(desk.language)
  return workPage(place, {
    title: house.sections.dialogues, section: 'dialogues', current: 'dialogues', shown: shownIn(rows), lede: dialogues.lede,
    children: (
      <section>
        {rows.length === 0 ? <Empty lead={dialogues.noFormat} action={{ text: dialogues.newFormat, href: place.href('/formats/new') }}>{dialogues.noFormatText}</Empty> : <FormatTable rows={rows} desk={desk} />}
        {rows.length === 0 ? null : <p class="actions"><a class="button" href={place.href('/formats/new')}>{dialogues.newFormat}</a></p>}
        <p><a class="standalone" href={place.href('/commitments')}>{words(desk.language).commitments.title}</a></p>
      </section>
    ),
  })
}

function FormatTable({ rows, desk, across }: { rows: readonly Row[]; desk: PageDesk; across?: boolean }) {
  const { language } = desk
  const { cooperation, dialogues, field } = words(language)
  return (
    <Table
      id="formats" caption={dialogues.formats} captionHidden stacked rows={rows}
      columns={[
        { head: dialogues.name, cell: ({ place, format, text }) => <a href={place.href(`/formats/${shortName(format.id)}`)}><WordingText language={language} text={text?.name} /></a> },
        ...(across ? [{ head: cooperation.partnership, cell: ({ place }: Row) => <a href={place.href('')}><bdi>{place.name}</bdi></a> }] : []),
        { head: dialogues.form, cell: ({ format }) => field.formatForms[format.shown.change.form] },
        { head: cooperation.level, cell: ({ format }) => field.formatLevels[format.shown.change.level] },
        { head: dialogues.participants, cell: ({ place, format }) => <PartyList place={place} bodies={format.shown.change.participants} show="code" /> },
        { head: dialogues.nextSession, cell: ({ place, next }) => next === undefined ? dialogues.noneSet : <a href={place.href(`/sessions/${shortName(next.id)}`)}>{next.shown.change.date === null ? cooperation.noDate : <DateText place={desk.place} date={next.shown.change.date} />}</a> },
        { head: cooperation.state, cell: ({ format }) => <Status kind={format.at === 'agreed' ? 'ok' : format.at === 'proposed' ? 'wait' : 'idle'} word={cooperation.situations[format.at]} /> },
      ]}
    />
  )
}
