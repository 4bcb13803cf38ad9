import type { BodyId } from '../../../core/act.ts'
import { awaitedAfterFork, forkedBodies, holdingOf, isForkOpen } from '../../../app/overview/feed-holding.ts'
import { Actions, Form, Submit, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from '../instruments/act-page.tsx'
import { isMember } from '../instruments/room.ts'
import { hindranceIn } from '../instruments/outcome.ts'
import { workPage } from '../../work-page.tsx'
import { bodyNamed, Holders, holdSentence } from './holders.tsx'

interface Forked {
  readonly room: PartnershipDesk
  readonly body: BodyId
}

async function opening(desk: PageDesk): Promise<Forked | undefined> {
  const room = await PartnershipDesk.open(desk)
  const body = room && bodyNamed(room, forkedBodies(room.dossier))
  return room && body !== undefined ? { room, body } : undefined
}

/** A body that gave two accounts: who holds its acts up to where, and how it goes on. */
export async function forkPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const forked = await opening(desk)
  return forked && draw(forked, emptyForm)
}

export async function forkPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const forked = await opening(desk)
  if (!forked || !isMember(forked.room)) return undefined
  const { room, body } = forked
  const posted = await Posted.of(desk.c)
  if (posted.text('sure') === null) return draw(forked, { values: posted.values, errors: { sure: words(desk.language).feeds.mustSay } })
  const { node } = desk.site
  const submitted = body === room.self ? await node.reopen(room.partnership.id, desk.actor) : await node.hold(room.partnership.id, { body, why: 'forked' }, desk.actor)
  const hindrance = hindranceIn(submitted, desk.language)
  return hindrance ? draw(forked, { values: posted.values, errors: hindrance.errors }, hindrance) : desk.c.var.visit.redirect(room.href(`/forks/${shortName(body)}`))
}

function draw(forked: Forked, state: FormState, answered: Answered = {}): PageAnswer {
  const { room, body } = forked
  const { desk } = room
  const { feeds } = words(desk.language)
  const hasErrors = Object.keys(state.errors).length > 0
  const isOpen = isForkOpen(room.dossier, body)
  return workPage(room, {
    title: feeds.fork(isolate(desk.bodyName(body))), section: 'partnerships', current: 'journal', lede: feeds.forkLede,
    hasErrors, refusal: answered.refusal, status: answered.status ?? (hasErrors ? 400 : 200),
    children: (
      <>
        <section>
          <h2>{feeds.proof}</h2>
          {room.partnership.forks().filter((fork) => fork.body === body).map(({ number, acts }) => <p>{feeds.toNumber(`${number}`)}: {acts.map((digest, index) => <>{index === 0 ? '' : ' · '}<code class="id" dir="ltr">{shortName(digest)}</code></>)}</p>)}
        </section>
        <section><Holders room={room} body={body} why="forked" /></section>
        {isOpen ? isMember(room) ? <Decision {...forked} state={state} /> : null : <section><Notice tone="ok"><p>{feeds.repaired}</p></Notice></section>}
      </>
    ),
  })
}

function Decision({ room, body, state }: Forked & { state: FormState }) {
  const { desk } = room
  const { feeds } = words(desk.language)
  if (body === room.self) return <Reopening room={room} body={body} state={state} />
  if (holdingOf(room.dossier, room.self, body, 'forked')) return <section><Notice tone="ok"><p>{feeds.weHold}</p></Notice></section>
  const sentence = holdSentence(room, body)
  return (
    <section aria-labelledby="ours">
      <h2 id="ours">{feeds.ours}</h2>
      <div class="card padded">
        <Form action={room.href(`/forks/${shortName(body)}`)} label={feeds.hold}>
          <Notice tone="wait"><p>{feeds.holdWarning}</p></Notice>
          <Tick language={desk.language} state={state} name="sure" label={sentence} />
          <Actions><Submit text={feeds.hold} grave /></Actions>
        </Form>
      </div>
    </section>
  )
}

/** The forked body's own people: it goes on once every other member holds its acts. */
function Reopening({ room, body, state }: Forked & { state: FormState }) {
  const { desk } = room
  const { feeds } = words(desk.language)
  const awaited = awaitedAfterFork(room.dossier)
  return (
    <section aria-labelledby="ours">
      <h2 id="ours">{feeds.reopenTitle}</h2>
      {awaited.length === 0 ? (
        <div class="card padded">
          <Form action={room.href(`/forks/${shortName(body)}`)} label={feeds.reopen}>
            <Tick language={desk.language} state={state} name="sure" label={feeds.reopenText} />
            <Actions><Submit text={feeds.reopen} /></Actions>
          </Form>
        </div>
      ) : <Notice tone="wait"><p>{feeds.awaiting(awaited.map((one) => isolate(desk.bodyName(one))).join(' · '))}</p></Notice>}
    </section>
  )
}
