import type { Language } from '../language.ts'

/** `zero` is said for exactly nothing in any language; the others are the categories of the language. `#` stands for the number. */
export interface PluralForms {
  readonly zero?: string
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

export function plural(language: Language, n: number, forms: PluralForms): string {
  const category = n === 0 && forms.zero !== undefined ? 'zero' : new Intl.PluralRules(language).select(n)
  const number = new Intl.NumberFormat(language === 'ar' ? 'ar-TN-u-nu-latn' : language).format(n)
  return (forms[category] ?? forms.other).replaceAll('#', number)
}
