import type { Child } from 'hono/jsx'
import type { Digest } from '../core/act.ts'
import { Actions, ErrorSummary, Form, Submit, type FormState } from './components/Form.tsx'
import type { PageAnswer } from './draw.tsx'
import { words } from './locales/catalogue.ts'
import type { PartnershipDesk } from './partnership-desk.ts'
import { Posted } from './posted.ts'
import { again, FormCheck, send, valuesOf, type Prepared, type Sent } from './submission.ts'
import { workPage, type WorkPage } from './work-page.tsx'

export interface ActForm {
  readonly place: PartnershipDesk
  /** Of this page, within the partnership: where the form is sent. */
  readonly path: string
  readonly page: Omit<WorkPage, 'children' | 'status' | 'refusal' | 'hasErrors'>
  /** What stands in the fields before anything is typed. */
  readonly start: Readonly<Record<string, string>>
  /** Reads the fields and notes what is wrong; the act itself is made only where nothing is. */
  readonly read: (posted: Posted, check: FormCheck) => () => Prepared | Promise<Prepared>
  readonly fields: (state: FormState) => Child
  readonly submit: string
  /** Where a file goes with it. */
  readonly upload?: boolean | undefined
  /** Where to go on once sealed, without the language. */
  readonly after: (sealed: Digest, posted: Posted) => Promise<string> | string
}

/** One form that ends in one act: drawn, read, sealed, or drawn again with all that was typed. */
export async function actForm(form: ActForm): Promise<PageAnswer | Response> {
  const { place } = form
  const { c } = place.desk
  if (c.req.method !== 'POST') return drawForm(form, { at: 'again', state: { values: form.start, errors: {} }, refusal: undefined, status: 400 }, 200)
  const posted = await Posted.of(c)
  // More rows are asked for by a button of the same form: nothing is checked and nothing is lost.
  if (posted.text('do') === 'more') return drawForm(form, { at: 'again', state: { values: valuesOf(posted), errors: {} }, refusal: undefined, status: 400 }, 200)
  const check = new FormCheck(place.desk.language)
  const prepare = form.read(posted, check)
  const sent = check.hasErrors ? again(posted, check.errors) : await send(place, posted, await prepare())
  if (sent.at === 'again') return drawForm(form, sent)
  return c.var.visit.redirect(place.desk.href(await form.after(sent.digest, posted)))
}

function drawForm({ place, path, page, fields, submit, upload }: ActForm, sent: Extract<Sent, { at: 'again' }>, status?: number): PageAnswer {
  const { language } = place.desk
  const { state, refusal } = sent
  return workPage(place, {
    ...page, refusal, status: status ?? sent.status, hasErrors: Object.keys(state.errors).length > 0,
    children: (
      <section>
        <ErrorSummary language={language} state={state} />
        <Form action={place.href(path)} upload={upload}>
          {fields(state)}
          <Actions note={words(language).cooperation.sealed}><Submit text={submit} forward /></Actions>
        </Form>
      </section>
    ),
  })
}

export function MoreRows({ place }: { place: PartnershipDesk }) {
  return <p><Submit text={words(place.desk.language).cooperation.more} name="do" value="more" quiet /></p>
}
