import type { Attachment, Digest } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { useFacts, type ActivityReading } from '../../../app/planning/activity-reading.ts'
import { AttachmentList } from '../../components/Attachments.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { formatNumber } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Verdicts, type VerdictText } from '../answers/verdicts.tsx'

export interface ReportText extends VerdictText {
  readonly delivered?: Wording
  readonly result?: Wording | null
  readonly evidence?: Wording | null
  readonly summary?: Wording
  readonly recommendations?: readonly Wording[]
  readonly account?: Wording
  readonly changed?: Wording | null
  readonly attachments?: readonly Attachment[]
}
export type ActivityTexts = ReadonlyMap<Digest, ReportText>

interface Props {
  readonly place: PartnershipDesk
  readonly reading: ActivityReading
  readonly texts: ActivityTexts
}

/** What came of it, body by body: held is not yet a result, and a result without evidence says so. */
export function ActivityReports(props: Props) {
  const { place, reading } = props
  const { programmes } = words(place.desk.language)
  const self = place.href(`/activities/${shortName(reading.activity.id)}`)
  return (
    <section aria-labelledby="results">
      <div class="section-head"><h2 id="results">{programmes.whatCame}</h2><p class="aside"><a href={`${self}/mission`}>{programmes.reportMission}</a></p></div>
      {reading.reports.length === 0 ? <Empty lead={programmes.noReport} action={{ text: programmes.report, href: `${self}/report` }}>{programmes.noReportText}</Empty> : null}
      {reading.reports.map((report) => <Report {...props} report={report} />)}
      {reading.missions.map((mission) => <Mission {...props} mission={mission} />)}
      {reading.reports.length === 0 ? null : <p class="actions"><a class="button small" href={`${self}/report`}>{programmes.report}</a></p>}
    </section>
  )
}

function Report({ place, reading, texts, report }: Props & { report: ActivityReading['reports'][number] }) {
  const { language, place: where } = place.desk
  const { cooperation, field, programmes } = words(language)
  const { held, facts } = report
  const text = texts.get(held.digest)
  const said = (value: Wording | null | undefined, missing: string) => (value ? <WordingText language={language} text={value} block /> : <Status kind="wait" word={missing} />)
  return (
    <article class="card padded" id={`report-${shortName(held.digest)}`}>
      <div class="instrument-head"><h3><Party party={place.party(held.author)} /></h3><Status kind={report.outcome === 'held' ? 'ok' : 'talk'} word={field.activityOutcomes[report.outcome]} /></div>
      <p>{programmes.reportedOn} <DateText place={where} date={held.act.at.slice(0, 10)} />{facts.from === null ? null : <> · {cooperation.when} <DateText place={where} date={facts.from} />{facts.until === null || facts.until === facts.from ? null : <> – <DateText place={where} date={facts.until} /></>}</>}{facts.participants === null ? null : <> · {programmes.participants} <bdi>{formatNumber(where, facts.participants)}</bdi></>}</p>
      <dl class="summary">
        <div><dt>{programmes.delivered}</dt><dd>{text ? said(text.delivered, programmes.noDelivered) : <WordingText language={language} text={undefined} />}</dd></div>
        <div><dt>{programmes.result}</dt><dd>{report.result === 'content_not_held' ? <WordingText language={language} text={undefined} /> : said(text?.result, programmes.noResult)}</dd></div>
        <div><dt>{programmes.evidence}</dt><dd>{report.evidence === 'content_not_held' ? <WordingText language={language} text={undefined} /> : said(text?.evidence, programmes.noEvidence)}</dd></div>
      </dl>
      <AttachmentList place={place} attachments={text?.attachments} />
      <Verdicts place={place} report={held.digest} author={held.author} verdicts={report.verdicts} texts={texts} />
      <Uses place={place} reading={reading} of={held.digest} uses={report.uses} texts={texts} />
    </article>
  )
}

function Mission({ place, reading, texts, mission: { held, uses } }: Props & { mission: ActivityReading['missions'][number] }) {
  const { language, place: where } = place.desk
  const { programmes } = words(language)
  const text = texts.get(held.digest)
  return (
    <article class="card padded" id={`report-${shortName(held.digest)}`}>
      <h3>{programmes.mission} — <Party party={place.party(held.author)} /></h3>
      <p>{programmes.reportedOn} <DateText place={where} date={held.act.at.slice(0, 10)} /></p>
      <dl class="summary">
        <div><dt>{programmes.summary}</dt><dd><WordingText language={language} text={text?.summary} block /></dd></div>
        {(text?.recommendations?.length ?? 0) === 0 ? null : <div><dt>{programmes.recommendations}</dt><dd><ol>{text!.recommendations!.map((each) => <li><WordingText language={language} text={each} /></li>)}</ol></dd></div>}
      </dl>
      <AttachmentList place={place} attachments={text?.attachments} />
      <Uses place={place} reading={reading} of={held.digest} uses={uses} texts={texts} />
    </article>
  )
}

/** What became of it later, told by whoever used it. */
function Uses({ place, reading, of, uses, texts }: Props & { of: Digest; uses: ActivityReading['missions'][number]['uses'] }) {
  const { language, place: where } = place.desk
  const { field, programmes } = words(language)
  return (
    <>
      {uses.length === 0 ? null : (
        <>
          <h4>{programmes.laterUse}</h4>
          <ul class="list">
            {uses.map(({ digest, author }) => {
              const facts = useFacts(place.partnership, digest)
              return <li><h5><Party party={place.party(author)} /> · <DateText place={where} date={facts.on} /></h5><p><WordingText language={language} text={texts.get(digest)?.account} /></p><div class="end"><Status kind={facts.outcome === 'not_used' ? 'idle' : 'ok'} word={field.useOutcomes[facts.outcome]} /></div></li>
            })}
          </ul>
        </>
      )}
      <p><a class="standalone" href={place.href(`/activities/${shortName(reading.activity.id)}/use?of=${shortName(of)}`)}>{programmes.tellUse}</a></p>
    </>
  )
}
