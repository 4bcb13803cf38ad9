import type { Digest } from '../../../core/act.ts'
import { readReleaseRequest } from '../../../app/exchanges/exchange-reading.ts'
import type { ReleaseChange } from '../../../core/subjects/release.ts'
import type { Wording } from '../../../core/wording.ts'
import { readSubject, subjectNamed, type SubjectReading } from '../../../app/subject-reading.ts'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { emptyForm, type FormState } from '../../components/Form.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { proposalOf } from '../../proposal-form.tsx'
import { FormCheck, send, valuesOf } from '../../submission.ts'
import { workPage, type WorkPage } from '../../work-page.tsx'
import { Declines } from './asked-parts.tsx'
import { DecisionForm, decisionIn, Origins, Preview, type Decided } from './release-decision.tsx'
import { recipientName, recipientsFor } from './recipients.ts'
import { releaseItem, type ReleaseItem } from './release-item.ts'
import { permittedPage } from './release-permitted.tsx'
import { exchangePage, roomOf } from './room.ts'

interface Asked {
  readonly place: PartnershipDesk
  readonly item: ReleaseItem
  /** Within the partnership: where the form is sent. */
  readonly path: string
  readonly page: Omit<WorkPage, 'children'>
  readonly given: { readonly recipient?: ReleaseChange['recipient']; readonly purpose?: Wording | undefined }
  readonly isAsked: boolean
  readonly before?: unknown
}

/** A request that awaits its originators, or a release they were asked to permit. */
export async function releasePage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const request = place.actNamed('request_release', desk.c.req.param('release'))
  if (request !== undefined) return requestedPage(place, request)
  const subject = place.subjectId('release', desk.c.req.param('release'))
  const release = subject === undefined ? undefined : readSubject<ReleaseChange>(place.partnership, subject, 'release')
  return release && permittedPage(place, release as SubjectReading<ReleaseChange>)
}

async function requestedPage(place: PartnershipDesk, request: Digest): Promise<PageAnswer | Response | undefined> {
  const { desk, partnership } = place
  const asked = readReleaseRequest(partnership, request)
  if (!asked) return undefined
  const { facts } = asked
  const item = await releaseItem(place, facts.item)
  if (!item || !place.dossier.mayRead(request)) return undefined
  const { release } = words(desk.language).exchanges
  const text = await place.dossier.content<{ readonly purpose: Wording }>(request)
  const path = `/releases/${shortName(request)}`
  const page = exchangePage(place, {
    title: release.decide, shown: [request, facts.item], lede: release.decideText,
    above: [{ text: words(desk.language).exchanges.kinds.note, href: place.href(`/notes/${shortName(facts.item)}`) }],
  })
  const reasons = await place.dossier.contents<{ readonly reason: Wording | null }>(asked.declines.map(({ digest }) => digest))
  const released = [...new Set(asked.releases.flatMap(({ digest }) => subjectNamed(partnership, digest) ?? []))]
  const before = (
    <section>
      <dl class="statements">
        <div><dt>{release.requestedBy}</dt><dd><Party party={place.party(asked.held.author)} /> · <DateText place={desk.place} date={asked.held.act.at.slice(0, 10)} /></dd></div>
        <div><dt>{release.recipient}</dt><dd><bdi>{await recipientName(desk, facts.recipient)}</bdi></dd></div>
        <div><dt>{release.purpose}</dt><dd><WordingText language={desk.language} text={text?.purpose} block /></dd></div>
        {facts.answerBy === null ? null : <div><dt>{release.answerBy}</dt><dd><DateText place={desk.place} date={facts.answerBy} /></dd></div>}
      </dl>
      {released.map((subject) => <p><a class="button quiet" href={place.href(`/releases/${shortName(subject)}`)}>{release.title}</a></p>)}
      <Declines place={place} asked={asked} reasons={reasons} />
    </section>
  )
  const awaits = asked.awaited.includes(place.self) && item.originator === place.self
  if (!awaits) return workPage(place, { ...page, children: <>{before}<Origins place={place} item={item} /></> })
  return decide({ place, item, path, page, given: { recipient: facts.recipient, purpose: text?.purpose }, isAsked: true, before })
}

/** Our own note, to somebody else, without being asked. */
export async function ownReleaseForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, 'write_note', 'note')
  const item = room && (await releaseItem(room.place, room.act))
  if (!room || !item || item.originator !== room.place.self) return undefined
  const { release, kinds } = words(desk.language).exchanges
  const page = exchangePage(room.place, { title: release.decide, shown: [room.act], lede: release.decideText, above: [{ text: kinds.note, href: room.place.href(room.path) }] })
  return decide({ place: room.place, item, path: `${room.path}/release`, page, given: {}, isAsked: false })
}

/** The form, then exactly what will be seen, then the proposal: or the refusal at once. */
async function decide(asked: Asked): Promise<PageAnswer | Response> {
  const { place, item, path, given } = asked
  const { desk } = place
  const { release } = words(desk.language).exchanges
  if (item.endsHere) return workPage(place, { ...asked.page, children: <>{asked.before as never}<Notice tone="stop" title={release.onward}><p>{release.onwardNo}</p></Notice></> })
  if (desk.c.req.method !== 'POST') return drawDecision(asked, emptyForm)
  const posted = await Posted.of(desk.c)
  if (posted.text('do') === 'refuse') return desk.c.var.visit.redirect(place.href(`${path}/decline`))
  const check = new FormCheck(desk.language)
  const decided = decisionIn(place, item, posted, check, given)
  if (check.hasErrors) return drawDecision(asked, { values: valuesOf(posted), errors: check.errors }, 400)
  if (posted.text('do') !== 'send') return drawPreview(asked, decided, posted)
  const sent = await send(place, posted, proposalOf(place, null, decided))
  if (sent.at === 'again') return drawDecision(asked, sent.state, sent.status, sent.refusal)
  return desk.c.var.visit.redirect(place.href(`/releases/${shortName(sent.digest)}`))
}

async function drawDecision(asked: Asked, state: FormState, status = 200, refusal?: string): Promise<PageAnswer> {
  const { place, item, path, page, isAsked } = asked
  return workPage(place, {
    ...page, status, refusal, hasErrors: Object.keys(state.errors).length > 0,
    children: (
      <>
        {asked.before as never}
        <Origins place={place} item={item} />
        <section><DecisionForm place={place} item={item} state={state} action={place.href(path)} recipients={isAsked ? undefined : await recipientsFor(place)} refusable={isAsked} languages={place.rules.languages} /></section>
      </>
    ),
  })
}

async function drawPreview({ place, item, path, page }: Asked, decided: Decided, posted: Posted): Promise<PageAnswer> {
  const recipient = await recipientName(place.desk, decided.change.recipient)
  return workPage(place, { ...page, children: <Preview place={place} item={item} decided={decided} posted={posted} action={place.href(path)} recipient={recipient} /> })
}
