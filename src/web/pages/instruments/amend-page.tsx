import { amendmentFacts } from '../../../app/instruments/instrument-proposal.ts'
import type { JsonObject } from '../../../core/act.ts'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import { Actions, Form, Submit, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { actPage, submitted, type Answered } from './act-page.tsx'
import { TextFields } from './draft-fields.tsx'
import { draftFieldAt, shapeIn, textFaults, textIn, valuesIn, valuesOfText, type DraftShape } from './draft-form.ts'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'
import { bodiesIn, termFaults, termsIn, valuesOfTerms } from './terms-form.ts'
import { BodyChoices, TermsFields } from './terms-fields.tsx'
import { ChangeFacts } from './terms-words.tsx'
import { TextColumns, type TextView } from './text-columns.tsx'
import { TextRedline } from './text-redline.tsx'

/** The whole text as it would read; it is put to the parties chosen and binds those who accept it (VCLT art. 40). */
export async function amendPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  if (!opened?.record.text) return undefined
  const { change } = opened.record.standing
  const others = opened.record.life.parties.map(({ body }) => body).filter((body) => body !== opened.room.self && opened.room.members.includes(body))
  return drawForm(opened, shapeOf(opened), { values: { ...valuesOfText(opened.record.text), ...valuesOfTerms(change), asked: others.length === 1 ? others[0]! : '' }, errors: {} })
}

function shapeOf({ record }: InstrumentRoom): DraftShape {
  return { count: Math.max(1, record.text?.articles.length ?? 1), languages: record.standing.change.authentic }
}

export async function amendPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened?.record.text) return undefined
  const posted = await Posted.of(desk.c)
  const shape = { count: shapeIn(posted, opened.room.rules).count, languages: opened.record.standing.change.authentic }
  const values = valuesIn(posted)
  const step = { 'add-article': 1, 'drop-article': -1 }[posted.text('do') ?? '']
  if (step !== undefined) return drawForm(opened, { ...shape, count: Math.max(1, shape.count + step) }, { values, errors: {} })
  const asked = bodiesIn(posted, 'asked')
  const errors = { ...textFaults(posted, shape, desk.language, true), ...termFaults(posted, desk.language), ...(asked.length === 0 ? { asked: words(desk.language).instruments.errors.asked } : {}) }
  if (Object.keys(errors).length > 0) return drawForm(opened, shape, { values, errors })
  const { dossier } = opened.room
  const content = { ...textIn(posted, shape), attachments: [] }
  const bound = [opened.room.self, ...asked]
  const change: InstrumentChange = { ...opened.record.standing.change, action: 'amend', ...termsIn(posted), articles: shape.count, signatories: bound, draft: null, past: null }
  if (posted.text('do') !== 'propose') return drawCheck(opened, change, content as unknown as TextView, { ...values, count: String(shape.count) })
  const facts = amendmentFacts(dossier, opened.record.subject, asked, dossier.marking(opened.record.standing.held.digest) ?? null, change)
  const outcome = await submitted(opened, { type: 'propose', facts, content: content as unknown as JsonObject }, draftFieldAt)
  return outcome instanceof Response ? outcome : drawForm(opened, shape, { values, errors: outcome.errors }, outcome)
}

function drawForm(opened: InstrumentRoom, shape: DraftShape, state: FormState, answered?: Answered): PageAnswer {
  const { room, record, path } = opened
  const { desk } = room
  const { instruments } = words(desk.language)
  const others = record.life.parties.map(({ body }) => body).filter((body) => body !== room.self && room.members.includes(body))
  return actPage(opened, {
    title: instruments.amend, lede: instruments.amendLede, state, answered,
    children: (
      <div class="card padded">
        <Form action={room.href(`${path}/amend`)} hidden={{ count: `${shape.count}` }} label={instruments.amend}>
          <BodyChoices room={room} state={state} name="asked" label={instruments.asked} hint={instruments.askedHint} bodies={others} />
          <TextFields room={room} state={state} shape={shape} />
          <TermsFields room={room} state={state} />
          <Actions note={instruments.nothingLeavesYet}><Submit text={instruments.checkFirst} name="do" value="check" forward /></Actions>
        </Form>
      </div>
    ),
  })
}

function drawCheck(opened: InstrumentRoom, change: InstrumentChange, text: TextView, values: Readonly<Record<string, string>>): PageAnswer {
  const { room, record, path } = opened
  const { desk } = room
  const { instruments, drafts } = words(desk.language)
  const { do: _button, ...carried } = values
  return actPage(opened, {
    title: instruments.checkAmendment, state: { values: {}, errors: {} },
    children: (
      <>
        <ChangeFacts desk={desk} change={change} />
        <Notice tone="wait"><p>{instruments.amendWarning}</p></Notice>
        <Form action={room.href(`${path}/amend`)} hidden={carried} label={instruments.checkAmendment}><Actions><Submit text={instruments.proposeAmendment} name="do" value="propose" forward /></Actions></Form>
        {record.text ? <TextRedline language={desk.language} authentic={change.authentic} before={record.text} after={text} title={instruments.whatChanges} /> : null}
        <section aria-labelledby="whole-text"><div class="section-head"><h2 id="whole-text">{drafts.wholeText}</h2></div><TextColumns language={desk.language} authentic={change.authentic} text={text} /></section>
      </>
    ),
  })
}
