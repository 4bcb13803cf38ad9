import type { Dossier } from '../../../app/dossier.ts'
import { tasksIn, type Task } from '../../../app/overview/agenda.ts'
import { openCharterProposals } from '../../../app/overview/proposal.ts'
import { partnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { recentExchanges } from '../../../app/overview/recent.ts'
import { sameRecordOf } from '../../../app/overview/same-record.ts'
import { Notice } from '../../components/Notice.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Invitation } from './invitation.tsx'
import { PartnershipNavigation } from './local.tsx'
import { markingOver } from './marking-bar.ts'
import { Essentials, Head, type HeadProps } from './overview-head.tsx'
import { OverviewInstruments } from './overview-instruments.tsx'
import { OverviewProgramme } from './overview-programme.tsx'
import { mostRecent, OverviewCommitments, OverviewExchanges } from './overview-recent.tsx'
import { Difference, RecordPanel } from './overview-record.tsx'
import { OverviewTasks } from './overview-tasks.tsx'

/** The whole of one partnership on a page, as this body sees it: the others see the same from their side. */
export async function overviewPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const dossier = desk.dossier(desk.c.req.param('partnership'))
  if (!dossier) return undefined
  const { node } = desk.site
  const summary = await partnershipSummary(dossier, desk.today)
  const name = named(summary.text?.name, desk.language) ?? shortName(dossier.partnership.id)
  const tasks = await tasksIn(node, dossier)
  const props: HeadProps = { desk, name, summary, tasks, record: sameRecordOf(node, dossier) }
  const place = await PartnershipDesk.of(desk, dossier)
  const { house } = words(desk.language)
  return {
    title: name, section: 'partnerships',
    marking: markingOver(desk, dossier, shownOn(dossier, tasks)),
    crumbs: { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }], here: name },
    children: (
      <>
        <Head {...props} />
        {place === undefined ? null : <Essentials {...props} />}
        <PartnershipNavigation place={{ desk, dossier, name }} current="overview" />
        <Difference desk={desk} partnership={dossier.partnership.id} record={props.record} />
        <div class="wrap">
          {place === undefined ? <Invitation desk={desk} dossier={dossier} summary={summary} /> : <Whole place={place} props={props} />}
          {place === undefined ? null : <RecordPanel desk={desk} partnership={dossier.partnership.id} record={props.record} />}
        </div>
      </>
    ),
  }
}

function Whole({ place, props }: { place: PartnershipDesk; props: HeadProps }) {
  const { desk, summary, tasks } = props
  return (
    <>
      <CharterProposals place={place} />
      <OverviewTasks desk={desk} tasks={tasks} summary={summary} />
      <OverviewInstruments place={place} />
      <OverviewProgramme place={place} summary={summary} />
      <div class="halves panels"><OverviewExchanges place={place} /><OverviewCommitments place={place} /></div>
    </>
  )
}

/** Rules or members about to change concern whatever else is agreed meanwhile. */
function CharterProposals({ place }: { place: PartnershipDesk }) {
  const { overview, invitation } = words(place.desk.language).partnerships
  const open = openCharterProposals(place.dossier)
  if (open.length === 0) return null
  return (
    <section>
      {open.map(({ digest }) => <Notice tone="wait" title={overview.charterOpen}><p><a href={place.href(`/proposals/${shortName(digest)}`)}>{invitation.examine}</a></p></Notice>)}
    </section>
  )
}

/** What the page names: rules, texts, drafts, plans and promises, the latest exchanges, and what is awaited. */
function shownOn(dossier: Dossier, tasks: readonly Task[]): readonly string[] {
  const { partnership } = dossier
  const proposed = ['found', 'propose', 'table'].flatMap((type) => partnership.ofType(type).map(({ digest }) => digest)).filter((digest) => dossier.mayRead(digest))
  return [...proposed, ...recentExchanges(dossier, mostRecent).map(({ digest }) => digest), ...tasks.map(({ obligation }) => obligation.act)]
}
