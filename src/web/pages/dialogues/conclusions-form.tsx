import type { ConclusionsChange } from '../../../core/subjects/conclusions.ts'
import type { SessionChange } from '../../../core/subjects/session.ts'
import type { RecordLanguage } from '../../../core/wording.ts'
import { conclusionsOf } from '../../../app/planning/meetings.ts'
import { readSubject } from '../../../app/subject-reading.ts'
import { Choices, Fieldset, SelectField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields, wordingValues } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { MoreRows } from '../../act-form.tsx'
import { proposalForm } from '../../proposal-form.tsx'
import { rowsIn } from '../../rows.ts'
import type { FormCheck } from '../../submission.ts'
import type { ConclusionsText } from './conclusions.tsx'
import type { SessionText } from './session-list.tsx'

/** The minutes put to all; where some are agreed, this corrects them by a revision that everyone sees. */
export async function conclusionsForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('session', desk.c.req.param('session'))
  const session = place && id !== undefined ? readSubject<SessionChange>(place.partnership, id, 'session') : undefined
  if (!place || !session) return undefined
  const { dialogues, house } = words(desk.language)
  const [reading] = conclusionsOf(place.partnership, session.id).filter(({ agreed }) => agreed)
  const agenda = (await place.dossier.content<SessionText>(session.shown.digest))?.agenda ?? []
  const text = reading && (await place.dossier.content<ConclusionsText>(reading.shown.digest))
  const path = `/sessions/${shortName(session.id)}`
  return proposalForm({
    place, subject: reading?.id ?? null, path: `${path}/conclusions`,
    page: {
      title: reading ? dialogues.correct : dialogues.draftConclusions, section: 'dialogues', current: 'dialogues', lede: dialogues.noConclusionsText,
      above: [{ text: house.sections.dialogues, href: place.href('/dialogues') }, { text: dialogues.session, href: place.href(path) }],
    },
    start: reading ? conclusionsValues(reading.shown.change, text) : { authentic: place.rules.languages.join(' ') },
    read: (posted, check) => conclusionsIn(place, session.shown.digest, posted, check),
    fields: (state) => <ConclusionsFields place={place} state={state} agenda={agenda} />,
  })
}

function conclusionsValues(change: ConclusionsChange, text: ConclusionsText | undefined): Readonly<Record<string, string>> {
  const rows = change.conclusions.flatMap(({ kind, agendaItem }, index) => [
    [`conclusions-${index}-kind`, kind] as const, [`conclusions-${index}-agendaItem`, String(agendaItem)] as const,
    ...Object.entries(wordingValues(`conclusions-${index}-text`, text?.texts[index])),
  ])
  return { authentic: change.authentic.join(' '), ...Object.fromEntries(rows) }
}

function conclusionsIn(place: PartnershipDesk, session: string, posted: Posted, check: FormCheck) {
  const authentic = check.needed('authentic', posted.all('authentic') as readonly RecordLanguage[])
  const rows = rowsIn(posted.values, 'conclusions').flatMap((index) => {
    const text = posted.wording(`conclusions-${index}-text`, place.rules.languages)
    return text === null ? [] : [{ index, text }]
  })
  if (rows.length === 0) check.needed('conclusions-0-text', null)
  // A text of equal authority that is missing in one language would bind nobody who reads it.
  for (const { index, text } of rows) for (const language of authentic) check.needed(`conclusions-${index}-text-${language}`, text[language] ?? null)
  const conclusions = rows.map(({ index }) => ({
    kind: check.needed(`conclusions-${index}-kind`, posted.text(`conclusions-${index}-kind`)) as ConclusionsChange['conclusions'][number]['kind'],
    agendaItem: Number(posted.text(`conclusions-${index}-agendaItem`) ?? '0'),
  }))
  return { change: { kind: 'conclusions', session, conclusions, authentic } as const, marking: markingIn(posted, place.rules), content: { texts: rows.map(({ text }) => text), attachments: [] } }
}

function ConclusionsFields({ place, state, agenda }: { place: PartnershipDesk; state: FormState; agenda: SessionText['agenda'] }) {
  const { language } = place.desk
  const { cooperation, dialogues, field } = words(language)
  const shared = { language, state }
  const items = [{ value: '0', text: cooperation.none }, ...agenda.map(({ item }, index) => ({ value: String(index + 1), text: `${index + 1}. ${plainWording(language, item)}` }))]
  return (
    <>
      <Choices {...shared} name="authentic" label={dialogues.authentic} type="checkbox" options={place.rules.languages.map((each) => ({ value: each, text: endonyms[each] }))} />
      {rowsIn(state.values, 'conclusions', 2).map((index) => (
        <Fieldset legend={dialogues.conclusion(index + 1)} large>
          <SelectField {...shared} name={`conclusions-${index}-kind`} label={dialogues.kind} unchosen options={Object.entries(field.conclusionKinds).map(([value, text]) => ({ value, text }))} />
          <SelectField {...shared} name={`conclusions-${index}-agendaItem`} label={dialogues.onItem} optional options={items} />
          <WordingFields {...shared} name={`conclusions-${index}-text`} legend={dialogues.text} in={place.rules.languages} rows={4} />
        </Fieldset>
      ))}
      <MoreRows place={place} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}
