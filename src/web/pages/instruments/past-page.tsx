import { keepUpload, largestUpload } from '../../../app/attachments.ts'
import { adoptionFacts } from '../../../app/instruments/instrument-proposal.ts'
import type { JsonObject } from '../../../core/act.ts'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import { Actions, ErrorSummary, FileField, Fieldset, Form, PartialDateField, Submit, TextArea, TextField, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from './act-page.tsx'
import { KindFields, MarkingField, WordingFields } from './draft-fields.tsx'
import { draftFieldAt, markingIn, shapeIn, valuesIn, type DraftShape } from './draft-form.ts'
import { hindranceIn } from './outcome.ts'
import { pastFaults, pastIn, sourceRows } from './past-form.ts'
import { crumbsOf, markingOf, openAsMember, toInstruments, type Room } from './room.ts'
import { bodiesIn, termFaults, termsIn } from './terms-form.ts'
import { BodyChoices, TermsFields } from './terms-fields.tsx'

/** An instrument done on paper before: entered by one, acknowledged by the consent of the other parties. */
export async function pastPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  return room && draw(room, { count: 0, languages: room.rules.languages }, emptyForm)
}

export async function pastPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const posted = await Posted.of(desk.c)
  const shape = { ...shapeIn(posted, room.rules), count: 0 }
  const values = valuesIn(posted)
  if (posted.text('do') === 'languages') return draw(room, shape, { values, errors: {} })
  const errors = faultsIn(posted, shape, desk)
  if (Object.keys(errors).length > 0) return draw(room, shape, { values, errors })
  const upload = posted.files.get('scan')
  const scan = upload ? await keepUpload(desk.site.node.ports.register, upload) : null
  const change: InstrumentChange = {
    action: 'adopt', form: posted.text('form') as InstrumentChange['form'], nature: posted.text('nature') as InstrumentChange['nature'],
    authentic: shape.languages, articles: 0, signatories: bodiesIn(posted, 'signatories'), ...termsIn(posted), under: null, draft: null, past: pastIn(posted, scan?.digest ?? null),
  }
  const content = { title: posted.wording('title', shape.languages) ?? {}, preamble: null, articles: [], attachments: scan ? [scan as unknown as JsonObject] : [] } as JsonObject
  const submitted = await desk.site.node.submit(room.partnership.id, { type: 'propose', facts: adoptionFacts(room.dossier, desk.today, null, markingIn(posted, room.rules), change), content, actor: desk.actor })
  const hindrance = hindranceIn(submitted, desk.language, draftFieldAt)
  if (hindrance) return draw(room, shape, { values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(room.href(`/instruments/${shortName('act' in submitted ? submitted.act.digest : '')}`))
}

function faultsIn(posted: Posted, shape: DraftShape, desk: PageDesk): Record<string, string> {
  const { drafts, instruments } = words(desk.language)
  const errors: Record<string, string> = {}
  if (posted.text('form') === null) errors['form'] = drafts.errors.form
  if (posted.text('nature') === null) errors['nature'] = drafts.errors.nature
  if (posted.wording('title', shape.languages) === null) errors[`title-${shape.languages[0]!}`] = drafts.errors.title
  if (bodiesIn(posted, 'signatories').length === 0) errors['signatories'] = instruments.errors.signatories
  if ((posted.files.get('scan')?.size ?? 0) > largestUpload) errors['scan'] = instruments.errors.scanTooLarge
  return { ...errors, ...pastFaults(posted, desk.language), ...termFaults(posted, desk.language) }
}

function SourceFields({ room, state }: { room: Room; state: FormState }) {
  const { language } = room.desk
  const { instruments } = words(language)
  const shared = { language, state }
  return (
    <>
      {Array.from({ length: sourceRows }, (_, index) => index + 1).map((row) => (
        <Fieldset legend={instruments.sourceNumber(row)}>
          <TextField {...shared} name={`source-${row}-title`} label={instruments.sourceTitle} optional={row > 1} />
          <TextField {...shared} name={`source-${row}-address`} label={instruments.sourceAddress} ltr optional />
          <PartialDateField {...shared} name={`source-${row}-published`} label={instruments.sourcePublished} optional />
          <PartialDateField {...shared} name={`source-${row}-retrieved`} label={instruments.sourceRetrieved} optional />
        </Fieldset>
      ))}
    </>
  )
}

function draw(room: Room, shape: DraftShape, state: FormState, answered: Answered = {}): PageAnswer {
  const { desk } = room
  const { instruments, drafts, house } = words(desk.language)
  const shared = { language: desk.language, state }
  const failed = Object.keys(state.errors).length > 0
  return {
    title: failed ? house.form.problemTitle(instruments.enterPast) : instruments.enterPast, section: 'instruments', status: answered.status ?? (failed ? 400 : 200),
    marking: markingOf(room, []), crumbs: crumbsOf(room, instruments.enterPast, toInstruments(room)),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{instruments.enterPast}</h1><p class="lede">{instruments.pastLede}</p></div>
        <ErrorSummary {...shared} />
        {answered.refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert" grave><p>{answered.refusal}</p></Notice>}
        <div class="card padded">
          <Form action={room.href('/instruments/past')} upload label={instruments.enterPast}>
            <KindFields room={room} state={state} shape={shape} />
            <WordingFields room={room} state={state} name="title" label={drafts.title} languages={shape.languages} rows={2} />
            <BodyChoices room={room} state={state} name="signatories" label={instruments.signatories} hint={instruments.pastSignatoriesHint} bodies={room.members} />
            <TextArea {...shared} name="other-parties" label={instruments.otherPartiesField} hint={instruments.otherPartiesHint} rows={2} optional />
            <PartialDateField {...shared} name="signed" label={instruments.signedOn} />
            <Tick {...shared} name="signed-unknown" label={instruments.signedUnknown} />
            <TextField {...shared} name="place" label={instruments.place} optional />
            <PartialDateField {...shared} name="in-force" label={instruments.inForceSince} />
            <Tick {...shared} name="in-force-unknown" label={instruments.forceUnknown} />
            <TermsFields room={room} state={state} />
            <SourceFields room={room} state={state} />
            <FileField {...shared} name="scan" label={instruments.scan} hint={instruments.scanHint} accept=".pdf,image/*" optional />
            <MarkingField room={room} state={state} />
            <Actions note={instruments.pastNote}><Submit text={instruments.proposePast} name="do" value="propose" /></Actions>
          </Form>
        </div>
      </div>
    ),
  }
}
