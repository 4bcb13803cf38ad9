import { Empty } from '../../components/Empty.tsx'
import { Form, SelectField, Submit, type FormState } from '../../components/Form.tsx'
import { tightest } from '../../components/Marking.tsx'
import { Party } from '../../components/Party.tsx'
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
import { commitmentRows, inOrder, matches, type CommitmentRow } from './rows.ts'
import { standings, statusOf } from './standing.ts'

const shownIn = (rows: readonly CommitmentRow[]) => rows.map(({ reading }) => reading.commitment.shown.digest)

/** Who owes what to whom, in every partnership. */
export async function commitmentsPage(desk: PageDesk): Promise<PageAnswer | Response> {
  const within = ofOnePartnership(desk, '/commitments')
  if (within) return within
  const places = await PartnershipDesk.all(desk)
  const rows = (await Promise.all(places.map(commitmentRows))).flat()
  const { commitments } = words(desk.language)
  const markings = places.map((place) => place.marking(shownIn(rows.filter((row) => row.place === place))))
  return {
    title: commitments.title, section: 'dialogues',
    ...(rows.length === 0 ? {} : { marking: { label: tightest(markings.map(({ label }) => label)), releasableTo: [] } }),
    children: <div class="wrap"><div class="title-block"><h1>{commitments.title}</h1><p class="lede">{commitments.lede}</p></div><CommitmentList desk={desk} rows={rows} action={desk.href('/commitments')} across /></div>,
  }
}

export async function partnershipCommitmentsPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const rows = await commitmentRows(place)
  const { commitments } = words(desk.language)
  return workPage(place, {
    title: commitments.title, section: 'dialogues', current: 'dialogues', shown: shownIn(rows), lede: commitments.lede,
    children: (
      <>
        <section><CommitmentList desk={desk} rows={rows} action={place.href('/commitments')} /></section>
        <p class="actions"><a class="button" href={place.href('/commitments/new')}>{commitments.mark}</a><a class="standalone" href={place.href('/state-of-play')}>{commitments.stateOfPlay}</a></p>
      </>
    ),
  })
}

function CommitmentList({ desk, rows, action, across }: { desk: PageDesk; rows: readonly CommitmentRow[]; action: string; across?: boolean }) {
  const { commitments } = words(desk.language)
  const [state, owner, due] = ['state', 'owner', 'due'].map((name) => desk.c.req.query(name) || undefined)
  const shown = inOrder(rows.filter((row) => matches(row, { state, owner, due })))
  const late = (ours: boolean) => rows.filter((row) => row.owner.isLate && (row.owner.owner === row.place.self) === ours).length
  return (
    <>
      <p><b>{commitments.lateBoth(late(true), late(false))}</b></p>
      <Filters desk={desk} rows={rows} action={action} state={{ values: { state: state ?? '', owner: owner ?? '', due: due ?? '' }, errors: {} }} />
      {shown.length === 0 ? <Empty lead={rows.length === 0 ? commitments.none : commitments.noneMatch}>{rows.length === 0 ? commitments.noneText : undefined}</Empty> : <Rows desk={desk} rows={shown} across={across} />}
    </>
  )
}

function Filters({ desk, rows, action, state }: { desk: PageDesk; rows: readonly CommitmentRow[]; action: string; state: FormState }) {
  const { commitments, cooperation } = words(desk.language)
  const shared = { language: desk.language, state, optional: true }
  const owners = new Map(rows.map(({ place, owner }) => [place.party(owner.owner).code, place.party(owner.owner).name]))
  const years = [...new Set(rows.flatMap(({ reading }) => reading.commitment.shown.change.due?.slice(0, 4) ?? []))].sort()
  const any = { value: '', text: commitments.all }
  return (
    <Form action={action} method="get" label={commitments.filter}>
      <div class="filters">
        <SelectField {...shared} name="state" label={cooperation.state} options={[any, ...standings.map((standing) => ({ value: standing, text: statusOf(standing, words(desk.language)).word }))]} />
        <SelectField {...shared} name="owner" label={commitments.owner} options={[any, { value: 'us', text: commitments.us }, { value: 'others', text: commitments.others }, ...[...owners].map(([value, text]) => ({ value, text }))]} />
        <SelectField {...shared} name="due" label={commitments.due} options={[any, { value: 'none', text: commitments.noDeadline }, ...years.map((year) => ({ value: year, text: year }))]} />
        <Submit text={commitments.filter} quiet />
      </div>
    </Form>
  )
}

function Rows({ desk, rows, across }: { desk: PageDesk; rows: readonly CommitmentRow[]; across?: boolean | undefined }) {
  const catalogue = words(desk.language)
  const { commitments, cooperation, field } = catalogue
  return (
    <Table
      id="commitments" caption={commitments.title} captionHidden stacked rows={rows}
      columns={[
        { head: field.conclusionKinds.commitment, cell: ({ place, reading, text }) => <a href={place.href(`/commitments/${shortName(reading.commitment.id)}`)}><WordingText language={desk.language} text={text?.reading} /></a> },
        ...(across ? [{ head: cooperation.partnership, cell: ({ place }: CommitmentRow) => <a href={place.href('')}><bdi>{place.name}</bdi></a> }] : []),
        { head: commitments.owner, cell: ({ place, owner }) => <Party party={place.party(owner.owner)} /> },
        { head: commitments.due, cell: ({ reading }) => reading.commitment.shown.change.due === null ? commitments.noDeadline : <DateText place={desk.place} date={reading.commitment.shown.change.due} /> },
        { head: cooperation.state, cell: ({ owner, standing, reading }) => reading.commitment.agreed
          ? <>{owner.isLate ? <><Status {...statusOf('late', catalogue)} /> </> : null}<Status {...statusOf(standing, catalogue)} /></>
          : <Status kind="wait" word={cooperation.situations[reading.commitment.at]} /> },
      ]}
    />
  )
}
