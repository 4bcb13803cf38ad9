import { actForm } from '../../act-form.tsx'
import { DateField, SelectField } from '../../components/Form.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { recipientIn, recipientsFor } from './recipients.ts'
import { releaseItem } from './release-item.ts'
import { exchangePage, pathOf, roomOf } from './room.ts'

/** We received it and ask whoever wrote it whether it may go further. */
export async function releaseRequestForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, 'write_note', 'note')
  const item = room && (await releaseItem(room.place, room.act))
  if (!room || !item || item.originator === room.place.self) return undefined
  const { place, path } = room
  const { release } = words(desk.language).exchanges
  const { languages } = place.rules
  const recipients = await recipientsFor(place)
  return actForm({
    place, path: `${path}/request-release`, start: {}, submit: release.sendRequest, after: (sealed) => place.path(pathOf('request_release', sealed)),
    page: exchangePage(place, { title: release.request, lede: release.requestText, shown: [room.act], above: [{ text: plainWording(desk.language, item.title), href: place.href(path) }] }),
    read: (posted, check) => {
      const recipient = check.needed('recipient', recipientIn(posted.text('recipient')))
      const purpose = check.needed('purpose', posted.wording('purpose', languages))
      return () => ({ type: 'request_release', facts: { item: room.act, of: [item.originator], recipient, answerBy: posted.text('answerBy') }, content: { purpose } })
    },
    fields: (state) => (
      <>
        <SelectField language={desk.language} state={state} name="recipient" label={release.to} unchosen options={recipients} />
        <WordingFields language={desk.language} state={state} name="purpose" legend={release.purpose} in={languages} rows={3} />
        <DateField language={desk.language} state={state} name="answerBy" label={release.answerBy} optional />
      </>
    ),
  })
}
