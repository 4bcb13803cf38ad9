import type { BodyId, JsonObject } from '../../../core/act.ts'
import type { CharterRules } from '../../../core/charter.ts'
import type { Json } from '../../../core/act.ts'
import type { FormState } from '../../components/Form.tsx'
import { markings, type MarkingLabel } from '../../components/Marking.tsx'
import { languages, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../components/Refusal.tsx'
import type { Posted } from '../../posted.ts'

export interface Founding {
  readonly facts: JsonObject
  readonly content: JsonObject
}

export type FoundingRead = { readonly at: 'read'; readonly founding: Founding } | { readonly at: 'wrong'; readonly errors: FormState['errors'] }

/** What each field starts with: nothing wider than a partnership of caution is chosen beforehand. */
export function foundingDefaults(language: Language): FormState['values'] {
  return { languages: language, marking: 'TLP:AMBER', ceiling: 'TLP:AMBER+STRICT', notice: '6' }
}

/** Reads the form whole, so that all that is wrong is said at once. `peers` are the bodies that may be chosen. */
export function readFounding(posted: Posted, language: Language, peers: readonly BodyId[], demonstration: CharterRules['demonstration']): FoundingRead {
  const errors: Record<string, string> = {}
  const wrong = (field: string, code: string) => void (errors[field] ??= refusalSentence(language, code))
  const invites = posted.all('bodies').filter((body) => peers.includes(body))
  if (invites.length === 0) wrong('bodies', 'too_few')
  const chosen = languages.filter((each) => posted.all('languages').includes(each))
  if (chosen.length === 0) wrong('languages', 'too_few')
  const name = wordingIn(posted, 'name')
  if (name === null) wrong(`name-${language}`, 'blank')
  const purpose = wordingIn(posted, 'purpose')
  if (purpose === null) wrong(`purpose-${language}`, 'blank')
  const marking = labelIn(posted, 'marking')
  const ceiling = labelIn(posted, 'ceiling')
  if (marking === undefined) wrong('marking', 'not_one_of')
  if (ceiling === undefined) wrong('ceiling', 'not_one_of')
  if (marking && ceiling && markings.indexOf(marking) > markings.indexOf(ceiling)) errors['marking'] ??= words(language).partnerships.founding.ceilingTooLow
  const notice = posted.text('notice') ?? ''
  if (!/^\d{1,2}$/.test(notice)) wrong('notice', 'not_integer')
  else if (Number(notice) > 60) wrong('notice', 'out_of_range')
  if (Object.keys(errors).length > 0) return { at: 'wrong', errors }
  const rules: CharterRules = {
    languages: chosen, defaultMarking: { tlp: marking!, releasable: [] }, ceiling: ceiling!, noticeMonths: Number(notice),
    form: invites.length > 1 ? 'multilateral' : 'bilateral', demonstration,
  }
  return { at: 'read', founding: { facts: { invites, rules: rules as unknown as Json }, content: { name: name!, purpose: purpose! } } }
}

/** Every language has its field on the page; what is typed counts, whichever working languages are ticked. */
function wordingIn(posted: Posted, field: string): Readonly<Record<string, string>> | null {
  return posted.wording(field, languages)
}

function labelIn(posted: Posted, field: string): MarkingLabel | undefined {
  return markings.find((label) => label === posted.text(field))
}

/** The field of this form that a fault in the act means. */
export function foundingField(at: string): string {
  const known: readonly (readonly [RegExp, string])[] = [
    [/^\/content\/name/, 'name-fr'], [/^\/content\/purpose/, 'purpose-fr'], [/\/languages/, 'languages'], [/\/defaultMarking/, 'marking'], [/\/ceiling/, 'ceiling'], [/\/noticeMonths/, 'notice'],
  ]
  const language = /\/(fr|ar|es|nl|en)$/.exec(at)?.[1]
  const found = known.find(([pattern]) => pattern.test(at))?.[1] ?? 'bodies'
  return language === undefined ? found : found.replace(/-fr$/, `-${language}`)
}
