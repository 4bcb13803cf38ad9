import { earliestLeave, mayAccept } from '../../../app/instruments/instrument-record.ts'
import { endingFacts } from '../../../app/instruments/instrument-proposal.ts'
import type { InstrumentText } from '../../../app/instruments/instrument-record.ts'
import type { JsonObject } from '../../../core/act.ts'
import { Actions, DateField, Form, Submit, TextArea, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { byShortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { actPage, submitted, type Answered } from './act-page.tsx'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'
import { languageName, TextColumns } from './text-columns.tsx'

/** Leaving alone, with the notice that the text asks for (VCLT art. 54–56). */
export async function withdrawPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  return opened && drawWithdraw(opened)
}

export async function withdrawPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const { errors: says } = words(desk.language).instruments
  const errors: Record<string, string> = {}
  if (posted.text('effective') === null) errors['effective'] = says.day
  if (posted.text('reason') === null) errors['reason'] = says.withdrawReason
  if (posted.text('sure') === null) errors['sure'] = says.sure
  if (Object.keys(errors).length > 0) return drawWithdraw(opened, { values: posted.values, errors })
  const outcome = await submitted(opened, { type: 'withdraw', facts: { from: opened.record.subject, effective: posted.text('effective') }, content: { reason: { [desk.language]: posted.text('reason')! } } }, (at) => at.split('/')[2] ?? '')
  return outcome instanceof Response ? outcome : drawWithdraw(opened, { values: posted.values, errors: outcome.errors }, outcome)
}

function drawWithdraw(opened: InstrumentRoom, state: FormState = emptyForm, answered?: Answered): PageAnswer {
  const { room, record, path } = opened
  const { desk } = room
  const { instruments } = words(desk.language)
  const { noticeMonths } = record.standing.change
  const earliest = earliestLeave(noticeMonths, desk.today)
  const shared = { language: desk.language, state }
  return actPage(opened, {
    title: instruments.withdraw, lede: instruments.withdrawLede(instruments.months(noticeMonths), formatDate(desk.place, earliest)), state, answered,
    children: (
      <div class="card padded">
        <Form action={room.href(`${path}/withdraw`)} label={instruments.withdraw}>
          <DateField {...shared} name="effective" label={instruments.firstDayFree} min={earliest} />
          <TextArea {...shared} name="reason" label={instruments.withdrawReason(languageName(desk.language, desk.language))} lang={desk.language} />
          <Tick {...shared} name="sure" label={instruments.withdrawSure} />
          <Actions note={instruments.cannotUndo}><Submit text={instruments.withdraw} grave /></Actions>
        </Form>
      </div>
    ),
  })
}

/** Ending together: everyone bound consents. */
export async function endPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  return opened && drawEnd(opened)
}

export async function endPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const { errors: says } = words(desk.language).instruments
  if (posted.text('sure') === null) return drawEnd(opened, { values: posted.values, errors: { sure: says.sure } })
  const { dossier } = opened.room
  const facts = endingFacts(dossier, desk.today, opened.record.subject, dossier.marking(opened.record.standing.held.digest) ?? null, posted.text('on'))
  if (!facts || !opened.record.text) return undefined
  const { title, preamble, articles, attachments } = opened.record.text
  const outcome = await submitted(opened, { type: 'propose', facts, content: { title, preamble, articles, attachments } as unknown as JsonObject }, () => 'on')
  return outcome instanceof Response ? outcome : drawEnd(opened, { values: posted.values, errors: outcome.errors }, outcome)
}

function drawEnd(opened: InstrumentRoom, state: FormState = emptyForm, answered?: Answered): PageAnswer {
  const { room, path } = opened
  const { desk } = room
  const { instruments } = words(desk.language)
  const shared = { language: desk.language, state }
  return actPage(opened, {
    title: instruments.end, lede: instruments.endLede, state, answered,
    children: (
      <div class="card padded">
        <Form action={room.href(`${path}/end`)} label={instruments.end}>
          <DateField {...shared} name="on" label={instruments.endOn} hint={instruments.endOnHint} optional />
          <Tick {...shared} name="sure" label={instruments.endSure} />
          <Actions note={instruments.sealedAndSent}><Submit text={instruments.proposeEnd} /></Actions>
        </Form>
      </div>
    ),
  })
}

/** Accepting an amendment that took effect without us: an act of our own, and nobody else's consent. */
export async function acceptPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  const version = opened && byShortName(mayAccept(opened.record, opened.room.self).map((one) => [one.held.digest, one] as const), desk.c.req.param('version'))
  const text = version && (await opened.room.dossier.content<InstrumentText>(version.held.digest))
  if (!opened || !version || !text) return undefined
  const { instruments } = words(desk.language)
  const draw = (state: FormState, answered?: Answered) => actPage(opened, {
    title: instruments.acceptAmendment, lede: instruments.acceptLede, state, answered,
    children: (
      <>
        <Notice tone="wait"><p>{instruments.acceptWarning}</p></Notice>
        <h2 class="hidden-words">{instruments.text}</h2>
        <TextColumns language={desk.language} authentic={version.change.authentic} text={text} />
        <div class="card padded"><Form action={desk.href(desk.path)} label={instruments.acceptAmendment}><Actions note={instruments.cannotUndo}><Submit text={instruments.acceptAmendment} /></Actions></Form></div>
      </>
    ),
  })
  if (desk.c.req.method !== 'POST') return draw(emptyForm)
  const outcome = await submitted(opened, { type: 'accept', facts: { revision: version.held.digest } })
  return outcome instanceof Response ? outcome : draw({ values: {}, errors: outcome.errors }, outcome)
}
