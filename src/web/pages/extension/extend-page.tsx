import { agreedSubjects, newcomers, openCharterChanges, ownInvitation, standsBeside, type AgreedSubject, type Newcomer } from '../../../app/extension.ts'
import type { PartnershipDesk as Room } from '../../partnership-desk.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Empty } from '../../components/Empty.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Life, type LifeStage } from '../../components/Life.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { dayOf } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { crumbsOf, inOrder, isMember, markingOf } from '../instruments/room.ts'
import { PartnershipNavigation } from '../partnerships/local.tsx'
import { WhatTheySee } from './newcomer-view.tsx'

/** Bringing others in: four steps, each seen by all who take part in it. */
export async function extendPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await PartnershipDesk.open(desk)
  if (!room) return undefined
  const { extension, feeds } = words(desk.language)
  const arrivals = newcomers(room.dossier, desk.today)
  const subjects = await agreedSubjects(room.dossier)
  const invited = ownInvitation(room.dossier) !== undefined
  return {
    title: extension.title, section: 'partnerships', marking: markingOf(room, subjects.map(({ revision }) => revision)), crumbs: crumbsOf(room, extension.title),
    children: (
      <>
        <div class="wrap"><div class="title-block"><p class="kicker"><bdi>{room.name}</bdi></p><h1>{extension.title}</h1><p class="lede">{extension.lede}</p></div></div>
        <PartnershipNavigation place={room} current="extend" />
        <div class="wrap">
          <section><h2 class="hidden-words">{extension.steps}</h2><Life language={desk.language} label={extension.steps} stages={stagesOf(room, arrivals)} /></section>
          {invited ? <section><Notice tone="wait" title={extension.weAreInvited}><p>{extension.weAreInvitedText}</p><p><a class="button" href={room.href('/extend/accede')}>{extension.readAndAccede}</a></p></Notice></section> : null}
          {invited ? null : <Agreeing room={room} />}
          <section><div class="section-head"><h2 id="seeing">2. {extension.stepNames.seeing}</h2><p>{extension.seeingText}</p></div><WhatTheySee language={desk.language} scopes={['acts_without_content', 'all']} /></section>
          <Invited room={room} arrivals={arrivals} />
          <Accessions room={room} arrivals={arrivals} subjects={subjects} />
          <Beside room={room} />
          {isMember(room) && room.members.length > 2 ? <section aria-labelledby="removing"><div class="section-head"><h2 id="removing">{feeds.remove}</h2></div><p>{feeds.removeText}</p><p class="below-table"><a class="button quiet" href={room.href('/extend/remove')}>{feeds.remove}</a></p></section> : null}
          {isMember(room) ? <section aria-labelledby="leaving"><div class="section-head"><h2 id="leaving">{extension.leaving}</h2></div><p>{extension.leavingText}</p><p class="below-table"><a class="button quiet" href={room.href('/withdraw')}>{extension.withdraw}</a></p></section> : null}
        </div>
      </>
    ),
  }
}

function stagesOf(room: Room, arrivals: readonly Newcomer[]): readonly LifeStage[] {
  const { extension: { stepNames } } = words(room.desk.language)
  const open = openCharterChanges(room.dossier).length > 0
  const acceded = arrivals.filter(({ at }) => at === 'acceded').length
  const invitedNow = arrivals.length > 0
  return [
    { name: stepNames.agreeing, situation: invitedNow ? 'done' : open ? 'now' : 'ahead' },
    { name: stepNames.seeing, situation: invitedNow || open ? 'done' : 'ahead' },
    { name: stepNames.inviting, situation: invitedNow ? 'done' : 'ahead', note: invitedNow ? `${arrivals.length}` : '' },
    { name: stepNames.acceding, situation: invitedNow ? (acceded === arrivals.length ? 'done' : 'now') : 'ahead', note: invitedNow ? `${acceded}/${arrivals.length}` : '' },
  ]
}

/** All who are here must want each newcomer: nobody is brought in by one alone. */
function Agreeing({ room }: { room: Room }) {
  const { desk } = room
  const { extension } = words(desk.language)
  const open = openCharterChanges(room.dossier)
  return (
    <section aria-labelledby="agreeing">
      <div class="section-head"><h2 id="agreeing">1. {extension.stepNames.agreeing}</h2><p>{extension.agreeingText}</p></div>
      {open.map((held) => (
        <Notice tone="wait"><p>{extension.proposalOpen} <Party party={desk.party(held.author)} /> <a href={room.href(`/proposals/${shortName(held.digest)}`)}>{extension.openProposal}</a></p></Notice>
      ))}
      {isMember(room) && open.length === 0 ? (
        <div class="halves ways">
          <div class="card padded"><h3>{extension.beside}</h3><p>{extension.besideText}</p><p class="below-table"><a class="button" href={room.href('/extend/found')}>{extension.foundWider}</a></p></div>
          <div class="card padded"><h3>{extension.into}</h3><p>{extension.intoText}</p><p class="below-table"><a class="button quiet" href={room.href('/extend/invite')}>{extension.inviteInto}</a></p></div>
        </div>
      ) : null}
    </section>
  )
}

