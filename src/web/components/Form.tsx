import type { Child } from 'hono/jsx'
import { direction, type Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import { Glyph } from './Glyph.tsx'

/** What was typed and what is wrong with it: a form that comes back keeps every value. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  /** By the name of the field, in the order in which they stand. */
  readonly errors: Readonly<Record<string, string>>
}

export const emptyForm: FormState = { values: {}, errors: {} }

export function fieldId(name: string): string {
  return `field-${name}`
}

/** The errors at the top, each a link to its field; the page's title says that there is one (`house.form.problemTitle`). */
export function ErrorSummary({ language, state }: { language: Language; state: FormState }) {
  const errors = Object.entries(state.errors)
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">{words(language).house.form.problem}</h2>
      <ul class="entries">{errors.map(([name, message]) => <li><a href={`#${fieldId(name)}`}>{message}</a></li>)}</ul>
    </div>
  )
}

export function Form({ action, method = 'post', hidden = {}, upload, label, children }: {
  action: string
  method?: 'post' | 'get' | undefined
  /** The token against forged requests, the digest of what was read. */
  hidden?: Readonly<Record<string, string>> | undefined
  upload?: boolean | undefined
  /** Where the form has no heading of its own. */
  label?: string | undefined
  children?: Child
}) {
  return (
    // The server's own messages are in the reader's language and stay on the page; the browser's are neither.
    <form class="form" action={action} method={method} novalidate aria-label={label} enctype={upload ? 'multipart/form-data' : undefined}>
      {Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
      {children}
    </form>
  )
}

export interface FieldProps {
  readonly language: Language
  readonly state: FormState
  readonly name: string
  readonly label: string
  readonly hint?: Child
  /** Says "(optional)"; what is required is not marked. */
  readonly optional?: boolean | undefined
}

function describedBy({ name, hint, state }: Pick<FieldProps, 'name' | 'hint' | 'state'>): string | undefined {
  const ids = [hint === undefined ? [] : [`hint-${name}`], state.errors[name] === undefined ? [] : [`error-${name}`]].flat()
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Messages({ language, name, hint, state }: Pick<FieldProps, 'language' | 'name' | 'hint' | 'state'>) {
  const error = state.errors[name]
  return (
    <>
      {hint === undefined ? null : <p class="hint" id={`hint-${name}`}>{hint}</p>}
      {error === undefined ? null : <p class="error" id={`error-${name}`}><Glyph name="exclamation" /><span class="hidden-words">{words(language).house.form.error} </span>{error}</p>}
    </>
  )
}

function Frame({ field, children }: { field: FieldProps; children?: Child }) {
  return (
    <div class={field.state.errors[field.name] === undefined ? 'field' : 'field in-error'}>
      <label for={fieldId(field.name)}>{field.label}{field.optional ? <span class="optional"> {words(field.language).house.form.optional}</span> : null}</label>
      <Messages {...field} />
      {children}
    </div>
  )
}

/** What every control shares. `required` is said to those who hear the page; the server is what refuses. */
function control(field: FieldProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.state.errors[field.name] === undefined ? undefined : ('true' as const),
    'aria-required': field.optional ? undefined : ('true' as const),
  }
}

export function TextField(field: FieldProps & { type?: 'text' | 'email' | 'url' | 'search' | 'number' | 'password' | undefined; autocomplete?: string | undefined; ltr?: boolean | undefined; width?: 'short' | 'long' | undefined }) {
  const { type = 'text', autocomplete, ltr, width = 'long' } = field
  return (
    <Frame field={field}>
      <input {...control(field)} class={width} type={type} value={field.state.values[field.name] ?? ''} autocomplete={autocomplete} dir={ltr ? 'ltr' : 'auto'} />
    </Frame>
  )
}

/** A text in a given language: its column fixes language and direction, whoever types. */
export function TextArea(field: FieldProps & { rows?: number | undefined; lang?: string | undefined; authentic?: boolean | undefined }) {
  const { rows = 4, lang, authentic } = field
  return (
    <Frame field={field}>
      <textarea {...control(field)} class={authentic ? 'authentic' : undefined} rows={rows} lang={lang} dir={lang === undefined ? 'auto' : direction(lang)}>{field.state.values[field.name] ?? ''}</textarea>
    </Frame>
  )
}

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: Child
  /** Fields that belong to this choice alone, shown under it when it is chosen, and always where the browser cannot hide them. */
  readonly more?: Child
}

