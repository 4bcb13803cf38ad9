import type { OwnBody } from '../../../app/overview/own-body.ts'
import { Actions, Choices, Form, SelectField, Submit, TextArea, TextField, type FormState } from '../../components/Form.tsx'
import { markings } from '../../components/Marking.tsx'
import type { PageDesk } from '../../desk.ts'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'

export function describeValues({ description, facts }: OwnBody): FormState['values'] {
  const texts = (name: string, text: Readonly<Partial<Record<string, string>>> | undefined) => languages.map((language) => [`${name}-${language}`, text?.[language] ?? ''])
  return Object.fromEntries([
    ...texts('names', description?.names), ...texts('stateNames', description?.stateNames),
    ['shortName', description?.shortName ?? ''], ['seat', description?.seat ?? ''],
    ['addresses', (facts?.addresses ?? []).join('\n')],
    ['languages', (facts?.languages ?? languages.filter((language) => description?.names[language] !== undefined)).join(' ')],
    ['ceiling', facts?.ceiling ?? 'TLP:AMBER+STRICT'],
  ])
}

export function DescribeForm({ desk, state }: { desk: PageDesk; state: FormState }) {
  const { body } = words(desk.language).node
  const shared = { language: desk.language, state }
  return (
    <Form action={desk.href('/node')}>
      <p>{body.describeLead}</p>
      {languages.map((language) => <TextArea {...shared} name={`names-${language}`} label={`${body.names} — ${endonyms[language]}`} rows={1} lang={language} optional />)}
      {languages.map((language) => <TextArea {...shared} name={`stateNames-${language}`} label={`${body.stateNames} — ${endonyms[language]}`} rows={1} lang={language} optional />)}
      <TextField {...shared} name="shortName" label={body.shortName} optional width="short" />
      <TextField {...shared} name="seat" label={body.seat} optional width="short" />
      <TextArea {...shared} name="addresses" label={body.addresses} hint={body.addressesHint} rows={2} lang="en" optional />
      <Choices {...shared} type="checkbox" name="languages" label={body.languages} options={languages.map((language) => ({ value: language, text: endonyms[language] }))} />
      <SelectField {...shared} name="ceiling" label={body.ceiling} options={markings.map((label) => ({ value: label, text: label }))} />
      <Actions><Submit text={body.send} /></Actions>
    </Form>
  )
}
