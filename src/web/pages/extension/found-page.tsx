import { isSealed } from '../../../app/authoring.ts'
import type { JsonObject } from '../../../core/act.ts'
import { Actions, Choices, Form, Submit, emptyForm, type FormState } from '../../components/Form.tsx'
import { Party } from '../../components/Party.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from '../instruments/act-page.tsx'
import { WordingFields } from '../instruments/draft-fields.tsx'
import { hindranceIn } from '../instruments/outcome.ts'
import { inOrder, openAsMember, othersOf } from '../instruments/room.ts'
import { roomPage } from './room-page.tsx'

/** A wider partnership among those present, beside the one there is: the newcomers are invited into it afterwards. */
export async function foundWiderPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  return room && draw(room, { values: { languages: room.rules.languages.join(' ') }, errors: {} })
}

export async function foundWiderPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const posted = await Posted.of(desk.c)
  const { extension } = words(desk.language)
  const chosen = languages.filter((language) => posted.all('languages').includes(language))
  const values = { ...posted.values, languages: posted.all('languages').join(' ') }
  const [name, purpose] = [posted.wording('name', languages), posted.wording('purpose', languages)]
  const errors: Record<string, string> = {}
  if (chosen.length === 0) errors['languages'] = extension.errors.languages
  if (name === null) errors[`name-${desk.language}`] = extension.errors.name
  if (purpose === null) errors[`purpose-${desk.language}`] = extension.errors.purpose
  if (Object.keys(errors).length > 0) return draw(room, { values, errors })
  const rules = { ...room.rules, languages: chosen, form: 'multilateral' } as unknown as JsonObject
  const founded = await desk.site.node.found({ facts: { invites: othersOf(room), rules }, content: { name, purpose }, actor: desk.actor })
  const hindrance = hindranceIn(founded, desk.language)
  if (hindrance) return draw(room, { values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(desk.href(`/partnerships/${isSealed(founded) ? shortName(founded.act.digest) : ''}`))
}

function draw(room: PartnershipDesk, state: FormState = emptyForm, answered?: Answered): PageAnswer {
  const { desk } = room
  const { extension } = words(desk.language)
  const options = languages.map((value) => ({ value, text: endonyms[value] }))
  return roomPage(room, {
    title: extension.foundWider, lede: extension.besideText, state, answered,
    children: (
      <div class="card padded">
        <p>{extension.foundedWith} {inOrder(room, room.members).map((body) => <><Party party={desk.party(body)} /> </>)}</p>
        <Form action={room.href('/extend/found')} label={extension.foundWider}>
          <Choices language={desk.language} state={state} name="languages" type="checkbox" label={extension.languages} hint={extension.languagesHint} options={options} />
          <WordingFields room={room} state={state} name="name" label={extension.name} languages={languages} rows={1} optional />
          <WordingFields room={room} state={state} name="purpose" label={extension.purpose} languages={languages} rows={3} optional />
          <Actions note={extension.foundNote}><Submit text={extension.foundWider} /></Actions>
        </Form>
      </div>
    ),
  })
}
