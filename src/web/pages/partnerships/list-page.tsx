import { writeCsv } from '../../../app/planning/csv.ts'
import { Empty } from '../../components/Empty.tsx'
import { tightest } from '../../components/Marking.tsx'
import { Party } from '../../components/Party.tsx'
import { State, type StatusKind } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText, Moment } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { exerciseMark } from '../../exercise-mark.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { partnershipRows, type PartnershipRow } from './partnership-list.ts'

export async function partnershipsPage(desk: PageDesk): Promise<PageAnswer> {
  const { house, partnerships } = words(desk.language)
  const rows = await partnershipRows(desk)
  const markings = rows.flatMap(({ marking }) => marking ?? [])
  return {
    title: house.sections.partnerships, section: 'partnerships',
    marking: markings.length === 0 ? undefined : { label: tightest(markings), releasableTo: [] },
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{house.sections.partnerships}</h1>{rows.length === 0 ? null : <p class="lede">{partnerships.list.count(rows.length)}</p>}</div>
        {rows.length === 0
          ? <Empty lead={partnerships.noneYet} action={{ text: partnerships.proposeFirst, href: desk.href('/partnerships/new') }}>{partnerships.noneYetText}</Empty>
          : <Rows desk={desk} rows={rows} />}
      </div>
    ),
  }
}

function Rows({ desk, rows }: { desk: PageDesk; rows: readonly PartnershipRow[] }) {
  const { house, partnerships: { list, situations, proposeNew, overview } } = words(desk.language)
  return (
    <>
      <Table
        id="partnerships" caption={house.sections.partnerships} captionHidden stacked rows={rows}
        columns={[
          { head: list.name, cell: ({ id, name }) => <a href={desk.href(`/partnerships/${shortName(id)}`)}><bdi>{name}</bdi></a> },
          { head: list.parties, cell: ({ bodies }) => <ul class="entries">{bodies.map((body) => <li><Party party={desk.party(body)} /></li>)}</ul> },
          { head: list.situation, cell: ({ summary: { situation } }) => <State kind={situation === 'in_force' ? 'ok' : situation === 'not_agreed' || situation === 'left' ? 'idle' : 'wait'} word={situations[situation]} /> },
          { head: list.inForce, amount: true, cell: ({ summary }) => `${summary.inForce}` },
          { head: list.inNegotiation, amount: true, cell: ({ summary }) => `${summary.inNegotiation}` },
          { head: list.programme, cell: ({ summary: { programme } }) => (programme ? `${programme.year}` : <small>{list.none}</small>) },
          { head: list.nextDue, cell: ({ nextDue, isLate }) => (nextDue === null ? <small>{overview.nothingDue}</small> : isLate ? <State kind="stop" glyph="clock" word={<DateText place={desk.place} date={nextDue} length="short" />} /> : <DateText place={desk.place} date={nextDue} length="short" />) },
          { head: list.lastContact, cell: ({ lastContact }) => (lastContact === null ? <small>{overview.never}</small> : <Moment place={desk.place} now={desk.now} instant={lastContact} />) },
          { head: list.record, cell: (row) => <State {...recordWord(desk, row)} /> },
        ]}
      />
      <div class="actions after-table">
        <a class="button" href={desk.href('/partnerships/new')}>{proposeNew}</a>
        <a class="button quiet" href={desk.href('/partnerships.csv')}>{list.exportTable}</a>
      </div>
    </>
  )
}

export function recordWord(desk: PageDesk, { record, isUnderWay }: Pick<PartnershipRow, 'record' | 'isUnderWay'>): { readonly kind: StatusKind; readonly word: string; readonly glyph: 'equal' | 'unequal' | 'clock' } {
  const { records } = words(desk.language).partnerships
  if (record.at === 'same') return { kind: 'ok', glyph: 'equal', word: records.same }
  if (record.at === 'differs') return { kind: 'stop', glyph: 'unequal', word: records.differs }
  return { kind: 'wait', glyph: 'clock', word: isUnderWay ? records.behind : records.not_known }
}

/** The same rows for a spreadsheet, through the same exit. */
export async function partnershipsTable(desk: PageDesk): Promise<Response> {
  const { list, situations } = words(desk.language).partnerships
  const rows = await partnershipRows(desk)
  const head = [list.name, list.parties, list.situation, list.inForce, list.inNegotiation, list.programme, list.nextDue, list.lastContact, list.record]
  const mark = exerciseMark(desk)
  const csv = writeCsv(head, rows.map((row) => [
    mark(row.name), row.bodies.map((body) => `${desk.stateName(body)} (${desk.party(body).code})`).join(' · '), situations[row.summary.situation], row.summary.inForce, row.summary.inNegotiation,
    row.summary.programme?.year ?? null, row.nextDue, row.lastContact, recordWord(desk, row).word,
  ]))
  return desk.c.var.visit.answer('export', csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="partnerships.csv"' } })
}
