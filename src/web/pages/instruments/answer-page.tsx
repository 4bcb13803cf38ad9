import { awaitedOn, textCode, type InstrumentText, type Version } from '../../../app/instruments/instrument-record.ts'
import { ConsentChips, type Consent } from '../../components/ConsentMatrix.tsx'
import { Actions, ErrorSummary, Form, Submit, TextArea, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { byShortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { framed, openInstrument, type InstrumentRoom } from './instrument-room.ts'
import { hindranceIn } from './outcome.ts'
import { ProposedText } from './proposed-text.tsx'
import { languageName } from './text-columns.tsx'

interface Asked extends InstrumentRoom {
  readonly version: Version
  readonly text: InstrumentText
}

async function opening(desk: PageDesk, name: string | undefined): Promise<Asked | undefined> {
  const opened = await openInstrument(desk)
  if (!opened) return undefined
  const version = name === undefined ? opened.record.live[0] : byShortName(opened.record.versions.map((one) => [one.held.digest, one] as const), name)
  const text = version && (await opened.room.dossier.content<InstrumentText>(version.held.digest))
  return version && text ? { ...opened, version, text } : undefined
}

/** Everything one consents to, on one page: the whole text in every language, its digits, its nature and its rules. */
export async function answerPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const asked = await opening(desk, desk.c.req.query('version'))
  return asked && drawAnswer(asked, emptyForm)
}

export async function answerPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const posted = await Posted.of(desk.c)
  const asked = await opening(desk, posted.text('version') ?? undefined)
  if (!asked || !awaitedOn(asked.version).includes(asked.room.self)) return asked && drawAnswer(asked, emptyForm)
  const { instruments } = words(desk.language)
  const declines = posted.text('do') === 'decline'
  const errors: Record<string, string> = {}
  if (declines && posted.text('reason') === null) errors['reason'] = instruments.errors.declineReason
  if (!declines && posted.text('read') === null) errors['read'] = instruments.errors.read
  if (Object.keys(errors).length > 0) return drawAnswer(asked, { values: posted.values, errors }, { status: 400 })
  const facts = { proposal: asked.version.held.digest }
  const intent = declines ? { type: 'decline', facts, content: { reason: { [desk.language]: posted.text('reason')! } } } : { type: 'consent', facts }
  const hindrance = hindranceIn(await desk.site.node.submit(asked.room.partnership.id, { ...intent, actor: desk.actor }), desk.language, () => 'reason')
  if (hindrance) return drawAnswer(asked, { values: posted.values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(asked.room.href(asked.path))
}

async function drawAnswer(asked: Asked, state: FormState, { refusal, status }: { readonly refusal?: string | undefined; readonly status?: number } = {}): Promise<PageAnswer> {
  const { room, version, text } = asked
  const { desk } = room
  const { instruments, house } = words(desk.language)
  const title = instruments.proposals[version.change.action]
  const code = textCode(version.held)
  const ours = awaitedOn(version).includes(room.self)
  return {
    ...framed(asked, title), status: status ?? 200,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{title}</h1><p class="lede">{instruments.proposedBy} <bdi>{desk.bodyName(version.held.author)}</bdi>. <ConsentChips language={desk.language} consents={version.positions.map(({ body, position }) => ({ party: desk.party(body), consent: consentOf(position.at, body === room.self) }))} /></p></div>
        <ErrorSummary language={desk.language} state={state} />
        {refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert" grave><p>{refusal}</p></Notice>}
        <ProposedText desk={desk} dossier={room.dossier} held={version.held} change={version.change} text={text} />
        {ours ? <AnswerForm asked={asked} state={state} code={code} /> : null}
      </div>
    ),
  }
}

function consentOf(at: string, ours: boolean): Consent {
  if (at === 'proposed' || at === 'consented') return 'accepted'
  return at === 'awaited' ? (ours ? 'awaited_from_us' : 'awaited') : 'declined'
}

function AnswerForm({ asked, state, code }: { asked: Asked; state: FormState; code: string | null }) {
  const { room, version, path } = asked
  const { desk } = room
  const { instruments } = words(desk.language)
  const shared = { language: desk.language, state }
  return (
    <section class="halves" aria-label={instruments.ourAnswer}>
      <div class="card padded">
        <Form action={room.href(`${path}/answer`)} hidden={{ version: version.held.digest }} label={instruments.consent}>
          <Tick {...shared} name="read" label={instruments.iHaveRead(code ?? '')} />
          <Actions note={instruments.consentNote}><Submit text={instruments.consent} name="do" value="consent" forward /></Actions>
        </Form>
      </div>
      <div class="card padded">
        <Form action={room.href(`${path}/answer`)} hidden={{ version: version.held.digest }} label={instruments.decline}>
          <TextArea {...shared} name="reason" label={instruments.declineReason(languageName(desk.language, desk.language))} rows={3} lang={desk.language} />
          <Actions><Submit text={instruments.decline} name="do" value="decline" quiet /></Actions>
        </Form>
      </div>
    </section>
  )
}
