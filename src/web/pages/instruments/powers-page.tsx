import { keepUpload } from '../../../app/attachments.ts'
import type { JsonObject } from '../../../core/act.ts'
import { Actions, Choices, DateField, FileField, Form, SelectField, Submit, TextField, emptyForm, type FormState } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { actPage, submitted, type Answered } from './act-page.tsx'
import { optionsOf } from './draft-fields.tsx'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'
import { languageName } from './text-columns.tsx'

/** A binding text asks for full powers, another for a mandate: the word follows the nature that was declared. */
export async function powersPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  return opened && draw(opened, { values: { kind: opened.record.standing.change.nature === 'binding' ? 'full_powers' : 'mandate', from: desk.today }, errors: {} })
}

const fields: Readonly<Record<string, string>> = { 'from': 'from', 'until': 'until' }

export async function powersPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const { errors: says } = words(desk.language).instruments
  const errors: Record<string, string> = {}
  if (posted.text('holder') === null) errors['holder'] = says.holder
  if (posted.text('function') === null) errors['function'] = says.function
  if (posted.text('capacity') === null) errors['capacity'] = says.capacity
  if (posted.text('scope') === null) errors['scope'] = says.scope
  if (posted.text('from') === null) errors['from'] = says.day
  if (Object.keys(errors).length > 0) return draw(opened, { values: posted.values, errors })
  const scan = posted.files.get('scan')
  const attachments = scan ? [await keepUpload(desk.site.node.ports.register, scan)] : []
  const outcome = await submitted(opened, {
    type: 'grant_powers',
    facts: { kind: posted.text('kind'), instrument: posted.text('scope') === 'standing' ? null : opened.record.subject, capacity: posted.text('capacity'), from: posted.text('from'), until: posted.text('until') },
    content: { holder: posted.text('holder'), function: { [desk.language]: posted.text('function')! }, reference: posted.text('reference'), attachments: attachments as unknown as JsonObject[] },
  }, (at) => fields[at.split('/')[2] ?? ''] ?? at.split('/')[2] ?? '')
  if (!(outcome instanceof Response)) return draw(opened, { values: posted.values, errors: outcome.errors }, outcome)
  return posted.text('next') === 'sign' ? desk.c.var.visit.redirect(opened.room.href(`${opened.path}/sign/powers`)) : outcome
}

function draw(opened: InstrumentRoom, state: FormState = emptyForm, answered?: Answered): PageAnswer {
  const { room, record, path } = opened
  const { desk } = room
  const { instruments, field } = words(desk.language)
  const shared = { language: desk.language, state }
  const next = desk.c.req.query('next') ?? state.values['next'] ?? ''
  return actPage(opened, {
    title: instruments.grantPowers, lede: record.standing.change.nature === 'binding' ? instruments.powersBinding : instruments.powersNonBinding, state, answered,
    children: (
      <div class="card padded">
        <Form action={room.href(`${path}/powers`)} upload hidden={{ next }} label={instruments.grantPowers}>
          <SelectField {...shared} name="kind" label={instruments.powersKind} options={optionsOf(field.powers)} />
          <TextField {...shared} name="holder" label={instruments.holder} />
          <TextField {...shared} name="function" label={instruments.functionIn(languageName(desk.language, desk.language))} />
          <SelectField {...shared} name="capacity" label={instruments.capacity} options={optionsOf(field.capacities)} unchosen />
          <Choices {...shared} name="scope" label={instruments.scope} options={[{ value: 'this', text: instruments.scopeThis }, { value: 'standing', text: instruments.scopeStanding }]} />
          <DateField {...shared} name="from" label={instruments.validFrom} />
          <DateField {...shared} name="until" label={instruments.validUntil} optional />
          <TextField {...shared} name="reference" label={instruments.reference} optional />
          <FileField {...shared} name="scan" label={instruments.scan} hint={instruments.scanHint} optional />
          <Actions note={instruments.sealedAndSent}><Submit text={instruments.grantPowers} /></Actions>
        </Form>
      </div>
    ),
  })
}
