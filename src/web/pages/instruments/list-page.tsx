import { tablesOf } from '../../../app/instruments/draft.ts'
import { instrumentRecords, nextClock } from '../../../app/instruments/instrument-record.ts'
import { Empty } from '../../components/Empty.tsx'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { tightest } from '../../components/Marking.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatPartialDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { PartnershipNavigation } from '../partnerships/local.tsx'
import { titleIn } from './instrument-room.ts'
import { clockWords, standingOf, type StandingView } from './life-view.ts'
import { crumbsOf, inOrder, isMember, type Room } from './room.ts'

export interface ListedInstrument {
  readonly title: string
  readonly href: string
  readonly form: string
  readonly nature: string
  readonly bodies: readonly string[]
  readonly standing: StandingView
  readonly next: string | undefined
  /** Machine-readable, to sort by: instruments without a clock come last. */
  readonly nextOn: string
  readonly act: string
  readonly room: Room
}

/** Instruments and drafts of one partnership. */
async function listed(room: Room): Promise<readonly ListedInstrument[]> {
  const { desk, dossier, self } = room
  const { field, instruments } = words(desk.language)
  const records = await instrumentRecords(dossier, desk.today)
  const adopted = records.map((record): ListedInstrument => {
    const { change } = record.standing
    const clock = nextClock(record, desk.today)
    return {
      room, title: titleIn(room, record), href: room.href(`/instruments/${shortName(record.subject)}`), act: record.standing.held.digest,
      form: field.instrumentForms[change.form], nature: field.natures[change.nature], bodies: inOrder(room, change.signatories),
      standing: standingOf(desk.place, record, self), next: clockWords(desk.place, clock, (body) => desk.party(body).code), nextOn: clock.at === 'none' ? '9999' : clock.on,
    }
  })
  const locked = new Set(records.flatMap(({ versions }) => versions.filter(({ situation }) => ['open', 'concluded', 'effective'].includes(situation.at)).map(({ change }) => change.draft)))
  const drafts = (await tablesOf(dossier, desk.today)).filter(({ negotiation }) => !negotiation.versions.some(({ digest }) => locked.has(digest))).map((table): ListedInstrument => ({
    room, title: named(table.text.title, desk.language) ?? '', href: room.href(`/drafts/${shortName(table.negotiation.latest.digest)}`), act: table.negotiation.latest.digest,
    form: field.instrumentForms[table.facts.form], nature: field.natures[table.facts.nature], bodies: inOrder(room, table.parties),
    standing: { kind: 'talk', word: field.instrumentStatuses.under_negotiation },
    next: table.facts.answerBy === null ? undefined : instruments.clocks.positions(formatPartialDate(desk.place, table.facts.answerBy)), nextOn: table.facts.answerBy ?? '9999',
  }))
  return [...adopted, ...drafts]
}

function InstrumentTable({ desk, rows, withPartnership }: { desk: PageDesk; rows: readonly ListedInstrument[]; withPartnership: boolean }) {
  const { instruments, drafts, house } = words(desk.language)
  const partnership = { head: house.sections.partnerships, cell: ({ room }: ListedInstrument) => <a href={room.href('')}><bdi>{room.name}</bdi></a> }
  return (
    <Table id="instruments" caption={house.sections.instruments} captionHidden stacked rows={rows} columns={[
      { head: instruments.instrument, cell: ({ title, href, form }) => <><a href={href}><bdi>{title}</bdi></a><br /><small>{form}</small></> },
      ...(withPartnership ? [partnership] : []),
      { head: instruments.partiesOf, cell: ({ bodies }) => <ul class="entries">{bodies.map((body) => <li><Party party={desk.party(body)} show="code" /></li>)}</ul> },
      { head: drafts.nature, cell: ({ nature }) => nature },
      { head: instruments.standing, cell: ({ standing }) => <><Status kind={standing.kind} word={standing.word} />{standing.note === undefined ? null : <><br /><small>{standing.note}</small></>}</> },
      { head: instruments.nextClock, cell: ({ next }) => next ?? <small>{instruments.noClock}</small> },
    ]} />
  )
}

