import type { Digest } from '../../../core/act.ts'
import type { RecordLanguage } from '../../../core/wording.ts'
import { readNote } from '../../../app/exchanges/exchange-reading.ts'
import { actForm } from '../../act-form.tsx'
import { AttachmentField, attachmentsIn } from '../../components/Attachments.tsx'
import { SelectField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { WordingFields, wordingValues } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import type { FormCheck } from '../../submission.ts'
import type { Audience } from '../../../app/exchanges/audience.ts'
import { audiencesAt } from './audience.ts'
import { AudienceList } from './audience-list.tsx'
import { bodyOf, bodyValues, languagesOf, type NoteText } from '../../../app/exchanges/note-text.ts'
import { exchangePage, pathOf, roomOf } from './room.ts'

export async function newNoteForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  return place && form(place, null, '/notes/new', {})
}

/** A note is not edited: its author writes it anew, and both stay. */
export async function correctNoteForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, 'write_note', 'note')
  const note = room && readNote(room.place.partnership, room.act)
  if (!room || note?.held.author !== room.place.self) return undefined
  const text = await room.place.dossier.content<NoteText>(room.act)
  if (!text) return undefined
  const { kind, theme, evidence } = note.facts
  const start = { kind, theme, evidence: String(evidence), language: text.language, ...wordingValues('title', text.title), ...wordingValues('card', text.card), ...bodyValues(text.body) }
  return form(room.place, room.act, `${room.path}/correct`, start)
}

async function form(place: PartnershipDesk, replaces: Digest | null, path: string, start: Readonly<Record<string, string>>) {
  const { exchanges } = words(place.desk.language)
  const audiences = await audiencesAt(place)
  return actForm({
    place, path, start, upload: true, submit: exchanges.note.send,
    page: exchangePage(place, { title: replaces === null ? exchanges.note.new : exchanges.note.correct, shown: replaces === null ? [] : [replaces] }),
    read: (posted, check) => noteIn(place, replaces, posted, check),
    fields: (state) => <NoteFields place={place} state={state} audiences={audiences} />,
    after: (sealed) => place.path(pathOf('write_note', sealed)),
  })
}

function noteIn(place: PartnershipDesk, replaces: Digest | null, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  const { paragraphsDiffer } = words(place.desk.language).exchanges.note
  const title = check.needed('title', posted.wording('title', languages))
  const body = bodyOf(Object.fromEntries(languages.map((language) => [language, posted.text(`body-${language}`)])))
  if (body === undefined) check.wrong('body', paragraphsDiffer)
  else check.needed('body', body)
  const written = body === undefined || title === null ? [] : languagesOf({ title, body })
  const facts = {
    kind: check.needed('kind', posted.text('kind')), theme: check.needed('theme', posted.text('theme')), evidence: Number(check.needed('evidence', posted.text('evidence')) ?? 0),
    paragraphs: body?.length ?? 0, replaces, marking: markingIn(posted, place.rules),
  }
  const chosen = languages.find((language) => language === posted.text('language'))
  const language: RecordLanguage | undefined = chosen !== undefined && written.includes(chosen) ? chosen : written[0]
  const content = { title, card: posted.wording('card', languages), body, language }
  const attachments = attachmentsIn(place, posted, check)
  return async () => ({ type: 'write_note', facts, content: { ...content, attachments: await attachments() } })
}

function NoteFields({ place, state, audiences }: { place: PartnershipDesk; state: FormState; audiences: readonly Audience[] }) {
  const { language } = place.desk
  const { exchanges: { note }, field } = words(language)
  const { languages } = place.rules
  const shared = { language, state }
  return (
    <>
      <WordingFields {...shared} name="title" legend={note.title} in={languages} />
      <SelectField {...shared} name="kind" label={note.kind} unchosen options={Object.entries(field.noteKinds).map(([value, text]) => ({ value, text }))} />
      <SelectField {...shared} name="theme" label={note.theme} unchosen options={Object.entries(field.themes).map(([value, text]) => ({ value, text }))} />
      <SelectField {...shared} name="evidence" label={note.evidence} unchosen options={note.evidenceLevels.map((text, value) => ({ value: String(value), text }))} />
      <WordingFields {...shared} name="card" legend={note.card} hint={note.cardHint} in={languages} rows={2} optional />
      <WordingFields {...shared} name="body" legend={note.body} hint={note.bodyHint} in={languages} rows={10} />
      <SelectField {...shared} name="language" label={note.original} options={languages.map((each) => ({ value: each, text: endonyms[each] }))} />
      <AttachmentField place={place} state={state} />
      <MarkingField {...shared} rules={place.rules} />
      <AudienceList place={place} audiences={audiences} />
    </>
  )
}
