import { earliestLeave } from '../../../app/instruments/instrument-record.ts'
import { Actions, DateField, Form, Submit, TextArea, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from '../instruments/act-page.tsx'
import { hindranceIn } from '../instruments/outcome.ts'
import { openAsMember } from '../instruments/room.ts'
import { languageName } from '../instruments/text-columns.tsx'
import { roomPage } from './room-page.tsx'

/** Leaving the partnership with notice: nobody's consent is needed, and nothing already done is undone. */
export async function leavePage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  return room && draw(room, emptyForm)
}

export async function leavePosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const posted = await Posted.of(desk.c)
  const { instruments: { errors: says } } = words(desk.language)
  const errors: Record<string, string> = {}
  if (posted.text('effective') === null) errors['effective'] = says.day
  if (posted.text('reason') === null) errors['reason'] = says.withdrawReason
  if (posted.text('sure') === null) errors['sure'] = says.sure
  if (Object.keys(errors).length > 0) return draw(room, { values: posted.values, errors })
  const facts = { from: room.partnership.id, effective: posted.text('effective') }
  const hindrance = hindranceIn(await desk.site.node.submit(room.partnership.id, { type: 'withdraw', facts, content: { reason: { [desk.language]: posted.text('reason')! } }, actor: desk.actor }), desk.language, (at) => at.split('/')[2] ?? '')
  return hindrance ? draw(room, { values: posted.values, errors: hindrance.errors }, hindrance) : desk.c.var.visit.redirect(room.href('/extend'))
}

function draw(room: PartnershipDesk, state: FormState, answered?: Answered): PageAnswer {
  const { desk } = room
  const { extension, instruments } = words(desk.language)
  const earliest = earliestLeave(room.rules.noticeMonths, desk.today)
  const shared = { language: desk.language, state }
  return roomPage(room, {
    title: extension.withdraw, lede: instruments.withdrawLede(instruments.months(room.rules.noticeMonths), formatDate(desk.place, earliest)), state, answered,
    children: (
      <div class="card padded">
        <p>{extension.leavingText}</p>
        <Form action={room.href('/withdraw')} label={extension.withdraw}>
          <DateField {...shared} name="effective" label={instruments.firstDayFree} min={earliest} />
          <TextArea {...shared} name="reason" label={instruments.withdrawReason(languageName(desk.language, desk.language))} lang={desk.language} />
          <Tick {...shared} name="sure" label={extension.leaveSure} />
          <Actions note={instruments.cannotUndo}><Submit text={extension.withdraw} grave /></Actions>
        </Form>
      </div>
    ),
  })
}