/** `unchosen` puts an empty first choice: nothing is chosen for the reader. */
export function SelectField(field: FieldProps & { options: readonly Option[]; unchosen?: boolean | undefined }) {
  const chosen = field.state.values[field.name]
  return (
    <Frame field={field}>
      <select {...control(field)}>
        {field.unchosen ? <option value="">{words(field.language).house.form.choose}</option> : null}
        {field.options.map(({ value, text }) => <option value={value} selected={value === chosen}>{text}</option>)}
      </select>
    </Frame>
  )
}

function Choice({ type, name, option, id, checked }: { type: 'radio' | 'checkbox'; name: string; option: Option; id: string; checked: boolean }) {
  return (
    <div class="choice">
      <input type={type} id={id} name={name} value={option.value} checked={checked} aria-describedby={option.hint === undefined ? undefined : `${id}-hint`} />
      <label for={id}>{option.text}</label>
      {option.hint === undefined ? null : <p class="hint" id={`${id}-hint`}>{option.hint}</p>}
      {option.more === undefined ? null : <div class="more">{option.more}</div>}
    </div>
  )
}

/** Several answers, of which one (radio) or any number (checkbox, values joined by a space). */
export function Choices(field: FieldProps & { type?: 'radio' | 'checkbox' | undefined; options: readonly Option[]; large?: boolean | undefined }) {
  const { name, state, type = 'radio', options, large, label } = field
  const chosen = new Set((state.values[name] ?? '').split(' '))
  return (
    <fieldset class={state.errors[name] === undefined ? 'field' : 'field in-error'} aria-describedby={describedBy(field)}>
      <legend class={large ? 'large' : undefined}>{label}{field.optional ? <span class="optional"> {words(field.language).house.form.optional}</span> : null}</legend>
      <Messages {...field} />
      {options.map((option, index) => (
        <Choice type={type} name={name} option={option} id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`} checked={chosen.has(option.value)} />
      ))}
    </fieldset>
  )
}

/** One box that must be ticked, as before a signature. */
export function Tick(field: FieldProps & { value?: string | undefined }) {
  const { value = 'yes' } = field
  return (
    <div class={field.state.errors[field.name] === undefined ? 'field' : 'field in-error'}>
      <Messages {...field} hint={undefined} />
      <div class="choice">
        <input {...control(field)} type="checkbox" value={value} checked={field.state.values[field.name] === value} />
        <label for={fieldId(field.name)}>{field.label}</label>
        {field.hint === undefined ? null : <p class="hint" id={`hint-${field.name}`}>{field.hint}</p>}
      </div>
    </div>
  )
}

/** A whole day. Browsers without a calendar take the same text, which the hint shows. */
export function DateField(field: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  const hint = field.hint ?? words(field.language).house.form.dayHint
  const shown = { ...field, hint }
  return (
    <Frame field={shown}>
      <input {...control(shown)} class="short" type="date" value={field.state.values[field.name] ?? ''} min={field.min} max={field.max} dir="ltr" />
    </Frame>
  )
}

/** A date as precise as it is known: a day, a month, a year or a season. */
export function PartialDateField(field: FieldProps) {
  const shown = { ...field, hint: field.hint ?? words(field.language).house.form.partialDateHint }
  return (
    <Frame field={shown}>
      <input {...control(shown)} class="short" type="text" inputmode="text" autocomplete="off" spellcheck={false} value={field.state.values[field.name] ?? ''} dir="ltr" />
    </Frame>
  )
}

export function FileField(field: FieldProps & { accept?: string | undefined; multiple?: boolean | undefined }) {
  return (
    <Frame field={field}>
      <input {...control(field)} type="file" accept={field.accept} multiple={field.multiple} />
    </Frame>
  )
}

export function Fieldset({ legend, large, children }: { legend: string; large?: boolean | undefined; children?: Child }) {
  return <fieldset class="group"><legend class={large ? 'large' : undefined}>{legend}</legend>{children}</fieldset>
}

/** The main act first. `name` and `value` tell which button was used. */
export function Actions({ children, note }: { children?: Child; note?: Child }) {
  return <><div class="actions">{children}</div>{note === undefined ? null : <p class="after">{note}</p>}</>
}

export function Submit({ text, name, value, quiet, grave, forward }: {
  text: string; name?: string | undefined; value?: string | undefined; quiet?: boolean | undefined; grave?: boolean | undefined; forward?: boolean | undefined
}) {
  return <button class={`button${quiet ? ' quiet' : ''}${grave ? ' grave' : ''}`} type="submit" name={name} value={value}>{text}{forward ? <> <Glyph name="forward" /></> : null}</button>
}