function Invited({ room, arrivals }: { room: Room; arrivals: readonly Newcomer[] }) {
  const { desk } = room
  const { extension } = words(desk.language)
  return (
    <section>
      <div class="section-head"><h2 id="inviting">3. {extension.stepNames.inviting}</h2></div>
      {arrivals.length === 0 ? <Empty lead={extension.nobodyInvited}>{extension.nobodyInvitedText}</Empty> : (
        <Table id="invited" caption={extension.invitedBodies} stacked rows={arrivals} columns={[
          { head: extension.body, cell: ({ body }) => <><Party party={desk.party(body)} /><br /><small><bdi>{desk.bodyName(body)}</bdi></small></> },
          { head: extension.sees, cell: (one) => one.at === 'left' ? '—' : extension.scopes[one.history] },
          { head: extension.standing, cell: (one) => <NewcomerStanding room={room} one={one} /> },
        ]} />
      )}
    </section>
  )
}

function NewcomerStanding({ room: { desk }, one }: { room: Room; one: Newcomer }) {
  const { extension } = words(desk.language)
  if (one.at === 'invited') return <Status kind="wait" word={extension.examining} />
  if (one.at === 'left') return <><Status kind="idle" word={extension.left} /> <small><DateText place={desk.place} date={one.on} /></small></>
  return <><Status kind="ok" word={extension.acceded} /> <small><DateText place={desk.place} date={dayOf(one.accession.act.at, desk.place.zone)} /></small></>
}

/** Who is bound by what: each body by its own acts alone. */
function Accessions({ room, arrivals, subjects }: { room: Room; arrivals: readonly Newcomer[]; subjects: readonly AgreedSubject[] }) {
  const { desk } = room
  const { extension, acts } = words(desk.language)
  const bodies = inOrder(room, [...new Set([...room.members, ...arrivals.filter(({ at }) => at !== 'left').map(({ body }) => body)])])
  return (
    <section>
      <div class="section-head"><h2 id="acceding">4. {extension.stepNames.acceding}</h2><p>{extension.accedingText}</p></div>
      {subjects.length === 0 ? <Empty lead={extension.nothingAgreed}>{extension.nothingAgreedText}</Empty> : (
        <Table id="accessions" caption={extension.whoIsBound} rows={subjects} columns={[
          { head: extension.agreed, cell: ({ kind, name, revision }) => <><bdi>{named(name, desk.language) ?? shortName(revision)}</bdi><br /><small>{acts.subjects[kind]}</small></> },
          ...bodies.map((body) => ({ head: <Party party={desk.party(body)} show="code" />, cell: (subject: AgreedSubject) => <Bound room={room} subject={subject} body={body} /> })),
        ]} />
      )}
    </section>
  )
}

function Bound({ room: { desk }, subject, body }: { room: Room; subject: AgreedSubject; body: string }) {
  const { extension } = words(desk.language)
  const revision = subject.bound.get(body)
  if (revision === undefined) return <span class="state state-idle"><span>{extension.notBound}</span></span>
  return <span class="state state-ok"><Glyph name="tick" /> <span>{revision === subject.revision ? extension.bound : extension.boundEarlier}</span></span>
}

/** What stands beside it: the older partnership goes on, and shares nothing with the wider one by itself. */
async function Beside({ room }: { room: Room }) {
  const { desk } = room
  const { extension } = words(desk.language)
  const others = (await PartnershipDesk.all(desk)).filter((other) => standsBeside(room.dossier, other.dossier, desk.today))
  if (others.length === 0) return null
  return (
    <section aria-labelledby="beside">
      <div class="section-head"><h2 id="beside">{extension.livesOn}</h2><p>{extension.livesOnText}</p></div>
      <ul class="list">{others.map((other) => <li><h3><a href={other.href('')}><bdi>{other.name}</bdi></a></h3><p>{inOrder(other, other.members).map((body) => <><Party party={desk.party(body)} show="code" /> </>)}</p></li>)}</ul>
    </section>
  )
}
