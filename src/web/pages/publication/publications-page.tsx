import type { PublicationChange } from '../../../core/subjects/publication.ts'
import type { Wording } from '../../../core/wording.ts'
import { readSubject, readSubjects, type SubjectReading } from '../../../app/subject-reading.ts'
import { awaitsUs, consentsOf } from '../../consents.ts'
import { Empty } from '../../components/Empty.tsx'
import { Party } from '../../components/Party.tsx'
import { State, Status, type StatusKind } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingFields, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { proposalForm } from '../../proposal-form.tsx'
import { workPage } from '../../work-page.tsx'

type Reading = SubjectReading<PublicationChange>
interface Text { readonly title: Wording; readonly values: readonly { readonly field: string; readonly label: Wording | null; readonly value: Wording }[]; readonly correction: Wording | null }

export async function publicationsPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { publish } = words(desk.language).exchanges
  const readings = readSubjects<PublicationChange>(place.partnership, 'publication')
  const texts = await place.dossier.contents<Text>(readings.map(({ shown }) => shown.digest))
  return workPage(place, {
    title: publish.list, section: 'register', current: 'exchanges', shown: readings.map(({ shown }) => shown.digest), lede: publish.chooseText,
    children: (
      <section>
        {readings.length === 0 ? <Empty lead={publish.none} /> : (
          <Table id="publications" caption={publish.list} captionHidden stacked rows={readings} columns={[
            { head: publish.publishTitle, cell: ({ id, shown }) => <a href={place.href(`/publications/${shortName(id)}`)}><WordingText language={desk.language} text={texts.get(shown.digest)?.title} /></a> },
            { head: publish.situation, cell: (reading) => <Situation place={place} reading={reading} /> },
            { head: publish.publicPage, cell: ({ id, agreed }) => (agreed ? <a href={desk.href(`/register/published/${id}`)}>{publish.publicPage}</a> : '–') },
          ]} />
        )}
      </section>
    ),
  })
}

function Situation({ place, reading }: { place: PartnershipDesk; reading: Reading }) {
  const { publish } = words(place.desk.language).exchanges
  const { exchanges } = words(place.desk.language)
  const { agreed } = reading
  const said: { readonly kind: StatusKind; readonly word: string } =
    !agreed ? (reading.at === 'dropped' ? { kind: 'idle', word: exchanges.states.dropped } : { kind: 'wait', word: publish.proposed })
    : agreed.change.situation === 'withdrawn' ? { kind: 'idle', word: publish.withdrawn }
    : agreed.change.notBefore !== null && agreed.change.notBefore > place.desk.today ? { kind: 'talk', word: publish.waiting(agreed.change.notBefore) }
    : { kind: 'ok', word: publish.agreed }
  return <Status kind={said.kind} word={said.word} />
}

async function opened(desk: PageDesk): Promise<{ readonly place: PartnershipDesk; readonly reading: Reading } | undefined> {
  const place = await PartnershipDesk.open(desk)
  const subject = place?.subjectId('publication', desk.c.req.param('publication'))
  const reading = place && subject !== undefined ? readSubject<PublicationChange>(place.partnership, subject, 'publication') : undefined
  return place && reading && { place, reading }
}

export async function publicationPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const found = await opened(desk)
  if (!found) return undefined
  const { place, reading } = found
  const { exchanges: { publish }, register, cooperation } = words(desk.language)
  const { shown, agreed } = reading
  const text = await place.dossier.content<Text>(shown.digest)
  const path = `/publications/${shortName(reading.id)}`
  const awaiting = [shown, ...reading.proposed].find((revision) => awaitsUs(place, revision))
  return workPage(place, {
    title: plainWording(desk.language, text?.title), section: 'register', current: 'exchanges', shown: [shown.digest], kicker: <Situation place={place} reading={reading} />,
    above: [{ text: publish.list, href: place.href('/publications') }],
    children: (
      <>
        {awaiting ? <p class="actions"><a class="button" href={place.href(`/proposals/${shortName(awaiting.digest)}`)}>{cooperation.answer}</a></p> : null}
        <section>
          <dl class="statements">
            {(text?.values ?? []).map(({ field, value, label }) => <div><dt>{label === null ? register.fields[field as keyof typeof register.fields] : <WordingText language={desk.language} text={label} />}</dt><dd><WordingText language={desk.language} text={value} block /></dd></div>)}
            {shown.change.notBefore === null ? null : <div><dt>{publish.notBefore}</dt><dd><DateText place={desk.place} date={shown.change.notBefore} /></dd></div>}
            <div><dt>{cooperation.consentOfEach}</dt><dd><ul class="entries">{consentsOf(place, shown.positions).map(({ party, consent }) => <li><Party party={party} /> <State kind={consent === 'accepted' ? 'ok' : consent === 'declined' ? 'stop' : 'wait'} word={consent === 'accepted' ? cooperation.accept : consent === 'declined' ? cooperation.decline : cooperation.outcomes.open} /></li>)}</ul></dd></div>
          </dl>
        </section>
        {!agreed ? null : (
          <p class="actions">
            <a class="button quiet" href={desk.href(`/register/published/${reading.id}`)}>{publish.publicPage}</a>
            {agreed.change.situation === 'withdrawn' ? null : <><a class="standalone" href={place.href(`${path}/correct`)}>{publish.correct}</a><a class="standalone" href={place.href(`${path}/withdraw`)}>{publish.withdraw}</a></>}
          </p>
        )}
      </>
    ),
  })
}

/** Withdrawing shows less, but it too is everyone's: a page must not disappear because one side wishes it. */
export async function withdrawPublicationForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await opened(desk)
  if (!found?.reading.agreed || found.reading.agreed.change.situation === 'withdrawn') return undefined
  const { place, reading: { id, agreed } } = found
  const { publish } = words(desk.language).exchanges
  const { languages } = place.rules
  const text = await place.dossier.content<Text>(agreed!.digest)
  if (!text) return undefined
  const { of, fields } = agreed!.change
  return proposalForm({
    place, subject: id, path: `/publications/${shortName(id)}/withdraw`, start: {},
    page: { title: publish.withdraw, section: 'register', current: 'exchanges', lede: publish.withdrawText, shown: [agreed!.digest], above: [{ text: publish.list, href: place.href('/publications') }, { text: plainWording(desk.language, text.title), href: place.href(`/publications/${shortName(id)}`) }] },
    read: (posted, check) => ({
      change: { kind: 'publication', of, fields, notBefore: null, situation: 'withdrawn' }, marking: place.rules.defaultMarking,
      // A withdrawal says nothing of what it withdraws but the title under which it stood.
      content: { title: text.title, values: [{ field: fields[0]!, label: null, value: {} }], correction: check.needed('correction', posted.wording('correction', languages)), note: null },
    }),
    fields: (state) => <WordingFields language={desk.language} state={state} name="correction" legend={publish.correction} in={languages} rows={3} />,
  })
}
