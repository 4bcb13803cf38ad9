import type { SessionChange } from '../../../core/subjects/session.ts'
import { conclusionsOf, programmesOf, type SessionReading } from '../../../app/planning/meetings.ts'
import { readSubject, subjectNamed } from '../../../app/subject-reading.ts'
import { Empty } from '../../components/Empty.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Party } from '../../components/Party.tsx'
import { PublishLink } from '../../components/PublishLink.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { SourceList } from '../../components/Sources.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { proposalForm } from '../../proposal-form.tsx'
import { workPage } from '../../work-page.tsx'
import { ProposalNotice } from '../answers/answer-form.tsx'
import { Conclusions, type ConclusionsText } from './conclusions.tsx'
import type { FormatText } from './format-form.tsx'
import { SessionFields, sessionIn, sessionValues } from './session-form.tsx'
import { sessionKinds, type SessionText } from './session-list.tsx'

function sessionAsked(place: PartnershipDesk): SessionReading | undefined {
  const id = place.subjectId('session', place.desk.c.req.param('session'))
  return id === undefined ? undefined : readSubject<SessionChange>(place.partnership, id, 'session')
}

async function formatCrumb(place: PartnershipDesk, revision: string) {
  const id = subjectNamed(place.partnership, revision)
  const format = id === undefined ? undefined : readSubject(place.partnership, id, 'format')
  const text = format && (await place.dossier.content<FormatText>(format.shown.digest))
  const { dialogues } = words(place.desk.language)
  return { text: text ? plainWording(place.desk.language, text.name) : dialogues.format, href: place.href(id === undefined ? '/dialogues' : `/formats/${shortName(id)}`) }
}

export async function sessionPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  const session = place && sessionAsked(place)
  if (!place || !session) return undefined
  const { cooperation, dialogues, house } = words(desk.language)
  const minutes = conclusionsOf(place.partnership, session.id)
  const revisions = [...session.history, ...minutes.flatMap(({ history }) => history)].map(({ digest }) => digest)
  const texts = await place.dossier.contents<SessionText & ConclusionsText>(revisions)
  const text = texts.get(session.shown.digest)
  const self = `/sessions/${shortName(session.id)}`
  return workPage(place, {
    title: plainWording(desk.language, text?.title), section: 'dialogues', current: 'dialogues', shown: revisions,
    above: [{ text: house.sections.dialogues, href: place.href('/dialogues') }, await formatCrumb(place, session.shown.change.format)],
    facts: <SessionFacts place={place} session={session} text={text} />,
    children: (
      <>
        {session.proposed.map((revision) => <section><ProposalNotice place={place} revision={revision} title={session.agreed ? cooperation.changeProposed : undefined} /></section>)}
        <Agenda place={place} text={text} />
        <section aria-labelledby="conclusions">
          <div class="section-head"><h2 id="conclusions">{dialogues.conclusions}</h2>{minutes.length === 0 ? null : <p class="aside"><a href={place.href(`${self}/conclusions`)}>{dialogues.correct}</a></p>}</div>
          {minutes.length === 0 ? <Empty lead={dialogues.noConclusions} action={{ text: dialogues.draftConclusions, href: place.href(`${self}/conclusions`) }}>{dialogues.noConclusionsText}</Empty> : null}
          {minutes.map((reading) => <Conclusions place={place} reading={reading} texts={texts} agenda={text?.agenda ?? []} />)}
        </section>
        <Programmes place={place} session={session} />
        <SourceList language={desk.language} sources={session.shown.change.sources} />
        <section>
          <Revisions place={place} history={session.history} id="history" />
          <p class="actions">
            <a class="button quiet small" href={place.href(`${self}/change?situation=held`)}>{dialogues.recordHeld}</a>
            <a class="button quiet small" href={place.href(`${self}/change?situation=postponed`)}>{dialogues.postpone}</a>
            <a class="button quiet small" href={place.href(`${self}/change?situation=cancelled`)}>{dialogues.cancel}</a>
            <a class="button quiet small" href={place.href(`${self}/change`)}>{dialogues.changeSession}</a>
            {session.agreed ? <PublishLink place={place} of={session.id} /> : null}
          </p>
        </section>
      </>
    ),
  })
}

