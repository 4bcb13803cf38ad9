import { Actions, Form, PartialDateField, SelectField, Submit, TextArea, emptyForm, type FormState } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { actPage, submitted, type Answered } from './act-page.tsx'
import { optionsOf } from './draft-fields.tsx'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'
import { languageName } from './text-columns.tsx'

/** What we have done under our own law, told to the others: the procedure is ours, its result is shared. */
export async function notifyPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  return opened && draw(opened)
}

export async function notifyPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const { errors: says } = words(desk.language).instruments
  const errors: Record<string, string> = {}
  if (posted.text('step') === null) errors['step'] = says.step
  if (posted.text('on') === null) errors['on'] = says.day
  if (Object.keys(errors).length > 0) return draw(opened, { values: posted.values, errors })
  const own = opened.record.life.parties.find(({ body }) => body === opened.room.self)
  const statement = posted.text('statement')
  const outcome = await submitted(opened, {
    type: 'notify',
    facts: { revision: own?.revision ?? opened.record.standing.held.digest, step: posted.text('step'), on: posted.text('on') },
    content: { statement: statement === null ? null : { [desk.language]: statement }, attachments: [] },
  }, (at) => at.split('/')[2] ?? '')
  return outcome instanceof Response ? outcome : draw(opened, { values: posted.values, errors: outcome.errors }, outcome)
}

function draw(opened: InstrumentRoom, state: FormState = emptyForm, answered?: Answered): PageAnswer {
  const { room, path } = opened
  const { desk } = room
  const { instruments, field } = words(desk.language)
  const shared = { language: desk.language, state }
  return actPage(opened, {
    title: instruments.notifyStep, lede: instruments.notifyLede, state, answered,
    children: (
      <div class="card padded">
        <Form action={room.href(`${path}/notify`)} label={instruments.notifyStep}>
          <SelectField {...shared} name="step" label={instruments.step} options={optionsOf(field.notifications)} unchosen />
          <PartialDateField {...shared} name="on" label={instruments.stepOn} />
          <TextArea {...shared} name="statement" label={instruments.statementIn(languageName(desk.language, desk.language))} lang={desk.language} optional />
          <Actions note={instruments.sealedAndSent}><Submit text={instruments.notifyStep} /></Actions>
        </Form>
      </div>
    ),
  })
}
