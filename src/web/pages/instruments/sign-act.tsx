import { textCode } from '../../../app/instruments/instrument-record.ts'
import { Actions, Choices, Form, PartialDateField, Submit, TextField, Tick, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { submitted, type Answered } from './act-page.tsx'
import { othersOf } from './room.ts'
import { changedMeanwhile, signStepPage } from './sign-pages.tsx'
import { choiceIn, mayProceed, openSigning, stepHref, type SignChoice, type Signing } from './signing-room.ts'
import { languageName } from './text-columns.tsx'

/** The last page: what is signed here is the text of which the digits were checked, and no other. */
export async function signPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const signing = await ready(desk, choiceIn(desk.c.req.query()))
  if (!signing || !('room' in signing)) return signing
  const { powers } = signing
  return draw(signing, { values: { signatory: powers?.text?.holder ?? '', function: named(powers?.text?.function, desk.language) ?? '', on: desk.today }, errors: {} })
}

async function ready(desk: PageDesk, choice: SignChoice): Promise<Signing | PageAnswer | Response | undefined> {
  const signing = await openSigning(desk, choice)
  if (!signing) return undefined
  if (signing.readEarlier) return changedMeanwhile(signing, 'sign')
  if (!mayProceed(signing)) return desk.c.var.visit.redirect(stepHref(signing, 'powers'))
  return signing.chosen.text === undefined ? desk.c.var.visit.redirect(stepHref(signing, 'read')) : signing
}

export async function signPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const posted = await Posted.of(desk.c)
  const signing = await ready(desk, choiceIn(posted.values))
  if (!signing || !('room' in signing)) return signing
  const { errors: says } = words(desk.language).instruments
  const errors: Record<string, string> = {}
  if (posted.text('signatory') === null) errors['signatory'] = says.holder
  if (posted.text('function') === null) errors['function'] = says.function
  if (posted.text('form') === null) errors['form'] = says.signForm
  if (posted.text('on') === null) errors['on'] = says.day
  if (posted.text('same') === null) errors['same'] = says.same
  if (Object.keys(errors).length > 0) return draw(signing, { values: posted.values, errors })
  const outcome = await submitted(signing, {
    type: 'sign',
    facts: { revision: signing.version.held.digest, powers: signing.powers?.held.digest ?? null, capacity: signing.powers?.facts.capacity ?? signing.capacity ?? '', form: posted.text('form'), on: posted.text('on') },
    content: { signatory: posted.text('signatory'), function: { [desk.language]: posted.text('function')! }, place: posted.text('place'), attachments: [] },
  }, (at) => at.split('/')[2] ?? '')
  return outcome instanceof Response ? outcome : draw(signing, { values: posted.values, errors: outcome.errors }, outcome)
}

function draw(signing: Signing, state: FormState, answered?: Answered): PageAnswer {
  const { room, path, version, chosen } = signing
  const { desk } = room
  const { instruments, field } = words(desk.language)
  const shared = { language: desk.language, state }
  const others = formatList(desk.place, othersOf(room).map((body) => isolate(desk.stateName(body))))
  const hidden = Object.fromEntries(Object.entries(chosen).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  return signStepPage(signing, 'sign', {
    state, answered,
    children: (
      <div class="card padded">
        <p>{instruments.textCode} <span class="code text-code">{textCode(version.held)}</span> <small>{instruments.textCodeHint}</small></p>
        <Form action={room.href(`${path}/sign/sign`)} hidden={hidden} label={instruments.sign}>
          <TextField {...shared} name="signatory" label={instruments.signatoryName} autocomplete="name" />
          <TextField {...shared} name="function" label={instruments.functionIn(languageName(desk.language, desk.language))} />
          <Choices {...shared} name="form" label={instruments.signForm} options={[
            { value: 'definitive', text: field.signatureForms.definitive }, { value: 'ad_referendum', text: field.signatureForms.ad_referendum, hint: instruments.adReferendumHint },
          ]} />
          <PartialDateField {...shared} name="on" label={instruments.signedOn} />
          <TextField {...shared} name="place" label={instruments.place} optional />
          <Tick {...shared} name="same" label={instruments.sameCode} />
          <Notice tone="wait"><p>{instruments.signWarning(others)}</p></Notice>
          <Actions><Submit text={instruments.sign} /></Actions>
        </Form>
      </div>
    ),
  })
}
