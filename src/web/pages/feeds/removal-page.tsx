import { removalFacts } from '../../../app/instruments/instrument-proposal.ts'
import { holdingOf, removalProposed, removalStanding } from '../../../app/overview/feed-holding.ts'
import type { BodyId, JsonObject } from '../../../core/act.ts'
import { Actions, Form, Submit, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Life, type LifeStage } from '../../components/Life.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { roomPage } from '../extension/room-page.tsx'
import type { Answered } from '../instruments/act-page.tsx'
import { hindranceIn } from '../instruments/outcome.ts'
import { openAsMember, othersOf } from '../instruments/room.ts'
import { bodyNamed, Holders, holdSentence } from './holders.tsx'

interface Removing {
  readonly room: PartnershipDesk
  readonly body: BodyId
}

/** Which member: everything else stands on the page of that one. */
export async function removePage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const { feeds } = words(desk.language)
  return roomPage(room, {
    title: feeds.remove, lede: feeds.removeText, state: emptyForm,
    children: room.members.length < 3 ? <Notice><p>{feeds.ofTwo}</p></Notice> : (
      <section>
        <h2>{feeds.which}</h2>
        <ul class="list">{othersOf(room).map((body) => <li><h3><a href={room.href(`/extend/remove/${shortName(body)}`)}><bdi>{desk.bodyName(body)}</bdi></a></h3><p><Party party={desk.party(body)} /></p></li>)}</ul>
      </section>
    ),
  })
}

async function opening(desk: PageDesk): Promise<Removing | undefined> {
  const room = await openAsMember(desk)
  const body = room && bodyNamed(room, room.partnership.bodies().filter((one) => one !== room.self))
  return body === undefined || (room!.members.length < 3 && !room!.partnership.isRemoved(body)) ? undefined : { room: room!, body }
}

/** The removal of one member in its four steps. */
export async function removalPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const removing = await opening(desk)
  return removing && draw(removing, emptyForm)
}

export async function removalPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const removing = await opening(desk)
  if (!removing) return undefined
  const { room, body } = removing
  const posted = await Posted.of(desk.c)
  const step = posted.text('do') ?? ''
  if (step !== 'let_go' && posted.text('sure') === null) return draw(removing, { values: posted.values, errors: { sure: words(desk.language).feeds.mustSay } })
  const hindrance = hindranceIn(await take(removing, step), desk.language)
  return hindrance ? draw(removing, { values: posted.values, errors: hindrance.errors }, hindrance) : desk.c.var.visit.redirect(room.href(`/extend/remove/${shortName(body)}`))
}

async function take({ room, body }: Removing, step: string) {
  const { desk, partnership, dossier } = room
  const { node } = desk.site
  if (step === 'hold') return node.hold(partnership.id, { body, why: 'removal' }, desk.actor)
  const own = holdingOf(dossier, room.self, body, 'removal')
  if (step === 'let_go') return node.submit(partnership.id, { type: 'thaw', facts: { freeze: own?.freeze ?? '' }, actor: desk.actor })
  const standing = removalStanding(dossier, body)
  if (standing.at !== 'ready') return { refused: 'not_frozen' }
  const { name, purpose } = (await dossier.content<{ readonly salt: string; readonly name: JsonObject; readonly purpose: JsonObject }>(partnership.subjects.charter()!.revision.digest)) ?? {}
  return node.submit(partnership.id, { type: 'propose', facts: removalFacts(dossier, desk.today, standing.removed), content: { name: name ?? {}, purpose: purpose ?? {} }, actor: desk.actor })
}

function draw(removing: Removing, state: FormState, answered?: Answered): PageAnswer {
  const { room, body } = removing
  const { desk, partnership } = room
  const { feeds } = words(desk.language)
  const isRemoved = partnership.isRemoved(body)
  return roomPage(room, {
    title: `${feeds.remove}: ${isolate(desk.bodyName(body))}`, lede: feeds.removeLede, state, answered,
    children: (
      <>
        <section><h2 class="hidden-words">{feeds.steps}</h2><Life language={desk.language} label={feeds.steps} stages={stagesOf(removing)} /></section>
        {isRemoved ? <Notice tone="ok"><p>{feeds.removed}</p></Notice> : (
          <>
            <Notice tone="stop" grave><p>{feeds.removeWarning(isolate(desk.bodyName(body)))}</p></Notice>
            <section class="below-table"><Holders room={room} body={body} why="removal" /></section>
            <NextStep {...removing} state={state} />
          </>
        )}
      </>
    ),
  })
}

function stagesOf(removing: Removing): readonly LifeStage[] {
  const { room, body } = removing
  const { stepNames } = words(room.desk.language).feeds
  const isRemoved = room.partnership.isRemoved(body)
  const isOpen = removalProposed(room.dossier, body) !== undefined
  const isReady = isRemoved || isOpen || removalStanding(room.dossier, body).at === 'ready'
  return [
    { name: stepNames.holding, situation: isReady ? 'done' : 'now' },
    { name: stepNames.proposing, situation: isRemoved || isOpen ? 'done' : isReady ? 'now' : 'ahead' },
    { name: stepNames.consents, situation: isRemoved ? 'done' : isOpen ? 'now' : 'ahead' },
    { name: stepNames.effect, situation: isRemoved ? 'done' : 'ahead' },
  ]
}

function NextStep(props: Removing & { state: FormState }) {
  const { room, body, state } = props
  const { desk } = room
  const { feeds } = words(desk.language)
  const action = room.href(`/extend/remove/${shortName(body)}`)
  const proposal = removalProposed(room.dossier, body)
  if (proposal) return <section><Notice tone="wait"><p>{feeds.open} <Party party={desk.party(proposal.author)} /> <a href={room.href(`/proposals/${shortName(proposal.digest)}`)}>{feeds.openProposal}</a></p></Notice></section>
  if (!holdingOf(room.dossier, room.self, body, 'removal')) {
    return (
      <section class="card padded">
        <Form action={action} label={feeds.holdToRemove}>
          <p>{feeds.holdToRemoveNote}</p>
          <Tick language={desk.language} state={state} name="sure" label={holdSentence(room, body)} />
          <Actions><Submit text={feeds.holdToRemove} name="do" value="hold" grave /></Actions>
        </Form>
      </section>
    )
  }
  return (
    <>
      <Proposing {...props} />
      <section><Form action={action} label={feeds.letGo}><p>{feeds.letGoNote}</p><Actions><Submit text={feeds.letGo} name="do" value="let_go" quiet /></Actions></Form></section>
    </>
  )
}

function Proposing({ room, body, state }: Removing & { state: FormState }) {
  const { desk } = room
  const { feeds } = words(desk.language)
  const standing = removalStanding(room.dossier, body)
  const names = (bodies: readonly BodyId[]) => bodies.map((one) => isolate(desk.bodyName(one))).join(' · ')
  if (standing.at === 'awaiting') {
    return (
      <section><Notice tone="wait">
        {standing.missing.length === 0 ? null : <p>{feeds.holdFirst(names(standing.missing))}</p>}
        {standing.behind.length === 0 ? null : <p>{feeds.behind(names(standing.behind))}</p>}
      </Notice></section>
    )
  }
  return (
    <section class="card padded">
      <Form action={room.href(`/extend/remove/${shortName(body)}`)} label={feeds.propose}>
        <Tick language={desk.language} state={state} name="sure" label={feeds.sure} />
        <Actions><Submit text={feeds.propose} name="do" value="propose" grave /></Actions>
      </Form>
    </section>
  )
}