function SessionFacts({ place, session, text }: { place: PartnershipDesk; session: SessionReading; text: SessionText | undefined }) {
  const { language, place: where } = place.desk
  const { cooperation, dialogues, field } = words(language)
  const { at, shown: { change } } = session
  const state = at === 'agreed' ? field.sessionSituations[change.situation] : cooperation.situations[at]
  return (
    <Facts label={dialogues.essentials} facts={[
      { term: cooperation.state, value: state, kind: at === 'agreed' ? sessionKinds[change.situation] : 'wait', note: at === 'agreed' ? undefined : field.sessionSituations[change.situation] },
      { term: cooperation.when, value: change.date === null ? cooperation.noDate : <DateText place={where} date={change.date} />, note: change.until === null || change.until === change.date ? undefined : <>{dialogues.until} <DateText place={where} date={change.until} /></> },
      { term: cooperation.where, value: text?.place ? <bdi>{text.place}</bdi> : cooperation.notKnown, note: change.host === null ? undefined : <>{dialogues.host} <Party party={place.party(change.host)} /></> },
      { term: dialogues.coChairs, value: change.coChairs.length === 0 ? cooperation.notKnown : <ul class="entries">{change.coChairs.map((body) => <li><Party party={place.party(body)} /></li>)}</ul> },
    ]} />
  )
}

function Agenda({ place, text }: { place: PartnershipDesk; text: SessionText | undefined }) {
  const { language } = place.desk
  const { dialogues } = words(language)
  return (
    <section aria-labelledby="agenda">
      <div class="section-head"><h2 id="agenda">{dialogues.agenda}</h2></div>
      {(text?.agenda.length ?? 0) === 0 ? <p class="empty">{dialogues.noAgenda}</p> : (
        <ol class="list">
          {text!.agenda.map(({ item, presenter }, index) => (
            <li id={`item-${index + 1}`}><h3>{index + 1}. <WordingText language={language} text={item} /></h3>{presenter === null ? null : <p>{dialogues.presenter} <Party party={place.party(presenter)} /></p>}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

async function Programmes({ place, session }: { place: PartnershipDesk; session: SessionReading }) {
  const { dialogues, programmes } = words(place.desk.language)
  const planned = programmesOf(place.partnership, session.id)
  return (
    <section aria-labelledby="programmes">
      <div class="section-head"><h2 id="programmes">{dialogues.programmesHere}</h2></div>
      {planned.length === 0 ? null : <ul class="list">{planned.map(({ id, shown }) => <li><h3><a href={place.href(`/programmes/${shortName(id)}`)}>{programmes.ofYear(shown.change.year)}</a></h3></li>)}</ul>}
      <p><a class="standalone" href={place.href(`/programmes/new?session=${shortName(session.id)}`)}>{programmes.proposeProgramme}</a></p>
    </section>
  )
}

/** A new session of a format, or a later revision of one: held, postponed, cancelled, corrected. */
export async function sessionForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const session = sessionAsked(place)
  const formatId = session ? subjectNamed(place.partnership, session.shown.change.format) : place.subjectId('format', desk.c.req.param('format'))
  const format = formatId === undefined ? undefined : readSubject(place.partnership, formatId, 'format')
  if (!format || (desk.c.req.param('session') !== undefined && !session)) return undefined
  const { dialogues, house } = words(desk.language)
  const text = session && (await place.dossier.content<SessionText>(session.shown.digest))
  const asked = desk.c.req.query('situation')
  const start = session ? { ...sessionValues(session.shown.change, text), ...(asked ? { situation: asked } : {}) } : { situation: 'planned', coChairs: place.members.join(' ') }
  return proposalForm({
    place, subject: session?.id ?? null,
    path: session ? `/sessions/${shortName(session.id)}/change` : `/formats/${shortName(format.id)}/sessions/new`,
    page: {
      title: session ? dialogues.changeSession : dialogues.proposeSession, section: 'dialogues', current: 'dialogues',
      above: [{ text: house.sections.dialogues, href: place.href('/dialogues') }, await formatCrumb(place, format.shown.digest)],
    },
    start,
    read: (posted, check) => sessionIn(place, session?.shown.change.format ?? format.shown.digest, posted, check),
    fields: (state) => <SessionFields place={place} state={state} />,
  })
}
