import type { RecordLanguage } from '../../../core/wording.ts'
import { Choices, DateField, SelectField, TextArea, type FormState, type Option } from '../../components/Form.tsx'
import { markings } from '../../components/Marking.tsx'
import { endonyms, languages as allLanguages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { DraftShape } from './draft-form.ts'
import type { Room } from './room.ts'
import { languageName, readersFirst } from './text-columns.tsx'

interface FieldsProps {
  readonly room: Room
  readonly state: FormState
  readonly shape: DraftShape
}

export function optionsOf(named: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(named).map(([value, text]) => ({ value, text }))
}

/** Labels up to the partnership's ceiling; its default is chosen unless something else was. */
export function MarkingField({ room, state }: Pick<FieldsProps, 'room' | 'state'>) {
  const { language } = room.desk
  const { drafts } = words(language)
  const allowed = markings.slice(0, markings.indexOf(room.rules.ceiling) + 1)
  const chosen = { ...state, values: { ...state.values, marking: state.values['marking'] || room.rules.defaultMarking.tlp } }
  return <SelectField language={language} state={chosen} name="marking" label={drafts.marking} hint={drafts.markingHint} options={allowed.map((value) => ({ value, text: value }))} />
}

/** Several fields of one kind, one a language, each with its own letters and direction. */
export function WordingFields({ room, state, name, label, languages, rows, optional }: Omit<FieldsProps, 'shape'> & {
  name: string; label: string; languages: readonly RecordLanguage[]; rows: number; optional?: boolean | undefined
}) {
  const { language } = room.desk
  return (
    <div class={`language-fields columns-${languages.length}`}>
      {readersFirst(languages, language).map((lang) => (
        <TextArea language={language} state={state} name={`${name}-${lang}`} label={`${label} — ${languageName(language, lang)}`} rows={rows} lang={lang} authentic optional={optional} />
      ))}
    </div>
  )
}

/** What kind of text it is, and in which languages it will be authentic. */
export function KindFields({ room, state, shape }: FieldsProps) {
  const { language } = room.desk
  const { drafts, field } = words(language)
  const shared = { language, state }
  const chosen = { ...state, values: { ...state.values, authentic: state.values['authentic'] || shape.languages.join(' ') } }
  return (
    <>
      <SelectField {...shared} name="form" label={drafts.form} options={optionsOf(field.instrumentForms)} unchosen />
      <Choices {...shared} name="nature" label={drafts.nature} options={optionsOf(field.natures).map((option) => ({ ...option, hint: drafts.natureHints[option.value as 'binding' | 'non_binding'] }))} />
      <Choices language={language} state={chosen} name="authentic" type="checkbox" label={drafts.authentic} hint={drafts.authenticHint}
        options={allLanguages.map((value) => ({ value, text: value === language ? endonyms[value] : `${endonyms[value]} — ${languageName(language, value)}` }))} />
      <div class="actions"><button class="button quiet small" type="submit" name="do" value="languages">{drafts.showColumns}</button></div>
    </>
  )
}

export function TextFields({ room, state, shape }: FieldsProps) {
  const { drafts } = words(room.desk.language)
  const shared = { room, state, languages: shape.languages }
  return (
    <>
      <WordingFields {...shared} name="title" label={drafts.title} rows={2} />
      <WordingFields {...shared} name="preamble" label={drafts.preamble} rows={4} optional />
      {Array.from({ length: shape.count }, (_, index) => (
        <fieldset class="group article-fields">
          <legend class="large">{drafts.articleNumber(index + 1)}</legend>
          <WordingFields {...shared} name={`heading-${index + 1}`} label={drafts.heading} rows={1} optional />
          <WordingFields {...shared} name={`text-${index + 1}`} label={drafts.articleText} rows={7} />
        </fieldset>
      ))}
      <div class="actions">
        <button class="button quiet" type="submit" name="do" value="add-article">{drafts.addArticle}</button>
        {shape.count > 1 ? <button class="button quiet" type="submit" name="do" value="drop-article">{drafts.dropArticle(shape.count)}</button> : null}
      </div>
    </>
  )
}

export function ProcedureFields({ room, state, instruments }: Omit<FieldsProps, 'shape'> & { instruments: readonly Option[] }) {
  const { language, today } = room.desk
  const { drafts } = words(language)
  const shared = { language, state }
  return (
    <>
      {instruments.length === 0 ? null : <SelectField {...shared} name="under" label={drafts.under} hint={drafts.underHint} options={instruments} unchosen optional />}
      <DateField {...shared} name="answer-by" label={drafts.answerBy} min={today} optional />
      <TextArea {...shared} name="reason" label={drafts.reason(languageName(language, language))} hint={drafts.reasonHint} rows={3} lang={language} optional />
      <MarkingField room={room} state={state} />
    </>
  )
}
