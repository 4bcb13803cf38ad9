import type { Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import type { RefusalWords } from '../locales/refusal.ts'
import { Notice } from './Notice.tsx'

/** Why something was refused and what can be done now. A code that this version does not know keeps its sentence for the unknown. */
export function refusalWords(language: Language, code: string): RefusalWords {
  const { refusals } = words(language)
  return Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : refusals.unknown
}

/** In one line, for the summary of errors of a form. */
export function refusalSentence(language: Language, code: string): string {
  const { what, next } = refusalWords(language, code)
  return `${what} ${next}`
}

/** What a rule answered, in words; the code stands beside for whoever must report it. */
export function Refusal({ language, code }: { language: Language; code: string }) {
  const { house } = words(language)
  const { what, next } = refusalWords(language, code)
  return (
    <Notice tone="stop" title={house.errors.refused.title} grave role="alert">
      <p>{what}</p>
      <p>{next}</p>
      <p><code class="id" dir="ltr">{code}</code></p>
    </Notice>
  )
}
