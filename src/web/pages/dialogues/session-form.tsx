import type { BodyId } from '../../../core/act.ts'
import type { SessionChange } from '../../../core/subjects/session.ts'
import { Choices, Fieldset, PartialDateField, SelectField, TextField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { SourceFields, sourcesIn, sourceValues } from '../../components/Sources.tsx'
import { WordingFields, wordingValues } from '../../components/Wording.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { MoreRows } from '../../act-form.tsx'
import { rowsIn } from '../../rows.ts'
import type { FormCheck } from '../../submission.ts'
import type { SessionText } from './session-list.tsx'

export function sessionValues(change: SessionChange, text: SessionText | undefined): Readonly<Record<string, string>> {
  const agenda = (text?.agenda ?? []).flatMap(({ item, presenter }, index) => [...Object.entries(wordingValues(`agenda-${index}-item`, item)), [`agenda-${index}-presenter`, presenter ?? ''] as const])
  return {
    situation: change.situation, date: change.date ?? '', until: change.until ?? '', coChairs: change.coChairs.join(' '), host: change.host ?? '', place: text?.place ?? '',
    ...wordingValues('title', text?.title), ...Object.fromEntries(agenda), ...sourceValues(change.sources),
  }
}

export function sessionIn(place: PartnershipDesk, format: string, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  const change: SessionChange = {
    format,
    situation: check.needed('situation', posted.text('situation')) as SessionChange['situation'],
    date: check.partialDate('date', posted.text('date')), until: check.partialDate('until', posted.text('until')),
    coChairs: posted.all('coChairs') as readonly BodyId[],
    host: posted.text('host'),
    sources: sourcesIn(posted, check),
  }
  // A session of the past rests on what can be read about it, or on its having been planned here.
  if (change.situation === 'held') check.needed('date', change.date)
  const agenda = rowsIn(posted.values, 'agenda').flatMap((index) => {
    const item = posted.wording(`agenda-${index}-item`, languages)
    return item === null ? [] : [{ item, presenter: posted.text(`agenda-${index}-presenter`) }]
  })
  const content = { title: check.needed('title', posted.wording('title', languages)), place: posted.text('place'), agenda, attachments: [] }
  return { change: { kind: 'session', ...change } as const, marking: markingIn(posted, place.rules), content }
}

export function SessionFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { cooperation, dialogues, field } = words(language)
  const shared = { language, state }
  const bodies = place.members.map((body) => ({ value: body, text: place.desk.stateName(body), hint: place.desk.bodyName(body) }))
  return (
    <>
      <WordingFields {...shared} name="title" legend={dialogues.sessionTitle} in={place.rules.languages} />
      <Choices {...shared} name="situation" label={cooperation.state} options={Object.entries(field.sessionSituations).map(([value, text]) => ({ value, text }))} />
      <PartialDateField {...shared} name="date" label={cooperation.when} optional />
      <PartialDateField {...shared} name="until" label={dialogues.until} optional />
      <SelectField {...shared} name="host" label={dialogues.host} optional options={[{ value: '', text: cooperation.notKnown }, ...bodies]} />
      <TextField {...shared} name="place" label={cooperation.where} optional />
      <Choices {...shared} name="coChairs" label={dialogues.coChairs} type="checkbox" optional options={bodies} />
      <Fieldset legend={dialogues.agenda} large>
        {rowsIn(state.values, 'agenda', 2).map((index) => (
          <Fieldset legend={dialogues.item(index + 1)}>
            <WordingFields {...shared} name={`agenda-${index}-item`} legend={dialogues.itemText} in={place.rules.languages} optional />
            <SelectField {...shared} name={`agenda-${index}-presenter`} label={dialogues.presenter} optional options={[{ value: '', text: cooperation.none }, ...bodies]} />
          </Fieldset>
        ))}
        <MoreRows place={place} />
      </Fieldset>
      <SourceFields {...shared} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}
