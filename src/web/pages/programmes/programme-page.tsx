import { subjectNamed } from '../../../app/subject-reading.ts'
import { Empty } from '../../components/Empty.tsx'
import { PublishLink } from '../../components/PublishLink.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { Status } from '../../components/Status.tsx'
import { plainWording, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { workPage } from '../../work-page.tsx'
import { ProposalNotice } from '../answers/answer-form.tsx'
import { CalendarView } from './calendar-view.tsx'
import { Comparison } from './comparison.tsx'
import { ConflictList } from './conflict-list.tsx'
import { programmeCalendar, programmeCsv } from './exports.ts'
import { awaitingIn, programmeView, type ProgrammeView } from './programme-view.ts'
import { TableView } from './table-view.tsx'
import { TimelineView } from './timeline-view.tsx'

const views = ['timeline', 'calendar', 'table'] as const
type ViewName = (typeof views)[number]

async function opened(desk: PageDesk): Promise<ProgrammeView | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('programme', desk.c.req.param('programme')?.replace(/\.(csv|ics)$/, ''))
  return place && id !== undefined ? programmeView(place, id) : undefined
}

export async function programmePage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const view = await opened(desk)
  if (!view) return undefined
  if (desk.c.req.query('format') === 'csv') return csvFile(desk, view)
  const { place, reading, text } = view
  const { cooperation, house, programmes } = words(desk.language)
  const comparing = desk.c.req.query('compare') === 'agreed'
  const { agreed, proposed, history } = reading.programme
  const title = plainWording(desk.language, text?.title)
  return workPage(place, {
    title, section: 'programmes', current: 'programme',
    above: [{ text: house.sections.programmes, href: place.href('/programmes') }],
    kicker: title === programmes.ofYear(view.year) ? undefined : programmes.ofYear(view.year),
    lede: text ? <WordingText language={desk.language} text={text.aims} block /> : undefined,
    shown: [...history, ...reading.lines.flatMap((line) => line.history)].map(({ digest }) => digest),
    children: (
      <>
        {proposed.map((revision) => <section><ProposalNotice place={place} revision={revision} title={agreed ? cooperation.changeProposed : undefined} /></section>)}
        <section aria-labelledby="lines-title">
          <div class="section-head"><h2 id="lines-title">{programmes.lines}</h2><p class="aside"><a href={place.href(`${view.path}/lines/new`)}>{programmes.proposeLine}</a></p></div>
          {view.lines.length === 0 ? <Empty lead={programmes.noLine} action={{ text: programmes.proposeLine, href: place.href(`${view.path}/lines/new`) }}>{programmes.noLineText}</Empty> : <Lines view={view} comparing={comparing} />}
        </section>
        {comparing ? null : <ConflictList view={view} />}
        <section>
          <SessionLink view={view} />
          <p class="actions"><a class="standalone" href={place.href(`${view.path}?format=csv`)}>{programmes.csv}</a><a class="standalone" href={place.href(`${view.path}.ics`)}>{programmes.ics}</a><a class="standalone" href={place.href(`/programmes/new?copy=${shortName(reading.programme.id)}`)}>{programmes.copyToNext}</a>{reading.programme.agreed ? <PublishLink place={place} of={reading.programme.id} /> : null}</p>
          <Revisions place={place} history={history} id="history" />
        </section>
      </>
    ),
  })
}

function Lines({ view, comparing }: { view: ProgrammeView; comparing: boolean }) {
  const { place } = view
  const { desk } = place
  const { programmes } = words(desk.language)
  const asked = desk.c.req.query('view')
  const current: ViewName = views.find((name) => name === asked) ?? 'timeline'
  const waiting = awaitingIn(view)
  const changed = view.lines.some(({ reading }) => reading.proposed.length > 0)
  return (
    <div class="card">
      <div class="programme-head">
        <Standing view={view} waiting={waiting.length} />
        <div class="views" role="group" aria-label={programmes.views}>
          {views.map((name) => <a href={place.href(`${view.path}?view=${name}`)} aria-current={!comparing && name === current ? 'true' : undefined}>{programmes.viewNames[name]}</a>)}
          {changed || comparing ? <a href={place.href(`${view.path}?compare=agreed`)} aria-current={comparing ? 'true' : undefined}>{programmes.compare}</a> : null}
        </div>
        {waiting.length === 0 ? null : <a class="button" href={place.href(`${view.path}/answer`)}>{words(desk.language).cooperation.answer}</a>}
      </div>
      {comparing ? <Comparison view={view} /> : current === 'calendar' ? <CalendarView view={view} /> : current === 'table' ? <TableView view={view} /> : <TimelineView view={view} />}
    </div>
  )
}

/** Where the year's plan stands, in one phrase that says who must act. */
function Standing({ view, waiting }: { view: ProgrammeView; waiting: number }) {
  const { programmes } = words(view.place.desk.language)
  const agreed = view.lines.filter(({ reading }) => reading.at === 'agreed').length
  const open = view.lines.filter(({ reading }) => reading.proposed.length > 0).length
  if (waiting > 0) return <Status kind="wait" word={programmes.awaitsUs(waiting)} />
  return open > 0 ? <Status kind="talk" word={programmes.awaitsOthers(open)} /> : <Status kind="ok" word={programmes.allAgreed(agreed)} />
}

function SessionLink({ view: { place, reading } }: { view: ProgrammeView }) {
  const { programmes } = words(place.desk.language)
  const { session } = reading.programme.shown.change
  const id = session === null ? undefined : subjectNamed(place.partnership, session)
  return id === undefined ? null : <p><a class="standalone" href={place.href(`/sessions/${shortName(id)}`)}>{programmes.plannedBySession}</a></p>
}

function csvFile(desk: PageDesk, view: ProgrammeView): Response {
  return exported(desk, programmeCsv(view), 'text/csv; charset=utf-8', `programme-${view.year}.csv`)
}

export async function programmeFile(desk: PageDesk): Promise<Response | undefined> {
  const view = await opened(desk)
  if (!view) return undefined
  if (desk.c.req.path.endsWith('.csv')) return csvFile(desk, view)
  return exported(desk, programmeCalendar(view), 'text/calendar; charset=utf-8', `programme-${view.year}.ics`)
}

function exported(desk: PageDesk, text: string, mediaType: string, name: string): Response {
  return desk.c.var.visit.answer('export', text, { headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` } })
}
