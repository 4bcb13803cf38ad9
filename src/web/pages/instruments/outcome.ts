import type { Submitted } from '../../../app/authoring.ts'
import { refusalSentence } from '../../components/Refusal.tsx'
import type { Language } from '../../language.ts'

/** What stands in the way: a field to mend, or a rule that refuses. Neither has recorded anything. */
export interface Hindrance {
  readonly errors: Readonly<Record<string, string>>
  readonly refusal?: string | undefined
  readonly status: 400 | 409
}

/** `undefined` when the act stands sealed. `fieldAt` finds the field of a place in the act, `/content/title/fr`. */
export function hindranceIn(submitted: Submitted, language: Language, fieldAt: (at: string) => string = lastName): Hindrance | undefined {
  if ('refused' in submitted) return { errors: {}, refusal: refusalSentence(language, submitted.refused), status: 409 }
  if ('malformed' in submitted) return { errors: { [fieldAt(submitted.at)]: refusalSentence(language, submitted.malformed) }, status: 400 }
  return undefined
}

/** `/content/reason/fr` is the field `reason-fr`; `/facts/on` the field `on`. */
function lastName(at: string): string {
  return at.split('/').slice(2).join('-')
}
