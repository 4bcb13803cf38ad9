import type { Content } from '../../../core/act.ts'
import { actsOfActivity, readActivity, type ActivityReading } from '../../../app/planning/activity-reading.ts'
import { subjectNamed } from '../../../app/subject-reading.ts'
import { ConsentChips } from '../../components/ConsentMatrix.tsx'
import { Facts } from '../../components/Facts.tsx'
import { PublishLink } from '../../components/PublishLink.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { SourceList } from '../../components/Sources.tsx'
import { plainWording } from '../../components/Wording.tsx'
import { consentsOf } from '../../consents.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { workPage } from '../../work-page.tsx'
import { ProposalNotice } from '../answers/answer-form.tsx'
import { ActivityReports, type ActivityTexts } from './activity-reports.tsx'
import { differencesBetween, DifferenceTable } from './line-differences.tsx'
import { LineDates } from './line-dates.tsx'
import { LineFacts } from './line-facts.tsx'
import type { LineText } from './line-text.ts'

export async function activityPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('activity', desk.c.req.param('activity'))
  if (!place || id === undefined) return undefined
  const shown = actsOfActivity(place.partnership, id)
  const texts = await place.dossier.contents<LineText & Content>(shown)
  const reading = readActivity(place.partnership, id, (digest) => texts.get(digest))
  if (!reading) return undefined
  const { house, programmes } = words(desk.language)
  const { activity } = reading
  const text = texts.get(activity.shown.digest)
  const { programme } = activity.shown.change
  const above = programme === null ? undefined : subjectNamed(place.partnership, programme)
  const self = `/activities/${shortName(id)}`
  return workPage(place, {
    title: plainWording(desk.language, text?.title), section: 'programmes', current: 'programme', shown,
    above: [{ text: house.sections.programmes, href: place.href('/programmes') }, ...(above === undefined ? [] : [{ text: programmes.programme, href: place.href(`/programmes/${shortName(above)}`) }])],
    facts: <ActivityFacts place={place} reading={reading} />,
    children: (
      <>
        <Proposed place={place} reading={reading} texts={texts} />
        <section aria-labelledby="agreed"><div class="section-head"><h2 id="agreed">{activity.agreed ? programmes.agreedLine : programmes.proposedLine}</h2></div><LineFacts place={place} change={activity.shown.change} text={text} /></section>
        <ActivityReports place={place} reading={reading} texts={texts as ActivityTexts} />
        <SourceList language={desk.language} sources={activity.shown.change.sources} />
        <section>
          <Revisions place={place} history={activity.history} id="history" />
          <p class="actions">
            <a class="button quiet small" href={place.href(`${self}/change`)}>{programmes.changeLine}</a>
            <a class="button quiet small" href={place.href(`${self}/change?situation=postponed`)}>{programmes.postpone}</a>
            <a class="button quiet small" href={place.href(`${self}/change?situation=cancelled`)}>{programmes.cancel}</a>
            {activity.agreed ? <PublishLink place={place} of={activity.id} /> : null}
          </p>
        </section>
      </>
    ),
  })
}

function Proposed({ place, reading: { activity }, texts }: { place: PartnershipDesk; reading: ActivityReading; texts: ReadonlyMap<string, LineText> }) {
  const { cooperation } = words(place.desk.language)
  const { agreed } = activity
  return (
    <>{activity.proposed.map((revision) => (
      <section>
        <ProposalNotice place={place} revision={revision} title={agreed ? cooperation.changeProposed : undefined}>
          {agreed ? <DifferenceTable place={place} id={`change-${shortName(revision.digest)}`} caption={cooperation.change} differences={differencesBetween(place, { change: agreed.change, text: texts.get(agreed.digest) }, { change: revision.change, text: texts.get(revision.digest) })} /> : undefined}
        </ProposalNotice>
      </section>
    ))}</>
  )
}

function ActivityFacts({ place, reading: { activity, reports, unreported } }: { place: PartnershipDesk; reading: ActivityReading }) {
  const { language, place: where } = place.desk
  const { cooperation, dialogues, field, kit, programmes } = words(language)
  const { change, positions } = activity.shown
  const [last] = reports.toReversed()
  return (
    <Facts label={dialogues.essentials} facts={[
      { term: cooperation.state, value: activity.at === 'agreed' ? field.activitySituations[change.situation] : cooperation.situations[activity.at], kind: activity.at !== 'agreed' ? 'wait' : change.situation === 'planned' ? 'ok' : change.situation === 'postponed' ? 'talk' : 'idle' },
      { term: cooperation.when, value: <LineDates place={where} change={change} /> },
      { term: kit.programme.consent, value: <ConsentChips language={language} consents={consentsOf(place, positions)} /> },
      { term: programmes.result, value: last ? field.activityOutcomes[last.outcome] : programmes.noReport, kind: last ? (last.outcome === 'held' ? 'ok' : 'talk') : 'idle', note: last && unreported.length > 0 ? programmes.unreported(unreported.map((body) => place.desk.stateName(body)).join(' · ')) : undefined },
    ]} />
  )
}
