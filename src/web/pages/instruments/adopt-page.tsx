import { adoptionFacts } from '../../../app/instruments/instrument-proposal.ts'
import { languagesWanting } from '../../../app/instruments/draft.ts'
import type { JsonObject } from '../../../core/act.ts'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import { Actions, ErrorSummary, Form, Submit, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { draftFieldAt, valuesIn, type Values } from './draft-form.ts'
import { negotiationPath, openNegotiation, type NegotiationRoom } from './negotiation-room.ts'
import { hindranceIn } from './outcome.ts'
import { crumbsOf, isMember, markingOf, othersOf, toInstruments } from './room.ts'
import { bodiesIn, termFaults, termsIn } from './terms-form.ts'
import { BodyChoices, TermsFields } from './terms-fields.tsx'
import { ChangeFacts } from './terms-words.tsx'
import { TextColumns } from './text-columns.tsx'

/** The texts are locked by a proposal that everyone who is to sign consents to: asked for only once the gate is open. */
async function openGate(desk: PageDesk): Promise<NegotiationRoom | undefined> {
  const opened = await openNegotiation(desk, 1, 'nothing')
  if (!opened || !isMember(opened.room)) return undefined
  return opened.table.negotiation.gate.at === 'open' && languagesWanting(opened.table).length === 0 ? opened : undefined
}

export async function adoptPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openGate(desk)
  return opened && drawForm(opened, { values: { signatories: opened.room.members.join(' '), 'notice-months': '' }, errors: {} })
}

export async function adoptPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openGate(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const values = valuesIn(posted)
  const { house, instruments } = words(desk.language)
  const { latest } = opened.table.negotiation
  if (posted.text('version') !== latest.digest) return drawForm(opened, { values, errors: {} }, { refusal: house.errors.changed.text, status: 409 })
  const errors = { ...termFaults(posted, desk.language), ...(bodiesIn(posted, 'signatories').length === 0 ? { signatories: instruments.errors.signatories } : {}) }
  if (Object.keys(errors).length > 0) return drawForm(opened, { values, errors }, { status: 400 })
  const change = changeIn(opened, posted)
  if (posted.text('do') !== 'propose') return drawCheck(opened, change, values)
  const { title, preamble, articles } = opened.table.text
  const facts = adoptionFacts(opened.room.dossier, desk.today, null, opened.table.facts.marking, change)
  const content = { title, preamble, articles, attachments: [] } as unknown as JsonObject
  const submitted = await desk.site.node.submit(opened.room.partnership.id, { type: 'propose', facts, content, actor: desk.actor })
  const hindrance = hindranceIn(submitted, desk.language, draftFieldAt)
  if (hindrance) return drawForm(opened, { values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(opened.room.href(`/instruments/${shortName('act' in submitted ? submitted.act.digest : '')}`))
}

/** Nothing of the text passes through the form: what is adopted is what stands on the table. */
function changeIn({ table }: NegotiationRoom, posted: Posted): InstrumentChange {
  const { form, nature, authentic, articles, under } = table.facts
  return { action: 'adopt', form, nature, authentic, articles, under, ...termsIn(posted), signatories: bodiesIn(posted, 'signatories'), draft: table.negotiation.latest.digest, past: null }
}

function frame({ room, table }: NegotiationRoom, title: string): Omit<PageAnswer, 'children'> {
  const { drafts } = words(room.desk.language)
  return {
    title, section: 'instruments', marking: markingOf(room, [table.negotiation.latest.digest]),
    crumbs: crumbsOf(room, title, toInstruments(room), { text: drafts.backToNegotiation, href: room.href(negotiationPath({ table })) }),
  }
}

function drawForm(opened: NegotiationRoom, state: FormState, { refusal, status }: { readonly refusal?: string | undefined; readonly status?: number } = {}): PageAnswer {
  const { room, table } = opened
  const { desk } = room
  const { drafts, instruments, house } = words(desk.language)
  const failed = Object.keys(state.errors).length > 0
  return {
    ...frame(opened, failed ? house.form.problemTitle(drafts.lockTexts) : drafts.lockTexts), status: status ?? 200,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{drafts.lockTexts}</h1><p class="lede">{instruments.lockLede}</p></div>
        <ErrorSummary language={desk.language} state={state} />
        {refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert" grave><p>{refusal}</p></Notice>}
        <div class="card padded">
          <Form action={room.href(`${negotiationPath(opened)}/adopt`)} hidden={{ version: table.negotiation.latest.digest }} label={drafts.lockTexts}>
            <BodyChoices room={room} state={state} name="signatories" label={instruments.signatories} hint={instruments.signatoriesHint} bodies={room.members} />
            <TermsFields room={room} state={state} />
            <Actions note={instruments.nothingLeavesYet}><Submit text={instruments.checkFirst} name="do" value="check" forward /></Actions>
          </Form>
        </div>
      </div>
    ),
  }
}

function drawCheck(opened: NegotiationRoom, change: InstrumentChange, values: Values): PageAnswer {
  const { room, table } = opened
  const { desk } = room
  const { drafts, instruments } = words(desk.language)
  const { do: _button, ...carried } = values
  const others = formatList(desk.place, othersOf(room).map((body) => isolate(desk.stateName(body))))
  return {
    ...frame(opened, instruments.checkAdoption),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{instruments.checkAdoption}</h1></div>
        <ChangeFacts desk={desk} change={change} />
        <Notice tone="wait"><p>{instruments.adoptionWarning(others)}</p></Notice>
        <Form action={room.href(`${negotiationPath(opened)}/adopt`)} hidden={carried} label={instruments.checkAdoption}>
          <Actions><Submit text={instruments.proposeAdoption(others)} name="do" value="propose" forward /><a class="button quiet" href={room.href(`${negotiationPath(opened)}/adopt`)}>{instruments.changeThis}</a></Actions>
        </Form>
        <section aria-labelledby="whole-text">
          <div class="section-head"><h2 id="whole-text">{drafts.wholeText}</h2></div>
          <TextColumns language={desk.language} authentic={change.authentic} text={table.text} />
        </section>
      </div>
    ),
  }
}
