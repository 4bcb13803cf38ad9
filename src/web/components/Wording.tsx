import type { RecordLanguage, Wording } from '../../core/wording.ts'
import { direction, endonyms, languages, type Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import { Fieldset, TextArea, TextField, type FormState } from './Form.tsx'

/** The language of a text shown to a reader: theirs where it exists, else the first of those that do. */
export function languageShown(text: Wording, language: Language): RecordLanguage | undefined {
  return text[language] === undefined ? languages.find((other) => text[other] !== undefined) : language
}

/** A text in the reader's language, or in the one it has, which is then said: no translation is invented. */
export function WordingText({ language, text, block }: { language: Language; text: Wording | null | undefined; block?: boolean | undefined }) {
  const shown = text ? languageShown(text, language) : undefined
  if (!text || shown === undefined) return <span class="withheld">{words(language).cooperation.withheld}</span>
  const own = shown === language
  const value = text[shown] ?? ''
  const label = own ? null : <small class="in-language"> (<bdi lang={shown}>{endonyms[shown]}</bdi>)</small>
  if (!block) return <><bdi lang={own ? undefined : shown} dir={own ? undefined : direction(shown)}>{value}</bdi>{label}</>
  return <div lang={own ? undefined : shown} dir={own ? undefined : direction(shown)}>{value.split('\n').map((line) => <p>{line}</p>)}{label}</div>
}

/** The words alone, for a title or an attribute. */
export function plainWording(language: Language, text: Wording | null | undefined): string {
  const shown = text ? languageShown(text, language) : undefined
  return text && shown !== undefined ? (text[shown] ?? '') : words(language).cooperation.withheld
}

/** Every language of a text that is equally authentic, each in its own letter and direction; the reader's own is read first. */
export function AuthenticWordings({ text, reader }: { text: Wording; reader: Language }) {
  const ordered = [reader, ...languages.filter((language) => language !== reader)]
  return (
    <div class="columns">
      {ordered.filter((language) => text[language] !== undefined).map((language) => (
        <div><p class="hint" lang={language} dir={direction(language)}>{endonyms[language]}</p><p class="authentic" lang={language} dir={direction(language)}>{text[language]}</p></div>
      ))}
    </div>
  )
}

/** The values of a form that is filled from a text already there. */
export function wordingValues(name: string, text: Wording | null | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${name}-${language}`, value ?? '']))
}

/** One field for each language of the partnership; at least one is needed, none is translated for anyone. */
export function WordingFields({ language, state, name, legend, in: given, rows, optional, hint }: {
  language: Language
  state: FormState
  name: string
  legend: string
  in: readonly RecordLanguage[]
  /** Lines of a long text; absent: one line. */
  rows?: number | undefined
  optional?: boolean | undefined
  hint?: string | undefined
}) {
  const ordered = [...given].sort((one, other) => Number(other === language) - Number(one === language))
  // What is missing is said once, at the first of the fields.
  const missing = state.errors[name]
  const first = `${name}-${ordered[0]}`
  const shown = missing === undefined ? state : { ...state, errors: { ...state.errors, [first]: missing } }
  return (
    <Fieldset legend={optional ? `${legend} ${words(language).house.form.optional}` : legend}>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {ordered.map((each) => {
        const field = { language, state: shown, name: `${name}-${each}`, label: endonyms[each], optional: optional || each !== ordered[0] ? true : undefined }
        return rows === undefined ? <TextField {...field} label={`${legend} — ${endonyms[each]}`} /> : <TextArea {...field} label={`${legend} — ${endonyms[each]}`} rows={rows} lang={each} />
      })}
    </Fieldset>
  )
}
