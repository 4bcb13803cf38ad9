import { wordsOf } from '../search/normalise.ts'
import type { PageLanguage } from './printed-date.ts'

/** Words that hold a language together and hardly occur in the other. */
const telling: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set(['le', 'la', 'les', 'des', 'du', 'et', 'une', 'un', 'est', 'dans', 'pour', 'avec', 'qui', 'aux', 'au', 'sur']),
  en: new Set(['the', 'of', 'and', 'to', 'in', 'is', 'for', 'with', 'that', 'on', 'by', 'as', 'are', 'was', 'between']),
}

/** The language of a text; `null` where it is none of those that can be told. */
export function languageOf(text: string): PageLanguage | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (letters > 0 && arabic * 2 > letters) return 'ar'
  const counts = { fr: 0, en: 0 }
  for (const { forms } of wordsOf(text)) for (const language of ['fr', 'en'] as const) if (telling[language].has(forms[0])) counts[language] += 1
  if (counts.fr === counts.en) return null
  return counts.fr > counts.en ? 'fr' : 'en'
}
