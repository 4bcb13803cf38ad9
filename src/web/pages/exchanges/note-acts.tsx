import { tighterThan } from '../../../app/exchanges/audience.ts'
import { markingOfItem, recalledNote } from '../../../app/exchanges/exchange-reading.ts'
import { actForm } from '../../act-form.tsx'
import { PartialDateField, SelectField } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import type { NoteText } from '../../../app/exchanges/note-text.ts'
import { exchangePage, roomOf, type Room } from './room.ts'

/** The note named in the address, and what every form about it shares. */
async function noteRoom(desk: PageDesk, title: string, lede: string, byAuthor: boolean) {
  const room = await roomOf(desk, 'write_note', 'note')
  const held = room?.place.partnership.get(room.act)
  if (!room || !held || !room.place.dossier.mayRead(room.act) || (held.author === room.place.self) !== byAuthor) return undefined
  const text = await room.place.dossier.content<NoteText>(room.act)
  const above = [{ text: plainWording(desk.language, text?.title), href: room.place.href(room.path) }]
  return { room, page: exchangePage(room.place, { title, lede, shown: [room.act], above }) }
}

const back = ({ place, path }: Room) => () => place.path(path)

export async function narrowForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { note } = words(desk.language).exchanges
  const found = await noteRoom(desk, note.narrow, note.narrowText, true)
  if (!found) return undefined
  const { room, page } = found
  const now = markingOfItem(room.place.partnership, room.act)!
  const tighter = tighterThan(now.tlp, room.place.rules.ceiling)
  return actForm({
    place: room.place, path: `${room.path}/narrow`, page, start: {}, submit: note.narrow, after: back(room),
    read: (posted, check) => {
      const tlp = check.needed('tlp', posted.text('tlp'))
      return () => ({ type: 'narrow', facts: { item: room.act, marking: { tlp, releasable: now.releasable } } })
    },
    fields: (state) => <SelectField language={desk.language} state={state} name="tlp" label={note.narrowTo} unchosen options={tighter.map((label) => ({ value: label, text: label }))} />,
  })
}

export async function recallForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { note } = words(desk.language).exchanges
  const found = await noteRoom(desk, note.recall, note.recallText, true)
  if (!found) return undefined
  const { room, page } = found
  const { languages } = room.place.rules
  return actForm({
    place: room.place, path: `${room.path}/recall`, page, start: {}, submit: note.recall, after: back(room),
    read: (posted) => () => ({ type: 'recall', facts: { item: room.act }, content: { reason: posted.wording('reason', languages) } }),
    fields: (state) => <WordingFields language={desk.language} state={state} name="reason" legend={note.reason} in={languages} rows={2} optional />,
  })
}

/** The confirmation is sealed first; the node then erases the text, also if it is stopped between the two. */
export async function purgeForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { note } = words(desk.language).exchanges
  const found = await noteRoom(desk, note.purge, note.purgeText, false)
  const recall = found && recalledNote(found.room.place.partnership, found.room.act)
  if (!found || recall === undefined) return undefined
  const { room, page } = found
  return actForm({
    place: room.place, path: `${room.path}/purge`, page, start: {}, submit: note.purge, after: back(room),
    read: () => () => ({ type: 'purge', facts: { recall } }),
    fields: () => <p>{note.irrevocable}</p>,
  })
}

export async function noteUseForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { exchanges: { note }, field } = words(desk.language)
  const room = await roomOf(desk, 'write_note', 'note')
  if (!room || !room.place.dossier.mayRead(room.act)) return undefined
  const { place } = room
  const { languages } = place.rules
  const text = await place.dossier.content<NoteText>(room.act)
  return actForm({
    place, path: `${room.path}/use`, start: { on: desk.today }, submit: note.sendUse, after: back(room),
    page: exchangePage(place, { title: note.tellUse, shown: [room.act], above: [{ text: plainWording(desk.language, text?.title), href: place.href(room.path) }] }),
    read: (posted, check) => {
      const outcome = check.needed('outcome', posted.text('outcome'))
      const on = check.needed('on', check.partialDate('on', posted.text('on')))
      const account = check.needed('account', posted.wording('account', languages))
      return () => ({ type: 'report_use', facts: { of: room.act, outcome, on, marking: markingIn(posted, place.rules) }, content: { account, changed: posted.wording('changed', languages) } })
    },
    fields: (state) => (
      <>
        <SelectField language={desk.language} state={state} name="outcome" label={note.outcome} unchosen options={Object.entries(field.useOutcomes).map(([value, text]) => ({ value, text }))} />
        <PartialDateField language={desk.language} state={state} name="on" label={note.on} />
        <WordingFields language={desk.language} state={state} name="account" legend={note.account} in={languages} rows={4} />
        <WordingFields language={desk.language} state={state} name="changed" legend={note.changed} in={languages} rows={2} optional />
        <MarkingField language={desk.language} state={state} rules={place.rules} />
      </>
    ),
  })
}
