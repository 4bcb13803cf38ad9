import type { Bilingual, EntryId } from '../../../app/compiled/entry.ts'
import { languageOf } from '../../../app/compiled/page-language.ts'
import { find, findEntry, sectionOf, type CompiledRecord } from '../../../app/compiled/record.ts'
import { titleOf } from '../../../app/compiled/search-text.ts'
import type { Language } from '../../language.ts'

/** A text with the language it is in; `undefined` for a name that belongs to no language. */
export interface Titled {
  readonly text: string
  readonly lang: string | undefined
}

/** The record's texts stand in French and English; others are shown the French, nearer to most sources. */
export function told(text: Bilingual, language: Language): Titled {
  return language === 'en' ? { text: text.en, lang: 'en' } : { text: text.fr, lang: 'fr' }
}

export function nameIn(names: Readonly<Record<Language, string | null>>, language: Language): Titled {
  const own = names[language]
  return own === null ? { text: names.en ?? names.fr ?? '', lang: 'en' } : { text: own, lang: language }
}

/** What an entry is called, and in which language that is. */
export function entitled(record: CompiledRecord, id: EntryId, language: Language): Titled {
  const text = titleOf(record, id, language)
  switch (sectionOf(id)) {
    case 'sources':
      return { text, lang: languageOf(text) ?? find(record, 'sources', id)?.language }
    case 'states':
    case 'bodies': {
      const entry = findEntry(record, id) as { readonly names: Record<Language, string | null> } | undefined
      return entry ? nameIn(entry.names, language) : { text, lang: undefined }
    }
    case 'holders':
      return { text, lang: undefined }
    case 'divergences':
      return { text, lang: 'en' }
    default:
      return { text, lang: language === 'en' ? 'en' : 'fr' }
  }
}

/** A title that describes a page of another language, as the compiler gave it. */
export function isDescribed(record: CompiledRecord, source: EntryId): boolean {
  const entry = find(record, 'sources', source)
  return entry !== undefined && entry.language !== 'en' && languageOf(entry.title) === 'en'
}
