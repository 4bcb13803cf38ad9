import type { Child } from 'hono/jsx'
import type { Bilingual, EntryId } from '../../../app/compiled/entry.ts'
import type { CommitmentStatus } from '../../../app/compiled/vocabulary.ts'
import { Glyph, type GlyphName } from '../../components/Glyph.tsx'
import { DateText } from '../../components/Time.tsx'
import { direction, type Language } from '../../language.ts'
import type { Reading } from './reading.tsx'
import { told, type Titled } from './titled.ts'

/** A text in the language it is in: where that is not the reader's, the page says which. */
export function Text({ of, language }: { of: Titled; language: Language }) {
  const { text, lang } = of
  if (lang === undefined) return <bdi>{text}</bdi>
  if (lang === language) return <>{text}</>
  return <span class="foreign" lang={lang} dir={direction(lang)}>{text}</span>
}

export function Told({ text, language }: { text: Bilingual; language: Language }) {
  return <Text of={told(text, language)} language={language} />
}

/** Compiler's notes stand in English. */
export function Note({ text, language }: { text: string; language: Language }) {
  return <Text of={{ text, lang: 'en' }} language={language} />
}

/** An entry by its title, leading to its page. */
export function EntryLink({ reading, id }: { reading: Reading; id: EntryId }) {
  const { text, lang } = reading.title(id)
  const foreign = lang !== undefined && lang !== reading.language
  return foreign
    ? <a class="foreign" href={reading.entry(id)} lang={lang} dir={direction(lang)}>{text}</a>
    : <a href={reading.entry(id)}>{lang === undefined ? <bdi>{text}</bdi> : text}</a>
}

export const statusGlyphs: Readonly<Record<CommitmentStatus, GlyphName>> = {
  kept: 'tick', kept_late: 'tick', partly_kept: 'part', interrupted: 'pause', reaffirmed: 'again', not_known: 'unknown',
}

export function knowsClass(status: CommitmentStatus): string {
  return `knows-${status.replaceAll('_', '-')}`
}

/** What is known of a commitment: a glyph and words, never colour alone. */
export function Known({ reading, status, children }: { reading: Reading; status: CommitmentStatus; children?: Child }) {
  return <span class={`known ${knowsClass(status)}`}><Glyph name={statusGlyphs[status]} /><span>{children ?? reading.field.recordedStatuses[status]}</span></span>
}

/** A date of a source, as precise as it is; `null` says that none is known. */
export function When({ reading, date, short }: { reading: Reading; date: string | null; short?: boolean | undefined }) {
  return date === null ? <>{reading.says.list.undated}</> : <DateText place={reading.place} date={date} length={short ? 'short' : 'long'} />
}
