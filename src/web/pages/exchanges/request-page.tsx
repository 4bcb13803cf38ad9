import { readOffer, readRequest, type RequestReading } from '../../../app/exchanges/exchange-reading.ts'
import type { Wording } from '../../../core/wording.ts'
import { subjectNamed } from '../../../app/subject-reading.ts'
import { actForm } from '../../act-form.tsx'
import { Empty } from '../../components/Empty.tsx'
import { SelectField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { Party } from '../../components/Party.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingFields, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import type { FormCheck } from '../../submission.ts'
import { workPage } from '../../work-page.tsx'
import { AskedFacts, Declines } from './asked-parts.tsx'
import { exchangePage, pathOf, roomOf } from './room.ts'

interface RequestText { readonly title: Wording; readonly need: Wording }
interface OfferText { readonly title: Wording; readonly offer: Wording }

export async function requestPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await roomOf(desk, 'request_know_how', 'request')
  const asked = room && readRequest(room.place.partnership, room.act)
  if (!room || !asked || !room.place.dossier.mayRead(room.act)) return undefined
  const { place, path } = room
  const { exchanges: { request, question }, field } = words(desk.language)
  const text = await place.dossier.content<RequestText>(room.act)
  const { facts } = asked
  const reasons = await place.dossier.contents<{ readonly reason: Wording | null }>(asked.declines.map(({ digest }) => digest))
  return workPage(place, exchangePage(place, {
    title: plainWording(desk.language, text?.title), kicker: field.knowHowForms[facts.wanted], shown: [room.act], facts: <AskedFacts place={place} asked={asked} theme={facts.theme} />,
    children: (
      <>
        <section class="prose"><WordingText language={desk.language} text={text?.need} block /></section>
        <Offers place={place} asked={asked} texts={await place.dossier.contents<OfferText>(asked.answers.map(({ digest }) => digest))} />
        {asked.awaited.includes(place.self) ? <p class="actions"><a class="button" href={place.href(`${path}/offer`)}>{request.offer}</a><a class="button quiet" href={place.href(`${path}/decline`)}>{question.decline}</a></p> : null}
        <Missions place={place} asked={asked} texts={await place.dossier.contents<{ readonly title: Wording }>(asked.missions.map(({ digest }) => digest))} />
        <Declines place={place} asked={asked} reasons={reasons} />
      </>
    ),
  }))
}

function Offers({ place, asked, texts }: { place: PartnershipDesk; asked: RequestReading; texts: ReadonlyMap<string, OfferText> }) {
  const { exchanges: { request }, field } = words(place.desk.language)
  const shown = asked.offers.filter(({ held }) => place.dossier.mayRead(held.digest))
  return (
    <section aria-labelledby="offers-title">
      <h2 id="offers-title">{request.offers}</h2>
      {shown.length === 0 ? <Empty lead={request.noOffer} /> : (
        <ul class="found-list">{shown.map(({ held, facts }) => (
          <li><p><Party party={place.party(held.author)} /> · <b>{field.knowHowForms[facts.offered]}</b> · <DateText place={place.desk.place} date={held.act.at.slice(0, 10)} /></p><WordingText language={place.desk.language} text={texts.get(held.digest)?.offer} block /></li>
        ))}</ul>
      )}
    </section>
  )
}

/** A mission is an activity like any other: it is agreed, held, and reported on under the programme. */
function Missions({ place, asked, texts }: { place: PartnershipDesk; asked: RequestReading; texts: ReadonlyMap<string, { readonly title: Wording }> }) {
  const { request } = words(place.desk.language).exchanges
  return (
    <section aria-labelledby="missions-title">
      <h2 id="missions-title">{request.missions}</h2>
      <p class="intro">{request.missionText}</p>
      {asked.missions.length === 0 ? <p>{request.noMission}</p> : (
        <ul class="found-list">{asked.missions.map((held) => <li><a href={place.href(`/activities/${shortName(subjectNamed(place.partnership, held.digest) ?? held.digest)}`)}><WordingText language={place.desk.language} text={texts.get(held.digest)?.title} /></a></li>)}</ul>
      )}
      <p class="actions"><a class="button quiet" href={place.href(`/activities/new?answers=${shortName(asked.held.digest)}`)}>{request.mission}</a></p>
    </section>
  )
}

