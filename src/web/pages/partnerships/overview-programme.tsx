import type { PartnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { Empty } from '../../components/Empty.tsx'
import { Status } from '../../components/Status.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { programmeView } from '../programmes/programme-view.ts'
import { TimelineView } from '../programmes/timeline-view.tsx'

/** The year drawn, of the newest programme that is agreed or discussed. */
export async function OverviewProgramme({ place, summary }: { place: PartnershipDesk; summary: PartnershipSummary }) {
  const { house, partnerships: { overview }, cooperation } = words(place.desk.language)
  const view = summary.programme && (await programmeView(place, summary.programme.id))
  if (!summary.programme || !view) {
    return (
      <section aria-labelledby="overview-programme">
        <div class="section-head"><h2 id="overview-programme">{house.sections.programmes}</h2></div>
        <Empty lead={overview.noProgramme} action={{ text: overview.propose, href: place.href('/programmes/new') }}>{overview.noProgrammeText}</Empty>
      </section>
    )
  }
  const { id, year, at } = summary.programme
  const href = place.href(`/programmes/${shortName(id)}`)
  return (
    <section aria-labelledby="overview-programme">
      <div class="section-head"><h2 id="overview-programme">{overview.programmeOf(year)}</h2><p class="aside"><a href={href}>{overview.allOfProgramme}</a></p></div>
      <div class="card">
        <div class="programme-head"><Status kind={at === 'agreed' ? 'ok' : 'wait'} word={cooperation.situations[at]} /></div>
        <TimelineView view={view} />
      </div>
    </section>
  )
}
