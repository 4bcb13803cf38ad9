import type { Bilingual, EntryId } from './entry.ts'
import { find, findEntry, sectionOf, type CompiledRecord, type Entry, type EntryOf, type SectionName } from './record.ts'
import type { NameLanguage } from './vocabulary.ts'

type Teller<S extends SectionName> = (entry: EntryOf<S>, language: NameLanguage) => readonly (string | null | undefined)[]

/** The record's texts stand in French and English; a reader of another language is shown the one nearer to the sources. */
export function inLanguage(text: Bilingual, language: NameLanguage): string {
  return language === 'en' ? text.en : text.fr
}

const names = (of: Readonly<Record<NameLanguage, string | null>>, language: NameLanguage) => of[language] ?? of.en

/** What a person would look for in an entry of each section: names and texts, never ids or notes of the compiler. */
const tellers: { readonly [S in SectionName]: Teller<S> } = {
  sources: ({ title, publisher }) => [title, publisher],
  states: (state, language) => [names(state.names, language)],
  bodies: (body, language) => [names(body.names, language), body.short],
  offices: (office, language) => [inLanguage(office.title, language)],
  holders: ({ name, spellings }) => [name, ...spellings.map(({ text }) => text)],
  mandates: () => [],
  partnerships: ({ name }, language) => [inLanguage(name, language)],
  instruments: ({ title, signedAt }, language) => [inLanguage(title, language), signedAt],
  sessions: ({ title, place, agenda, outcome }, language) =>
    [inLanguage(title, language), place, ...(language === 'en' ? agenda.en : agenda.fr), inLanguage(outcome, language)],
  commitments: ({ text, followUp }, language) => [inLanguage(text, language), ...followUp.map((follow) => inLanguage(follow.text, language))],
  activities: ({ title, place, participants }, language) => [inLanguage(title, language), place, inLanguage(participants, language)],
  experience: ({ text }, language) => [inLanguage(text, language)],
  statements: ({ summary }, language) => [inLanguage(summary, language)],
  divergences: ({ subject, claims }) => [subject, ...claims.map(({ value }) => value)],
  links: () => [],
}

/** One text to search in, a line for each part. Dates stand as written in the record. */
export function searchText(entry: Entry, language: NameLanguage): string {
  const section = sectionOf(entry.id)
  if (!section) return ''
  const tell = tellers[section] as (entry: Entry, language: NameLanguage) => readonly (string | null | undefined)[]
  return tell(entry, language).filter(Boolean).join('\n')
}

/** The first line by which an entry is called; a mandate and a link are called by what they join. */
export function titleOf(record: CompiledRecord, id: EntryId, language: NameLanguage): string {
  const entry = findEntry(record, id)
  if (!entry) return id
  if (sectionOf(id) === 'mandates') {
    const mandate = find(record, 'mandates', id)!
    return `${titleOf(record, mandate.holder, language)} · ${titleOf(record, mandate.office, language)}`
  }
  if (sectionOf(id) === 'links') {
    const link = find(record, 'links', id)!
    return `${titleOf(record, link.from, language)} · ${titleOf(record, link.to, language)}`
  }
  return searchText(entry, language).split('\n')[0]!
}