function offerIn(place: PartnershipDesk, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  return {
    facts: { theme: check.needed('theme', posted.text('theme')), offered: check.needed('offered', posted.text('offered')), marking: markingIn(posted, place.rules) },
    content: { title: check.needed('title', posted.wording('title', languages)), offer: check.needed('offer', posted.wording('offer', languages)) },
  }
}

function OfferFields({ place, state, legend }: { place: PartnershipDesk; state: FormState; legend: string }) {
  const { language } = place.desk
  const { exchanges: { note, offer, request }, field } = words(language)
  const shared = { language, state }
  return (
    <>
      <WordingFields {...shared} name="title" legend={offer.title} in={place.rules.languages} />
      <WordingFields {...shared} name="offer" legend={legend} in={place.rules.languages} rows={5} />
      <SelectField {...shared} name="offered" label={request.wanted} unchosen options={Object.entries(field.knowHowForms).map(([value, text]) => ({ value, text }))} />
      <SelectField {...shared} name="theme" label={note.theme} unchosen options={Object.entries(field.themes).map(([value, text]) => ({ value, text }))} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}

/** In answer to a request. */
export async function answeringOfferForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, 'request_know_how', 'request')
  const asked = room && readRequest(room.place.partnership, room.act)
  if (!room || !asked || !room.place.dossier.mayRead(room.act)) return undefined
  const { place, path } = room
  const { request } = words(desk.language).exchanges
  const text = await place.dossier.content<RequestText>(room.act)
  const { theme, wanted } = asked.facts
  return actForm({
    place, path: `${path}/offer`, start: { theme, offered: wanted }, submit: request.sendOffer, after: () => place.path(path),
    page: exchangePage(place, { title: request.offer, shown: [room.act], above: [{ text: plainWording(desk.language, text?.title), href: place.href(path) }] }),
    read: (posted, check) => {
      const { facts, content } = offerIn(place, posted, check)
      return () => ({ type: 'offer_know_how', facts: { ...facts, request: room.act }, content })
    },
    fields: (state) => <><blockquote class="prose"><WordingText language={desk.language} text={text?.need} block /></blockquote><OfferFields place={place} state={state} legend={request.offerText} /></>,
  })
}

/** Of our own accord: requests and offers need not be symmetric. */
export async function ownOfferForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { offer } = words(desk.language).exchanges
  return actForm({
    place, path: '/offers/new', start: {}, submit: offer.send, page: exchangePage(place, { title: offer.new }), after: (sealed) => place.path(pathOf('offer_know_how', sealed)),
    read: (posted, check) => {
      const { facts, content } = offerIn(place, posted, check)
      return () => ({ type: 'offer_know_how', facts: { ...facts, request: null }, content })
    },
    fields: (state) => <OfferFields place={place} state={state} legend={offer.text} />,
  })
}

export async function offerPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await roomOf(desk, 'offer_know_how', 'offer')
  const offer = room && readOffer(room.place.partnership, room.act)
  if (!room || !offer || !room.place.dossier.mayRead(room.act)) return undefined
  const { place } = room
  const { held } = offer
  const { exchanges, field } = words(desk.language)
  const text = await place.dossier.content<OfferText>(room.act)
  const { offered, theme, request } = offer.facts
  return workPage(place, exchangePage(place, {
    title: plainWording(desk.language, text?.title), kicker: `${exchanges.kinds.offer} · ${field.knowHowForms[offered]}`, shown: [room.act], lede: <><Party party={place.party(held.author)} /> · {field.themes[theme]} · <DateText place={desk.place} date={held.act.at.slice(0, 10)} /></>,
    children: (
      <>
        <section class="prose"><WordingText language={desk.language} text={text?.offer} block /></section>
        {request === null ? <p class="actions"><a class="button quiet" href={place.href('/requests/new')}>{exchanges.actions.request}</a></p> : <p><a class="standalone" href={place.href(pathOf('request_know_how', request))}>{exchanges.kinds.request}</a></p>}
      </>
    ),
  }))
}
