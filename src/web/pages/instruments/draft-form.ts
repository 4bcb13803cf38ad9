import type { DraftText, Table } from '../../../app/instruments/draft.ts'
import type { JsonObject } from '../../../core/act.ts'
import type { CharterRules } from '../../../core/charter.ts'
import type { Marking } from '../../../core/marking.ts'
import type { RecordLanguage } from '../../../core/wording.ts'
import { isLanguage, languages as allLanguages, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { Posted } from '../../posted.ts'

/** What the form shows beside the values typed: how many articles, and in which languages. */
export interface DraftShape {
  readonly count: number
  readonly languages: readonly RecordLanguage[]
}

export type Values = Readonly<Record<string, string>>

const most = 500

export function shapeIn(posted: Posted, rules: CharterRules): DraftShape {
  const chosen = allLanguages.filter((language) => posted.all('authentic').includes(language))
  const count = Math.min(most, Math.max(1, Number(posted.text('count')) || 1))
  return { count, languages: chosen.length === 0 ? rules.languages : chosen }
}

/** Nothing typed is lost, also what several boxes of one name say. */
export function valuesIn(posted: Posted): Values {
  return { ...posted.values, authentic: posted.all('authentic').join(' '), signatories: posted.all('signatories').join(' '), asked: posted.all('asked').join(' ') }
}

/** The texts of a draft as the form's fields hold them. */
export function valuesOfText({ title, preamble, articles }: Pick<DraftText, 'title' | 'preamble' | 'articles'>): Values {
  const values: Record<string, string> = {}
  const put = (name: string, wording: Readonly<Partial<Record<string, string>>> | null) => {
    for (const [language, text] of Object.entries(wording ?? {})) values[`${name}-${language}`] = text ?? ''
  }
  put('title', title)
  put('preamble', preamble)
  for (const [index, { heading, text }] of articles.entries()) {
    put(`heading-${index + 1}`, heading)
    put(`text-${index + 1}`, text)
  }
  return values
}

/** A new version begins with the one on the table. */
export function valuesOfTable({ facts, text }: Pick<Table, 'facts' | 'text'>): Values {
  return { form: facts.form, nature: facts.nature, authentic: facts.authentic.join(' '), under: facts.under ?? '', marking: facts.marking?.tlp ?? '', ...valuesOfText(text) }
}

export function textIn(posted: Posted, { count, languages }: DraftShape): { readonly title: JsonObject; readonly preamble: JsonObject | null; readonly articles: readonly JsonObject[] } {
  const wording = (name: string): JsonObject => posted.wording(name, languages) ?? {}
  return {
    title: wording('title'),
    preamble: posted.wording('preamble', languages),
    articles: Array.from({ length: count }, (_, index) => ({ heading: wording(`heading-${index + 1}`), text: wording(`text-${index + 1}`) })),
  }
}

/** What is missing before the act is even written. `whole` asks for every authentic language, as adoption does. */
export function textFaults(posted: Posted, { count, languages }: DraftShape, reader: Language, whole = false): Record<string, string> {
  const { drafts } = words(reader)
  const errors: Record<string, string> = {}
  const first = languages[0]!
  const ask = (name: string, message: string) => {
    const missing = languages.filter((language) => posted.text(`${name}-${language}`) === null)
    if (missing.length === languages.length) errors[`${name}-${first}`] = message
    else if (whole) for (const language of missing) errors[`${name}-${language}`] = message
  }
  ask('title', drafts.errors.title)
  for (let number = 1; number <= count; number += 1) ask(`text-${number}`, drafts.errors.article(number))
  return errors
}

/** `/content/articles/2/text/fr` is the field `text-3-fr`. */
export function draftFieldAt(at: string): string {
  const article = /^\/content\/articles\/(\d+)\/(heading|text)(?:\/([a-z]{2}))?/.exec(at)
  if (article) return [article[2], Number(article[1]) + 1, article[3]].filter((part) => part !== undefined).join('-')
  const renamed: Readonly<Record<string, string>> = { answerBy: 'answer-by' }
  const name = at.split('/').slice(2).join('-')
  return renamed[name] ?? name
}

/** The label chosen, with the releases of the partnership's default where it is the default. */
export function markingIn(posted: Posted, rules: CharterRules): Marking {
  const chosen = posted.text('marking') ?? rules.defaultMarking.tlp
  return chosen === rules.defaultMarking.tlp ? rules.defaultMarking : { tlp: chosen as Marking['tlp'], releasable: [] }
}

export function draftFacts(posted: Posted, { count, languages }: DraftShape, rules: CharterRules, replaces: string | null): JsonObject {
  return {
    replaces,
    form: posted.text('form'), nature: posted.text('nature'),
    authentic: languages, articles: count,
    under: posted.text('under'),
    answerBy: posted.text('answer-by'),
    marking: markingIn(posted, rules) as unknown as JsonObject,
  }
}

/** The reason is written in the reader's own language: it is nobody's translation. */
export function reasonIn(posted: Posted, language: string): JsonObject | null {
  const text = posted.text('reason')
  return text === null || !isLanguage(language) ? null : { [language]: text }
}
