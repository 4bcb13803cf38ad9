import type { Child } from 'hono/jsx'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { ErrorSummary, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { crumbsOf, markingOf } from '../instruments/room.ts'
import type { Answered } from '../instruments/act-page.tsx'

/** A page of the extension on which an act is prepared. */
export function roomPage(room: PartnershipDesk, { title, lede, state, answered = {}, children }: { title: string; lede?: Child; state: FormState; answered?: Answered | undefined; children: Child }): PageAnswer {
  const { desk } = room
  const { house, extension } = words(desk.language)
  const failed = Object.keys(state.errors).length > 0
  return {
    title: failed ? house.form.problemTitle(title) : title, section: 'partnerships', status: answered.status ?? (failed ? 400 : 200),
    marking: markingOf(room, []), crumbs: crumbsOf(room, title, { text: extension.title, href: room.href('/extend') }),
    children: (
      <div class="wrap">
        <div class="title-block"><p class="kicker"><bdi>{room.name}</bdi></p><h1>{title}</h1>{lede === undefined ? null : <p class="lede">{lede}</p>}</div>
        <ErrorSummary language={desk.language} state={state} />
        {answered.refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert" grave><p>{answered.refusal}</p></Notice>}
        {children}
      </div>
    ),
  }
}
