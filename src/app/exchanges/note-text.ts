import type { Attachment } from '../../core/act.ts'
import { recordLanguages, type RecordLanguage, type Wording } from '../../core/wording.ts'

/** What a note says, as its act's content has it. */
export interface NoteText {
  readonly title: Wording
  readonly card: Wording | null
  readonly body: readonly Wording[]
  readonly language: RecordLanguage
  readonly attachments: readonly Attachment[]
}

/** Paragraphs of a text typed in one field: an empty line begins a new one. */
export function paragraphsOf(text: string | null): readonly string[] {
  return (text ?? '').split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
}

/** The paragraphs of each language side by side; `undefined` where languages differ in number. */
export function bodyOf(texts: Readonly<Partial<Record<RecordLanguage, string | null>>>): readonly Wording[] | undefined {
  const written = recordLanguages.flatMap((language) => {
    const paragraphs = paragraphsOf(texts[language] ?? null)
    return paragraphs.length === 0 ? [] : [[language, paragraphs] as const]
  })
  const count = written[0]?.[1].length ?? 0
  if (written.some(([, paragraphs]) => paragraphs.length !== count)) return undefined
  return Array.from({ length: count }, (_, index) => Object.fromEntries(written.map(([language, paragraphs]) => [language, paragraphs[index]!])))
}

/** Languages in which any of it stands. */
export function languagesOf(text: Pick<NoteText, 'title' | 'body'>): readonly RecordLanguage[] {
  return recordLanguages.filter((language) => text.title[language] !== undefined || text.body.some((paragraph) => paragraph[language] !== undefined))
}

/** One field a language, as they were typed. */
export function bodyValues(body: readonly Wording[]): Readonly<Record<string, string>> {
  return Object.fromEntries(recordLanguages.flatMap((language) => {
    const paragraphs = body.flatMap((paragraph) => paragraph[language] ?? [])
    return paragraphs.length === 0 ? [] : [[`body-${language}`, paragraphs.join('\n\n')]]
  }))
}
