import type { Digest, SubjectId } from '../../../core/act.ts'
import type { PublicationChange } from '../../../core/subjects/publication.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { Actions, Choices, DateField, emptyForm, ErrorSummary, Form, Submit, TextArea, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingFields, wordingValues, WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { proposalOf } from '../../proposal-form.tsx'
import { FormCheck, send, valuesOf } from '../../submission.ts'
import { workPage, type WorkPage } from '../../work-page.tsx'
import type { OfferedField, PublishableField } from './offered.ts'

/** What is to be published, and what stands in the form before anything is chosen. */
export interface Publishing {
  readonly place: PartnershipDesk
  /** `null` begins a publication; otherwise it corrects one. */
  readonly subject: SubjectId | null
  readonly of: Digest
  readonly path: string
  readonly page: Omit<WorkPage, 'children'>
  readonly title: Wording
  readonly fields: readonly OfferedField[]
  /** Fields chosen already: those of the publication that is corrected. */
  readonly chosen: readonly PublishableField[]
}

interface Value { readonly field: PublishableField; readonly label: null; readonly value: Wording }
interface Chosen { readonly change: PublicationChange & { readonly kind: 'publication' }; readonly content: { readonly title: Wording; readonly values: readonly Value[]; readonly correction: Wording | null; readonly note: null } }

/** Fields one by one, then exactly what everyone will read, then the proposal to all members. */
export async function publicationForm(publishing: Publishing): Promise<PageAnswer | Response> {
  const { place, subject } = publishing
  const { desk } = place
  if (desk.c.req.method !== 'POST') return draw(publishing, { ...emptyForm, values: startOf(publishing) })
  const posted = await Posted.of(desk.c)
  const check = new FormCheck(desk.language)
  const chosen = chosenIn(publishing, posted, check)
  if (check.hasErrors) return draw(publishing, { values: valuesOf(posted), errors: check.errors }, 400)
  if (posted.text('do') === 'back') return draw(publishing, { values: valuesOf(posted), errors: {} })
  if (posted.text('do') !== 'send') return drawPreview(publishing, chosen, posted)
  const sent = await send(place, posted, proposalOf(place, subject, { ...chosen, marking: place.rules.defaultMarking }))
  if (sent.at === 'again') return draw(publishing, sent.state, sent.status, sent.refusal)
  return desk.c.var.visit.redirect(place.href(`/publications/${shortName(subject ?? sent.digest)}`))
}

function startOf({ title, fields, chosen }: Publishing): Readonly<Record<string, string>> {
  return { ...wordingValues('title', title), ...Object.assign({}, ...fields.map(({ field, value }) => wordingValues(`value-${field}`, value))), fields: chosen.join(' ') }
}

function chosenIn({ place, subject, of, fields }: Publishing, posted: Posted, check: FormCheck): Chosen {
  const { languages } = place.rules
  const { publish } = words(place.desk.language).exchanges
  const named = new Set(posted.all('fields').flatMap((value) => value.split(' ')))
  const chosen = fields.map(({ field }) => field).filter((field) => named.has(field))
  if (chosen.length === 0) check.wrong('fields', publish.atLeastOne)
  const values = chosen.map((field): Value => ({ field, label: null, value: check.needed('fields', posted.wording(`value-${field}`, languages)) }))
  const title = check.needed('title', posted.wording('title', languages))
  const correction = subject === null ? null : check.needed('correction', posted.wording('correction', languages))
  const change = { kind: 'publication' as const, of, fields: chosen, notBefore: posted.text('notBefore'), situation: 'published' as const }
  return { change, content: { title, values, correction, note: null } }
}

function ValueFields({ language, state, field, languages }: { language: Language; state: FormState; field: PublishableField; languages: readonly RecordLanguage[] }) {
  const { publish } = words(language).exchanges
  return <>{languages.map((each) => <TextArea language={language} state={state} name={`value-${field}-${each}`} label={`${publish.value} — ${endonyms[each]}`} rows={3} lang={each} optional />)}</>
}

function draw(publishing: Publishing, state: FormState, status = 200, refusal?: string): PageAnswer {
  const { place, path, page, fields, subject } = publishing
  const { language } = place.desk
  const { exchanges: { publish }, register } = words(language)
  const { languages } = place.rules
  const shared = { language, state }
  const options = fields.map(({ field }) => ({ value: field, text: register.fields[field], more: <ValueFields language={language} state={state} field={field} languages={languages} /> }))
  return workPage(place, {
    ...page, status, refusal, hasErrors: Object.keys(state.errors).length > 0, lede: publish.chooseText,
    children: (
      <section>
        <ErrorSummary {...shared} />
        <Form action={place.href(path)} label={publish.choose}>
          <WordingFields {...shared} name="title" legend={publish.publishTitle} in={languages} />
          <Choices {...shared} type="checkbox" name="fields" label={publish.choose} hint={publish.valueHint} large options={options} />
          {subject === null ? null : <WordingFields {...shared} name="correction" legend={publish.correction} in={languages} rows={2} />}
          <DateField {...shared} name="notBefore" label={publish.notBefore} optional hint={publish.notBeforeHint} />
          <Actions note={publish.irrevocable}><Submit text={publish.check} name="do" value="check" forward /></Actions>
        </Form>
      </section>
    ),
  })
}

function drawPreview({ place, path, page }: Publishing, { change, content }: Chosen, posted: Posted): PageAnswer {
  const { desk } = place
  const { exchanges: { publish }, register, cooperation } = words(desk.language)
  return workPage(place, {
    ...page, title: publish.preview,
    children: (
      <section aria-label={publish.preview}>
        <div class="card padded">
          <h2><WordingText language={desk.language} text={content.title} /></h2>
          {content.correction === null ? null : <p>{register.published.correction}: <WordingText language={desk.language} text={content.correction} /></p>}
          <dl class="statements">{content.values.map(({ field, value }) => <div><dt>{register.fields[field]}</dt><dd>{Object.keys(value).map((each) => <WordingText language={each as RecordLanguage} text={{ [each]: value[each as RecordLanguage]! }} block />)}</dd></div>)}</dl>
          {change.notBefore === null ? null : <p>{publish.notBefore} <DateText place={desk.place} date={change.notBefore} /></p>}
        </div>
        <Notice tone="wait"><p>{publish.irrevocable} {publish.chooseText}</p></Notice>
        <form class="form" action={place.href(path)} method="post">
          {Object.keys(posted.values).filter((name) => name !== 'do').flatMap((name) => posted.all(name).map((value) => <input type="hidden" name={name} value={value} />))}
          <Actions note={cooperation.sealed}><Submit text={publish.send} name="do" value="send" forward /><Submit text={publish.choose} name="do" value="back" quiet /></Actions>
        </form>
      </section>
    ),
  })
}
