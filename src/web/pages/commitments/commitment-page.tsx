import type { Attachment, Digest, SubjectId } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { readCommitment, type CommitmentReading, type CommitmentReport } from '../../../app/planning/commitment-reading.ts'
import { readSubject, subjectNamed } from '../../../app/subject-reading.ts'
import { AttachmentList } from '../../components/Attachments.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Party } from '../../components/Party.tsx'
import { PublishLink } from '../../components/PublishLink.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { Status } from '../../components/Status.tsx'
import { DateText } from '../../components/Time.tsx'
import { AuthenticWordings, plainWording, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { subjectHref } from '../../subject-path.ts'
import { workPage } from '../../work-page.tsx'
import { ProposalNotice } from '../answers/answer-form.tsx'
import { Verdicts, type VerdictText } from '../answers/verdicts.tsx'
import { Ancestry } from './ancestry.tsx'
import type { CommitmentText } from './commitment-text.ts'
import { standingOf, statusOf, type OwnerView } from './standing.ts'
import { languageName } from '../instruments/text-columns.tsx'

type Texts = ReadonlyMap<Digest, CommitmentText & VerdictText & { readonly account?: Wording; readonly evidence?: Wording | null; readonly attachments?: readonly Attachment[] }>

export async function commitmentPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('commitment', desk.c.req.param('commitment'))
  const reading = place && id !== undefined ? readCommitment(place.partnership, id, desk.today) : undefined
  if (!place || !reading) return undefined
  const { cooperation, commitments } = words(desk.language)
  const { commitment, owners } = reading
  const reports = owners.flatMap(({ reports: given }) => given)
  const shown = [...commitment.history.map(({ digest }) => digest), ...reports.flatMap(({ held, verdicts }) => [held.digest, ...verdicts.map(({ act }) => act)])]
  const texts: Texts = await place.dossier.contents(shown)
  const text = texts.get(commitment.shown.digest)
  return workPage(place, {
    title: plainWording(desk.language, text?.reading), section: 'dialogues', current: 'dialogues', shown,
    above: [{ text: commitments.title, href: place.href('/commitments') }], kicker: words(desk.language).field.conclusionKinds.commitment,
    facts: <CommitmentFacts place={place} reading={reading} />,
    children: (
      <>
        {commitment.proposed.map((revision) => <section><ProposalNotice place={place} revision={revision} title={commitment.agreed ? cooperation.changeProposed : undefined} /></section>)}
        <Words place={place} reading={reading} text={text} />
        {owners.map((owner) => <Owner place={place} commitment={commitment.id} owner={owner} texts={texts} />)}
        <Ancestry place={place} reading={reading} />
        <section><Revisions place={place} history={commitment.history} id="history" />{commitment.agreed ? <p class="actions"><PublishLink place={place} of={commitment.id} /></p> : null}</section>
      </>
    ),
  })
}

function CommitmentFacts({ place, reading: { commitment, owners } }: { place: PartnershipDesk; reading: CommitmentReading }) {
  const { language, place: where } = place.desk
  const { commitments, cooperation, dialogues } = words(language)
  const { change } = commitment.shown
  const source = change.source === null ? undefined : subjectNamed(place.partnership, change.source)
  const kind = source === undefined ? undefined : place.partnership.subjects.get(source)?.kind
  return (
    <Facts label={dialogues.essentials} facts={[
      { term: cooperation.state, value: cooperation.situations[commitment.at], kind: commitment.at === 'agreed' ? 'ok' : 'wait' },
      { term: commitments.owner, value: <ul class="entries">{change.owners.map((body) => <li><Party party={place.party(body)} /></li>)}</ul> },
      { term: commitments.due, value: change.due === null ? commitments.noDeadline : <DateText place={where} date={change.due} />, kind: owners.some(({ isLate }) => isLate) ? 'stop' : undefined },
      { term: commitments.source, value: source === undefined || kind === undefined ? cooperation.none : <a href={subjectHref(place, kind, source)}>{commitments.theText}</a> },
    ]} />
  )
}

/** The exact words first, in the language in which they promise; then how all read them. */
function Words({ place, reading: { commitment }, text }: { place: PartnershipDesk; reading: CommitmentReading; text: CommitmentText | undefined }) {
  const { language } = place.desk
  const { commitments } = words(language)
  const { language: exact } = commitment.shown.change
  return (
    <section aria-labelledby="words">
      <div class="section-head"><h2 id="words">{commitments.exactWording}</h2><p>{commitments.wordingIn} {languageName(language, exact)}</p></div>
      <div class="card">{text ? <AuthenticWordings text={text.exactWording} reader={language} /> : <p class="empty"><WordingText language={language} text={undefined} /></p>}</div>
      <h3>{commitments.reading}</h3>
      <WordingText language={language} text={text?.reading} block />
      {text?.indicator ? <><h3>{commitments.indicator}</h3><WordingText language={language} text={text.indicator} block /></> : null}
    </section>
  )
}

/** What one owner has said of its promise, and what the others say to it. */
function Owner({ place, commitment, owner, texts }: { place: PartnershipDesk; commitment: SubjectId; owner: OwnerView; texts: Texts }) {
  const catalogue = words(place.desk.language)
  const { commitments } = catalogue
  const name = shortName(owner.owner)
  const isAgreed = readSubject(place.partnership, commitment, 'commitment')?.agreed !== undefined
  return (
    <section aria-labelledby={`owner-${name}`}>
      <div class="section-head"><h2 id={`owner-${name}`}><Party party={place.party(owner.owner)} /></h2>{owner.isLate ? <Status {...statusOf('late', catalogue)} /> : null}<Status {...statusOf(standingOf(owner), catalogue)} /></div>
      {owner.reports.length === 0 ? <p class="empty">{commitments.noReportText}</p> : owner.reports.toReversed().map((report) => <Report place={place} report={report} texts={texts} />)}
      {owner.owner === place.self && isAgreed ? <p class="actions"><a class="button small" href={place.href(`/commitments/${shortName(commitment)}/report`)}>{commitments.report}</a></p> : null}
    </section>
  )
}

function Report({ place, report: { held, facts, verdicts }, texts }: { place: PartnershipDesk; report: CommitmentReport; texts: Texts }) {
  const { language, place: where } = place.desk
  const { commitments, field, programmes } = words(language)
  const text = texts.get(held.digest)
  return (
    <article class="card padded" id={`report-${shortName(held.digest)}`}>
      <h3>{field.reportStatuses[facts.status]} — <DateText place={where} date={facts.on} /></h3>
      <p>{programmes.reportedOn} <DateText place={where} date={held.act.at.slice(0, 10)} /></p>
      <WordingText language={language} text={text?.account} block />
      <p><b>{programmes.evidence}</b> {text?.evidence ? <WordingText language={language} text={text.evidence} /> : commitments.noEvidence}</p>
      <AttachmentList place={place} attachments={text?.attachments} />
      <Verdicts place={place} report={held.digest} author={held.author} verdicts={verdicts} texts={texts} />
    </article>
  )
}
