import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { AuthenticText } from '../../components/Redline.tsx'
import { direction, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'

export interface TextView {
  readonly title: Wording
  readonly preamble: Wording | null
  readonly articles: readonly { readonly heading: Wording; readonly text: Wording }[]
}

/** The reader's own language first; the others keep the order in which the text names them. */
export function readersFirst(languages: readonly RecordLanguage[], language: Language): readonly RecordLanguage[] {
  return languages.includes(language) ? [language, ...languages.filter((other) => other !== language)] : languages
}

/** A language by its name in the reader's. */
export function languageName(language: Language, named: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? named
}

/** `FR / AR`: for a narrow column. */
export function languageCodes(languages: readonly string[]): string {
  return languages.map((one) => one.toUpperCase()).join(' / ')
}

/** One passage in every authentic language; where one has no text yet, that is said and nothing is put in its place. */
export function Passage({ language, languages, wording }: { language: Language; languages: readonly RecordLanguage[]; wording: Wording }) {
  return (
    <>
      {languages.map((lang) => (
        <div>{wording[lang] === undefined ? <p class="missing-text">{words(language).instruments.noTextIn(languageName(language, lang))}</p> : <AuthenticText lang={lang}>{wording[lang]}</AuthenticText>}</div>
      ))}
    </>
  )
}

function Heading({ language, languages, wording, number }: { language: Language; languages: readonly RecordLanguage[]; wording: Wording; number: number }) {
  const own = languages[0]!
  return (
    <>
      {languages.map((lang) => lang === own
        ? <h3 class="article-heading" lang={lang} dir={direction(lang)} id={`article-${number}`}>{words(lang).instruments.articleHeading(number, wording[lang] ?? '')}</h3>
        : <p class="article-heading" lang={lang} dir={direction(lang)}>{words(lang).instruments.articleHeading(number, wording[lang] ?? '')}</p>)}
    </>
  )
}

/** A whole text, its languages side by side; each row is one passage, so that the eye and the printer keep them together. */
export function TextColumns({ language, authentic, text, first = 1 }: { language: Language; authentic: readonly RecordLanguage[]; text: TextView; first?: number | undefined }) {
  const languages = readersFirst(authentic, language)
  const columns = `columns columns-${languages.length} whole-text`
  return (
    <div class="card full-text">
      <div class={columns}>{languages.map((lang) => <p class="text-title" lang={lang} dir={direction(lang)}>{text.title[lang] ?? ''}</p>)}</div>
      {text.preamble === null ? null : <div class={columns}><Passage language={language} languages={languages} wording={text.preamble} /></div>}
      {text.articles.map(({ heading, text: body }, index) => (
        <section class={columns} aria-labelledby={`article-${first + index}`}>
          <Heading language={language} languages={languages} wording={heading} number={first + index} />
          <Passage language={language} languages={languages} wording={body} />
        </section>
      ))}
    </div>
  )
}
