import { Empty } from '../../components/Empty.tsx'
import { Form, SelectField, Submit, type FormState } from '../../components/Form.tsx'
import { Marking, markings, tightest, type MarkingLabel } from '../../components/Marking.tsx'
import { Party } from '../../components/Party.tsx'
import { Status, type StatusKind } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { ofOnePartnership } from '../../partnership-filter.ts'
import { workPage } from '../../work-page.tsx'
import type { ExchangeState } from '../../../app/exchanges/exchange-list.ts'
import { exchangeRows, inOrder, matches, type ExchangeRow } from './rows.ts'

/** Notes, questions, know-how and missions of every partnership in one list. */
export async function exchangesPage(desk: PageDesk): Promise<PageAnswer | Response> {
  const within = ofOnePartnership(desk, '/exchanges')
  if (within) return within
  const places = await PartnershipDesk.all(desk)
  const rows = (await Promise.all(places.map(exchangeRows))).flat()
  const { exchanges } = words(desk.language)
  return {
    title: exchanges.title, section: 'exchanges', ...(rows.length === 0 ? {} : { marking: { label: labelOf(rows), releasableTo: [] } }),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{exchanges.title}</h1><p class="lede">{exchanges.lede}</p></div>
        <section><List desk={desk} rows={rows} action={desk.href('/exchanges')} across /></section>
        <p class="actions"><a class="button quiet" href={desk.href('/know-how')}>{exchanges.actions.directory}</a><a class="standalone" href={desk.href('/exchanges/released')}>{exchanges.actions.open}</a></p>
      </div>
    ),
  }
}

export async function partnershipExchangesPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const rows = await exchangeRows(place)
  const { exchanges } = words(desk.language)
  const { actions } = exchanges
  return workPage(place, {
    title: exchanges.title, section: 'exchanges', current: 'exchanges', shown: rows.map(({ act }) => act), lede: exchanges.lede,
    children: (
      <>
        <p class="actions">
          <a class="button" href={place.href('/notes/new')}>{actions.write}</a><a class="button quiet" href={place.href('/questions/new')}>{actions.ask}</a>
          <a class="button quiet" href={place.href('/requests/new')}>{actions.request}</a><a class="button quiet" href={place.href('/offers/new')}>{actions.offer}</a>
          <a class="standalone" href={place.href('/publications')}>{exchanges.publish.list}</a>
        </p>
        <section><List desk={desk} rows={rows} action={place.href('/exchanges')} /></section>
      </>
    ),
  })
}

function labelOf(rows: readonly ExchangeRow[]): MarkingLabel {
  return tightest(rows.flatMap(({ marking }) => marking ?? []))
}

function List({ desk, rows, action, across }: { desk: PageDesk; rows: readonly ExchangeRow[]; action: string; across?: boolean | undefined }) {
  const { exchanges } = words(desk.language)
  const [kind, party, theme, marking, language] = ['kind', 'party', 'theme', 'marking', 'language'].map((name) => desk.c.req.query(name) || undefined)
  const shown = inOrder(rows.filter((row) => matches(row, { kind, party, theme, marking, language })))
  if (rows.length === 0) return <Empty lead={exchanges.none}>{exchanges.noneText}</Empty>
  const values = Object.fromEntries(Object.entries({ kind, party, theme, marking, language }).map(([name, value]) => [name, value ?? '']))
  return (
    <>
      <Filters desk={desk} rows={rows} action={action} state={{ values, errors: {} }} />
      {shown.length === 0 ? <Empty lead={exchanges.noneMatch} /> : <Rows desk={desk} rows={shown} across={across} />}
    </>
  )
}

function Filters({ desk, rows, action, state }: { desk: PageDesk; rows: readonly ExchangeRow[]; action: string; state: FormState }) {
  const { exchanges, field } = words(desk.language)
  const shared = { language: desk.language, state, optional: true }
  const any = { value: '', text: exchanges.all }
  const authors = [...new Set(rows.map(({ author }) => author))]
  const used = new Set(rows.flatMap(({ theme }) => theme ?? []))
  return (
    <Form action={action} method="get" label={exchanges.filter}>
      <div class="filters">
        <SelectField {...shared} name="kind" label={exchanges.kind} options={[any, ...Object.entries(exchanges.kinds).map(([value, text]) => ({ value, text }))]} />
        <SelectField {...shared} name="party" label={exchanges.party} options={[any, ...authors.map((body) => ({ value: body, text: desk.stateName(body) }))]} />
        <SelectField {...shared} name="theme" label={exchanges.theme} options={[any, ...[...used].map((theme) => ({ value: theme, text: field.themes[theme] }))]} />
        <SelectField {...shared} name="marking" label={exchanges.marking} options={[any, ...markings.map((label) => ({ value: label, text: label }))]} />
        <SelectField {...shared} name="language" label={exchanges.language} options={[any, ...languages.map((one) => ({ value: one, text: endonyms[one] }))]} />
        <Submit text={exchanges.filter} quiet />
      </div>
    </Form>
  )
}

const kindOf: Readonly<Record<ExchangeState, StatusKind>> = {
  current: 'ok', replaced: 'idle', recalled: 'stop', answered: 'ok', awaiting_us: 'wait', awaiting: 'wait', declined: 'idle', open: 'talk', planned: 'ok', effective: 'ok', proposed: 'wait',
}

function Rows({ desk, rows, across }: { desk: PageDesk; rows: readonly ExchangeRow[]; across?: boolean | undefined }) {
  const { exchanges, field, cooperation } = words(desk.language)
  return (
    <Table id="exchanges" caption={exchanges.title} captionHidden stacked rows={rows} columns={[
      { head: exchanges.what, cell: ({ href, title, kind }) => <><a href={href}><WordingText language={desk.language} text={title} /></a><br /><small>{exchanges.kinds[kind]}</small></> },
      { head: exchanges.party, cell: ({ place, author }) => <Party party={place.party(author)} show="code" /> },
      ...(across ? [{ head: cooperation.partnership, cell: ({ place }: ExchangeRow) => <bdi>{place.name}</bdi> }] : []),
      { head: exchanges.theme, cell: ({ theme }) => (theme === null ? '' : field.themes[theme]) },
      { head: exchanges.when, cell: ({ on }) => <DateText place={desk.place} date={on} /> },
      { head: exchanges.marking, cell: ({ marking }) => (marking === undefined ? null : <Marking label={marking} />) },
      { head: exchanges.state, cell: ({ state }) => <Status kind={kindOf[state]} word={exchanges.states[state]} /> },
    ]} />
  )
}
