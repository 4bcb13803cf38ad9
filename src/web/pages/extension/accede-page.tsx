import { agreedSubjects, ownInvitation, type AgreedSubject } from '../../../app/extension.ts'
import type { Wording } from '../../../core/wording.ts'
import { Actions, Choices, Form, Submit, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from '../instruments/act-page.tsx'
import { hindranceIn } from '../instruments/outcome.ts'
import { inOrder } from '../instruments/room.ts'
import { Marking } from '../../components/Marking.tsx'
import { roomPage } from './room-page.tsx'

interface Acceding {
  readonly room: PartnershipDesk
  readonly invitation: string
  readonly subjects: readonly AgreedSubject[]
  readonly purpose: Wording | undefined
}

async function opening(desk: PageDesk): Promise<Acceding | undefined> {
  const room = await PartnershipDesk.open(desk)
  const invitation = room && ownInvitation(room.dossier)
  if (!room || invitation === undefined) return undefined
  const text = await room.dossier.content<{ readonly salt: string; readonly purpose: Wording & Record<string, string> }>(invitation)
  return { room, invitation, subjects: await agreedSubjects(room.dossier), purpose: text?.purpose }
}

/** For the body invited: the rules it accepts, and, one by one, what else shall bind it from now on. */
export async function accedePage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const acceding = await opening(desk)
  return acceding && draw(acceding, emptyForm)
}

export async function accedePosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const acceding = await opening(desk)
  if (!acceding) return undefined
  const { room, invitation, subjects } = acceding
  const posted = await Posted.of(desk.c)
  const accepts = posted.all('accepts')
  const values = { ...posted.values, accepts: accepts.join(' ') }
  if (posted.text('sure') === null) return draw(acceding, { values, errors: { sure: words(desk.language).extension.errors.sure } })
  const chosen = subjects.filter(({ revision }) => accepts.includes(revision)).map(({ revision }) => revision)
  const hindrance = hindranceIn(await desk.site.node.submit(room.partnership.id, { type: 'accede', facts: { partnership: room.partnership.id, invitation, accepts: chosen }, actor: desk.actor }), desk.language, () => 'accepts')
  return hindrance ? draw(acceding, { values, errors: hindrance.errors }, hindrance) : desk.c.var.visit.redirect(room.href('/extend'))
}

function draw({ room, subjects, purpose }: Acceding, state: FormState, answered?: Answered): PageAnswer {
  const { desk, rules } = room
  const { extension, acts, instruments } = words(desk.language)
  const shared = { language: desk.language, state }
  const options = subjects.map(({ kind, name, revision }) => ({
    value: revision, text: `${acts.subjects[kind]} — ${named(name, desk.language) ?? shortName(revision)}`,
    hint: kind === 'instrument' ? <a href={room.href(`/instruments/${shortName(subjects.find((one) => one.revision === revision)!.id)}`)}>{instruments.readAndPrint}</a> : undefined,
  }))
  return roomPage(room, {
    title: extension.accede, lede: extension.accedeLede, state, answered,
    children: (
      <>
        <dl class="answers">
          <div><dt>{extension.purpose}</dt><dd><bdi>{named(purpose, desk.language) ?? ''}</bdi></dd></div>
          <div><dt>{extension.members}</dt><dd><ul class="entries">{inOrder(room, room.members).map((body) => <li><Party party={desk.party(body)} /> — <bdi>{desk.bodyName(body)}</bdi></li>)}</ul></dd></div>
          <div><dt>{instruments.notice}</dt><dd>{instruments.months(rules.noticeMonths)}</dd></div>
          <div><dt>{extension.ceiling}</dt><dd><Marking label={rules.ceiling} /></dd></div>
        </dl>
        <div class="card padded">
          <Form action={room.href('/extend/accede')} label={extension.accede}>
            {options.length === 0 ? <p>{extension.nothingToAccept}</p> : <Choices {...shared} name="accepts" type="checkbox" label={extension.accepts} hint={extension.acceptsHint} options={options} />}
            <Tick {...shared} name="sure" label={extension.accedeSure} />
            <Notice tone="wait"><p>{extension.accedeWarning}</p></Notice>
            <Actions><Submit text={extension.accede} /></Actions>
          </Form>
        </div>
      </>
    ),
  })
}
