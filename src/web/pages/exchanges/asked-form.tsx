import { actForm } from '../../act-form.tsx'
import { Choices, DateField, SelectField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import type { FormCheck } from '../../submission.ts'
import type { Audience } from '../../../app/exchanges/audience.ts'
import { audiencesAt } from './audience.ts'
import { AudienceList } from './audience-list.tsx'
import { exchangePage, pathOf, roomOf } from './room.ts'

/** What a question and a request for know-how ask alike: whom, about what, until when. */
function askedIn(place: PartnershipDesk, posted: Posted, check: FormCheck) {
  return {
    of: check.needed('of', posted.all('of')), theme: check.needed('theme', posted.text('theme')), answerBy: posted.text('answerBy'), marking: markingIn(posted, place.rules),
  }
}

function AskedFields({ place, state, audiences }: { place: PartnershipDesk; state: FormState; audiences: readonly Audience[] }) {
  const { language } = place.desk
  const { exchanges: { question, note }, field } = words(language)
  const shared = { language, state }
  return (
    <>
      <Choices {...shared} type="checkbox" name="of" label={question.of} options={place.others.map((body) => ({ value: body, text: place.desk.stateName(body), hint: place.desk.bodyName(body) }))} />
      <SelectField {...shared} name="theme" label={note.theme} unchosen options={Object.entries(field.themes).map(([value, text]) => ({ value, text }))} />
      <DateField {...shared} name="answerBy" label={question.answerBy} optional />
      <MarkingField {...shared} rules={place.rules} />
      <AudienceList place={place} audiences={audiences} />
    </>
  )
}

export async function askForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { question } = words(desk.language).exchanges
  const { languages } = place.rules
  const audiences = await audiencesAt(place)
  return actForm({
    place, path: '/questions/new', submit: question.send, page: exchangePage(place, { title: question.new }), start: { of: place.others.length === 1 ? place.others[0]! : '' },
    read: (posted, check) => {
      const facts = askedIn(place, posted, check)
      const content = { title: check.needed('title', posted.wording('title', languages)), question: check.needed('question', posted.wording('question', languages)) }
      return () => ({ type: 'ask', facts, content })
    },
    fields: (state) => (
      <>
        <WordingFields language={desk.language} state={state} name="title" legend={question.title} in={languages} />
        <WordingFields language={desk.language} state={state} name="question" legend={question.question} in={languages} rows={5} />
        <AskedFields place={place} state={state} audiences={audiences} />
      </>
    ),
    after: (sealed) => place.path(pathOf('ask', sealed)),
  })
}

export async function requestForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { exchanges: { request }, field } = words(desk.language)
  const { languages } = place.rules
  const audiences = await audiencesAt(place)
  return actForm({
    place, path: '/requests/new', submit: request.send, page: exchangePage(place, { title: request.new }), start: { of: place.others.length === 1 ? place.others[0]! : '' },
    read: (posted, check) => {
      const facts = { ...askedIn(place, posted, check), wanted: check.needed('wanted', posted.text('wanted')) }
      const content = { title: check.needed('title', posted.wording('title', languages)), need: check.needed('need', posted.wording('need', languages)) }
      return () => ({ type: 'request_know_how', facts, content })
    },
    fields: (state) => (
      <>
        <WordingFields language={desk.language} state={state} name="title" legend={request.title} in={languages} />
        <WordingFields language={desk.language} state={state} name="need" legend={request.need} in={languages} rows={5} />
        <SelectField language={desk.language} state={state} name="wanted" label={request.wanted} unchosen options={Object.entries(field.knowHowForms).map(([value, text]) => ({ value, text }))} />
        <AskedFields place={place} state={state} audiences={audiences} />
      </>
    ),
    after: (sealed) => place.path(pathOf('request_know_how', sealed)),
  })
}

/** Saying that it cannot be met, rather than leaving it open: for questions, requests and requests for release alike. */
export async function declineForm(desk: PageDesk, type: 'ask' | 'request_know_how' | 'request_release', parameter: string): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, type, parameter)
  if (!room || !room.place.dossier.mayRead(room.act)) return undefined
  const { place } = room
  const { question, release } = words(desk.language).exchanges
  const { languages } = place.rules
  const text = await place.dossier.content<{ readonly title?: Readonly<Record<string, string>> }>(room.act)
  const isRelease = type === 'request_release'
  return actForm({
    place, path: `${room.path}/decline`, start: {}, submit: isRelease ? release.refuse : question.decline, after: () => place.path(room.path),
    page: exchangePage(place, { title: isRelease ? release.refuse : question.decline, lede: isRelease ? undefined : question.declineText, shown: [room.act], above: [{ text: isRelease ? release.decide : plainWording(desk.language, text?.title), href: place.href(room.path) }] }),
    read: (posted) => () => ({ type: 'decline_request', facts: { request: room.act }, content: { reason: posted.wording('reason', languages) } }),
    fields: (state) => <WordingFields language={desk.language} state={state} name="reason" legend={isRelease ? release.refuseReason : question.declineReason} in={languages} rows={2} optional />,
  })
}
