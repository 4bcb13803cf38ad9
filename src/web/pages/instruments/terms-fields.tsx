import { Choices, DateField, SelectField, TextField, type FormState } from '../../components/Form.tsx'
import { words } from '../../locales/catalogue.ts'
import { optionsOf } from './draft-fields.tsx'
import { inOrder, type Room } from './room.ts'

interface FieldsProps {
  readonly room: Room
  readonly state: FormState
}

/** By its own rule, never by ours: nothing is chosen in advance. */
export function TermsFields({ room, state }: FieldsProps) {
  const { language } = room.desk
  const { instruments, field } = words(language)
  const shared = { language, state }
  return (
    <>
      <Choices {...shared} name="force" label={instruments.forceRule} options={[
        { value: 'on_signature', text: instruments.effect.on_signature },
        { value: 'on_date', text: instruments.onDate, more: <DateField {...shared} name="force-date" label={instruments.day} /> },
        { value: 'on_last_notification', text: instruments.onNotification, hint: instruments.onNotificationHint, more: <TextField {...shared} name="force-days" label={instruments.daysAfter} width="short" ltr /> },
        { value: 'not_known', text: instruments.forceNotSaid },
      ]} />
      <TextField {...shared} name="duration-months" label={instruments.durationMonths} hint={instruments.durationHint} width="short" ltr optional />
      <SelectField {...shared} name="renewal" label={instruments.renewal} options={optionsOf(field.renewals)} unchosen />
      <TextField {...shared} name="notice-months" label={instruments.noticeMonths} hint={instruments.noticeHint} width="short" ltr />
      <Choices {...shared} name="accession" label={instruments.accession} options={[{ value: 'yes', text: instruments.openToOthers }, { value: 'no', text: instruments.closedToOthers }]} />
    </>
  )
}

/** Bodies by name, each with its State. */
export function BodyChoices({ room, state, name, label, hint, bodies }: FieldsProps & { name: string; label: string; hint?: string | undefined; bodies: readonly string[] }) {
  const { desk } = room
  const options = inOrder(room, bodies).map((body) => ({ value: body, text: `${desk.stateName(body)} (${desk.party(body).code}) — ${desk.bodyName(body)}` }))
  return <Choices language={desk.language} state={state} name={name} type="checkbox" label={label} hint={hint} options={options} />
}