const sorts = ['next', 'title', 'standing'] as const

function sorted(rows: readonly ListedInstrument[], by: string | undefined, language: string): readonly ListedInstrument[] {
  const collator = new Intl.Collator(language)
  if (by === 'title') return rows.toSorted((one, other) => collator.compare(one.title, other.title))
  if (by === 'standing') return rows.toSorted((one, other) => collator.compare(one.standing.word, other.standing.word))
  return rows.toSorted((one, other) => (one.nextOn < other.nextOn ? -1 : one.nextOn > other.nextOn ? 1 : collator.compare(one.title, other.title)))
}

function Sorting({ desk, by }: { desk: PageDesk; by: string | undefined }) {
  const { instruments } = words(desk.language)
  const current = sorts.find((sort) => sort === by) ?? 'next'
  const href = (sort: string) => {
    const query = new URLSearchParams(desk.c.req.query())
    query.set('sort', sort)
    return `?${query}`
  }
  return <div class="views" role="group" aria-label={instruments.sortBy}>{sorts.map((sort) => <a href={href(sort)} aria-current={sort === current ? 'true' : undefined}>{instruments.sorts[sort]}</a>)}</div>
}

/** Across all partnerships, or of one by `?partnership=`. */
export async function instrumentsPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const asked = desk.c.req.query('partnership')
  const rooms = await PartnershipDesk.all(desk)
  const one = asked === undefined || asked.length < 8 ? undefined : rooms.find(({ partnership }) => partnership.id.startsWith(asked))
  if (asked !== undefined && !one) return undefined
  return one ? ofPartnership(one) : ofAll(desk, rooms)
}

export async function partnershipInstrumentsPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await PartnershipDesk.open(desk)
  return room && ofPartnership(room)
}

async function ofAll(desk: PageDesk, rooms: readonly Room[]): Promise<PageAnswer> {
  const { house, instruments } = words(desk.language)
  const by = desk.c.req.query('sort')
  const rows = (await Promise.all(rooms.map(listed))).flat()
  const labels = rows.flatMap(({ room, act }) => room.dossier.marking(act)?.tlp ?? [])
  const marking = labels.length === 0 ? {} : { marking: { label: tightest(labels), releasableTo: [] } }
  return {
    title: house.sections.instruments, section: 'instruments', ...marking,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{house.sections.instruments}</h1><p class="lede">{instruments.listLede}</p></div>
        {rows.length === 0 ? <Empty lead={instruments.none} action={{ text: house.sections.partnerships, href: desk.href('/partnerships') }}>{instruments.noneText}</Empty>
          : <><Sorting desk={desk} by={by} /><InstrumentTable desk={desk} rows={sorted(rows, by, desk.language)} withPartnership /></>}
      </div>
    ),
  }
}

async function ofPartnership(room: Room): Promise<PageAnswer> {
  const { desk } = room
  const { house, instruments, drafts } = words(desk.language)
  const by = desk.c.req.query('sort')
  const rows = await listed(room)
  return {
    title: house.sections.instruments, section: 'instruments', marking: room.marking(rows.map(({ act }) => act)), crumbs: crumbsOf(room, house.sections.instruments),
    children: (
      <>
        <div class="wrap"><div class="title-block"><p class="kicker"><bdi>{room.name}</bdi></p><h1>{house.sections.instruments}</h1></div></div>
        <PartnershipNavigation place={room} current="instruments" />
        <div class="wrap"><section>
          {rows.length === 0 ? <Empty lead={instruments.none}>{instruments.noneHere}</Empty> : <><Sorting desk={desk} by={by} /><InstrumentTable desk={desk} rows={sorted(rows, by, desk.language)} withPartnership={false} /></>}
          {isMember(room) ? <p class="actions below-table"><a class="button" href={room.href('/drafts/new')}>{drafts.newTitle}</a><a class="button quiet" href={room.href('/instruments/past')}>{instruments.enterPast}</a></p> : null}
        </section></div>
      </>
    ),
  }
}
