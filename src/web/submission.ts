import type { Digest, JsonObject } from '../core/act.ts'
import { isSealed, type Intent } from '../app/authoring.ts'
import type { PartnershipDesk } from './partnership-desk.ts'
import type { FormState } from './components/Form.tsx'
import type { Language } from './language.ts'
import { words } from './locales/catalogue.ts'
import type { Posted } from './posted.ts'

/** What came of a form: an act, or the form again with what is wrong. */
export type Sent =
  | { readonly at: 'sealed'; readonly digest: Digest }
  | { readonly at: 'again'; readonly state: FormState; readonly refusal: string | undefined; readonly status: 400 | 409 }

export interface Prepared {
  readonly type: string
  readonly facts: object
  readonly content?: object | null
}

/** Every value typed, a choice of several joined as the form components expect it. */
export function valuesOf(posted: Posted): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(posted.values).map((name) => [name, posted.all(name).join(' ')]))
}

export function again(posted: Posted, errors: FormState['errors']): Sent {
  return { at: 'again', state: { values: valuesOf(posted), errors }, refusal: undefined, status: 400 }
}

/** The strict reader of the node, not a type, decides whether it is an act. */
export function intentOf({ desk }: PartnershipDesk, { type, facts, content }: Prepared): Intent {
  return { type, facts: facts as JsonObject, content: (content ?? null) as JsonObject | null, actor: desk.actor }
}

export async function send(place: PartnershipDesk, posted: Posted, intent: Prepared): Promise<Sent> {
  const { desk } = place
  const submitted = await desk.site.node.submit(place.partnership.id, intentOf(place, intent))
  if (isSealed(submitted)) return { at: 'sealed', digest: submitted.act.digest }
  const values = valuesOf(posted)
  if ('malformed' in submitted) {
    return { at: 'again', state: { values, errors: { [fieldAt(submitted.at, values)]: faultSentence(desk.language, submitted.malformed) } }, refusal: undefined, status: 400 }
  }
  if ('refused' in submitted) return { at: 'again', state: { values, errors: {} }, refusal: refusalSentence(desk.language, submitted.refused), status: 409 }
  return { at: 'again', state: { values, errors: {} }, refusal: undefined, status: 400 }
}

/** The field of the form that a JSON pointer into the act means: form fields are named as the act names them. */
export function fieldAt(at: string, values: Readonly<Record<string, string>>): string {
  const path = at.replace(/^\/(facts\/change|facts|content)\//, '').split('/')
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('-')
    if (name in values) return name
  }
  return path[0] ?? ''
}

function faultSentence(language: Language, code: string): string {
  const { faults } = words(language).cooperation
  return (faults as Readonly<Record<string, string>>)[code] ?? faults.other
}

/** The catalogue's sentence for a code, where it has one; the code itself says more than nothing. */
export function refusalSentence(language: Language, code: string): string {
  const { refusals } = words(language) as { readonly refusals?: Readonly<Record<string, unknown>> }
  const said = refusals?.[code]
  if (typeof said === 'string') return said
  const parts = typeof said === 'object' && said !== null ? Object.values(said).filter((part) => typeof part === 'string') : []
  return parts.length > 0 ? parts.join(' ') : code
}

/** Collects what is missing or wrong before anything is put to the record, so that all of it is said at once. */
export class FormCheck {
  readonly errors: Record<string, string> = {}
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  /** The sentences for what a page checks by itself. */
  get faults() {
    return words(this.language).cooperation.faults
  }

  /** `field` is the name under which the error stands. */
  needed<T>(field: string, value: T | null): T {
    if (value === null || (Array.isArray(value) && value.length === 0)) this.errors[field] ??= this.faults.missing
    return value as T
  }

  partialDate(field: string, value: string | null): string | null {
    if (value !== null && !/^\d{4}(-(\d{2}(-\d{2})?|spring|summer|autumn|winter))?$/.test(value)) this.errors[field] ??= this.faults.not_a_date
    return value
  }

  wrong(field: string, message: string): void {
    this.errors[field] ??= message
  }

  get hasErrors(): boolean {
    return Object.keys(this.errors).length > 0
  }
}
