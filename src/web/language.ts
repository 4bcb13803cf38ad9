export const languages = ['fr', 'ar', 'es', 'nl', 'en'] as const
export type Language = (typeof languages)[number]

export const endonyms: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', es: 'Español', nl: 'Nederlands', en: 'English' }

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value)
}

/** Any BCP 47 tag: texts of the record come in languages in which the interface does not. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr'
}

/** The first is used where the node's State does not write the language, as in an exercise between invented States. */
const regions: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  fr: ['FR', 'BE', 'CA', 'CH', 'DZ', 'LU', 'MA', 'TN'],
  // Bare `ar` is nobody's usage: months and decimal marks differ from Tunis to Rabat to Cairo.
  ar: ['TN', 'DZ', 'EG', 'LB', 'LY', 'MA', 'MR'],
  es: ['ES', 'AR', 'MX'],
  nl: ['NL', 'BE'],
  en: ['GB', 'IE'],
}

/** The tag that decides formats: `ar` on a node of Algeria is `ar-DZ`. All are given Latin digits, as in the Maghreb. */
export function regionOf(language: Language, region: string): string {
  const known = regions[language]
  const tag = `${language}-${known.includes(region) ? region : known[0]}`
  return language === 'ar' ? `${tag}-u-nu-latn` : tag
}

/** Sets a run apart from the direction around it, where no element can (titles, attributes, sentences of the catalogue). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
