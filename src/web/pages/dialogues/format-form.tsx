import type { BodyId, Digest } from '../../../core/act.ts'
import type { FormatChange } from '../../../core/subjects/format.ts'
import type { Wording } from '../../../core/wording.ts'
import { instrumentsIn } from '../../../app/subject-reading.ts'
import { Choices, SelectField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields, wordingValues } from '../../components/Wording.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import type { FormCheck } from '../../submission.ts'

export interface FormatText {
  readonly name: Wording
  readonly mandate: Wording
}

export function formatValues(change: FormatChange, text: FormatText | undefined): Readonly<Record<string, string>> {
  const { form, level, chair, participants, under, sessionsPerYear } = change
  return {
    form, level, chair, participants: participants.join(' '), under: under ?? '', sessionsPerYear: sessionsPerYear ?? '',
    ...wordingValues('name', text?.name), ...wordingValues('mandate', text?.mandate),
  }
}

export function formatIn(place: PartnershipDesk, posted: Posted, check: FormCheck) {
  const text = (name: string) => check.needed(name, posted.text(name))
  const change: FormatChange = {
    form: text('form') as FormatChange['form'],
    level: text('level') as FormatChange['level'],
    chair: text('chair') as FormatChange['chair'],
    participants: check.needed('participants', posted.all('participants') as readonly BodyId[]),
    under: posted.text('under'),
    sessionsPerYear: posted.text('sessionsPerYear') as FormatChange['sessionsPerYear'],
  }
  const { languages } = place.rules
  const content = { name: check.needed('name', posted.wording('name', languages)), mandate: check.needed('mandate', posted.wording('mandate', languages)) }
  return { change: { kind: 'format', ...change } as const, marking: markingIn(posted, place.rules), content }
}

export async function FormatFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { dialogues, field } = words(language)
  const shared = { language, state }
  const options = (given: Readonly<Record<string, string>>) => Object.entries(given).map(([value, text]) => ({ value, text }))
  const instruments = instrumentsIn(place.partnership)
  const titles = await place.dossier.contents<{ readonly title: Wording }>(instruments.map(({ revision }: { readonly revision: Digest }) => revision))
  return (
    <>
      <WordingFields {...shared} name="name" legend={dialogues.name} in={place.rules.languages} />
      <SelectField {...shared} name="form" label={dialogues.form} unchosen options={options(field.formatForms)} />
      <SelectField {...shared} name="under" label={dialogues.under} hint={dialogues.underHint} optional
        options={[{ value: '', text: dialogues.withoutTreaty }, ...instruments.map(({ revision }) => ({ value: revision, text: plainWording(language, titles.get(revision)?.title) }))]} />
      <SelectField {...shared} name="level" label={words(language).cooperation.level} unchosen options={options(field.formatLevels)} />
      <SelectField {...shared} name="chair" label={dialogues.chair} unchosen options={options(field.chairRules)} />
      <Choices {...shared} name="participants" label={dialogues.participants} type="checkbox" options={place.members.map((body) => ({ value: body, text: place.desk.stateName(body), hint: place.desk.bodyName(body) }))} />
      <SelectField {...shared} name="sessionsPerYear" label={dialogues.sessionsPerYear} optional options={[{ value: '', text: dialogues.notAgreed }, ...['1', '2', '3', '4'].map((value) => ({ value, text: value }))]} />
      <WordingFields {...shared} name="mandate" legend={dialogues.mandate} in={place.rules.languages} rows={4} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}
