import type { Child } from 'hono/jsx'
import type { JsonObject } from '../../../core/act.ts'
import { ErrorSummary, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { framed, type InstrumentRoom } from './instrument-room.ts'
import { hindranceIn, type Hindrance } from './outcome.ts'

export interface Answered {
  readonly refusal?: string | undefined
  readonly status?: number | undefined
}

/** A page about one instrument on which an act is prepared: what went wrong stands first, then the form. */
export function actPage(opened: InstrumentRoom, { title, lede, state, answered = {}, children }: { title: string; lede?: Child; state: FormState; answered?: Answered | undefined; children: Child }): PageAnswer {
  const { desk } = opened.room
  const { house } = words(desk.language)
  const failed = Object.keys(state.errors).length > 0
  return {
    ...framed(opened, title), status: answered.status ?? (failed ? 400 : 200), ...(failed ? { title: house.form.problemTitle(title) } : {}),
    children: (
      <div class="wrap">
        <div class="title-block"><p class="kicker"><bdi>{opened.title}</bdi></p><h1>{title}</h1>{lede === undefined ? null : <p class="lede">{lede}</p>}</div>
        <ErrorSummary language={desk.language} state={state} />
        {answered.refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert" grave><p>{answered.refusal}</p></Notice>}
        {children}
      </div>
    ),
  }
}

/** Puts an act to the record: what stands in the way, or the page of the instrument. */
export async function submitted({ room, path }: InstrumentRoom, intent: { readonly type: string; readonly facts: JsonObject; readonly content?: JsonObject }, fieldAt?: (at: string) => string): Promise<Hindrance | Response> {
  const { desk } = room
  const answer = await desk.site.node.submit(room.partnership.id, { ...intent, actor: desk.actor })
  return hindranceIn(answer, desk.language, fieldAt) ?? desk.c.var.visit.redirect(room.href(path))
}
