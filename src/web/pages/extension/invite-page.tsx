import { invitationFacts } from '../../../app/instruments/instrument-proposal.ts'
import { newcomers } from '../../../app/extension.ts'
import type { BodyId, JsonObject } from '../../../core/act.ts'
import type { CharterChange } from '../../../core/charter.ts'
import { Actions, Choices, Fieldset, Form, Submit, Tick, emptyForm, type FormState } from '../../components/Form.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import type { Answered } from '../instruments/act-page.tsx'
import { hindranceIn } from '../instruments/outcome.ts'
import { inOrder, openAsMember } from '../instruments/room.ts'
import { WhatTheySee } from './newcomer-view.tsx'
import { roomPage } from './room-page.tsx'

/** Bodies that could be invited: known here, no members, and not invited yet. */
function candidates(room: PartnershipDesk): readonly BodyId[] {
  const there = new Set([...room.members, ...newcomers(room.dossier, room.desk.today).filter(({ at }) => at !== 'left').map(({ body }) => body)])
  return inOrder(room, [...room.desk.directory.keys()].filter((body) => !there.has(body)))
}

export async function invitePage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  return room && draw(room, emptyForm)
}

export async function invitePosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const posted = await Posted.of(desk.c)
  const { extension } = words(desk.language)
  const chosen = candidates(room).filter((body) => posted.text(`invite-${body}`) !== null)
  const errors: Record<string, string> = {}
  if (chosen.length === 0) errors[`invite-${candidates(room)[0] ?? ''}`] = extension.errors.nobody
  for (const body of chosen) if (posted.text(`history-${body}`) === null) errors[`history-${body}`] = extension.errors.history
  if (Object.keys(errors).length > 0) return draw(room, { values: posted.values, errors })
  const invited = chosen.map((body) => ({ body, history: posted.text(`history-${body}`) })) as CharterChange['invited']
  if (posted.text('do') !== 'propose') return drawCheck(room, invited, posted.values)
  const charter = room.partnership.subjects.charter()!
  const { name, purpose } = (await room.dossier.content<{ readonly salt: string; readonly name: JsonObject; readonly purpose: JsonObject }>(charter.revision.digest)) ?? {}
  const submitted = await desk.site.node.submit(room.partnership.id, { type: 'propose', facts: invitationFacts(room.dossier, desk.today, room.rules.defaultMarking, invited), content: { name: name ?? {}, purpose: purpose ?? {} }, actor: desk.actor })
  const hindrance = hindranceIn(submitted, desk.language)
  if (hindrance) return draw(room, { values: posted.values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(room.href(`/proposals/${shortName('act' in submitted ? submitted.act.digest : '')}`))
}

function draw(room: PartnershipDesk, state: FormState, answered?: Answered): PageAnswer {
  const { desk } = room
  const { extension } = words(desk.language)
  const shared = { language: desk.language, state }
  const bodies = candidates(room)
  return roomPage(room, {
    title: extension.inviteInto, lede: extension.intoText, state, answered,
    children: bodies.length === 0 ? <Empty lead={extension.nobodyKnown} action={{ text: extension.toPeers, href: desk.href('/node/peers') }}>{extension.nobodyKnownText}</Empty> : (
      <>
        <WhatTheySee language={desk.language} scopes={['acts_without_content', 'all']} />
        <div class="card padded below-table">
          <Form action={room.href('/extend/invite')} label={extension.inviteInto}>
            {bodies.map((body) => (
              <Fieldset legend={`${desk.stateName(body)} (${desk.party(body).code})`}>
                <Tick {...shared} name={`invite-${body}`} label={extension.invite(desk.bodyName(body))} />
                <Choices {...shared} name={`history-${body}`} label={extension.historyOf} options={(['acts_without_content', 'all'] as const).map((value) => ({ value, text: extension.scopes[value], hint: extension.scopeHints[value] }))} />
              </Fieldset>
            ))}
            <Actions note={extension.nothingLeavesYet}><Submit text={extension.check} name="do" value="check" forward /></Actions>
          </Form>
        </div>
      </>
    ),
  })
}

function drawCheck(room: PartnershipDesk, invited: CharterChange['invited'], values: Readonly<Record<string, string>>): PageAnswer {
  const { desk } = room
  const { extension } = words(desk.language)
  const { do: _button, ...carried } = values
  return roomPage(room, {
    title: extension.checkInvitation, state: emptyForm,
    children: (
      <>
        <dl class="answers">{invited.map(({ body, history }) => <div><dt><Party party={desk.party(body)} /></dt><dd><bdi>{desk.bodyName(body)}</bdi><br />{extension.scopes[history]}. {extension.scopeHints[history]}</dd></div>)}</dl>
        <Notice tone="wait"><p>{extension.inviteWarning}</p></Notice>
        <Form action={room.href('/extend/invite')} hidden={carried} label={extension.checkInvitation}><Actions><Submit text={extension.proposeInvitation} name="do" value="propose" forward /><a class="button quiet" href={room.href('/extend/invite')}>{extension.changeThis}</a></Actions></Form>
        <WhatTheySee language={desk.language} scopes={[...new Set(invited.map(({ history }) => history))]} />
      </>
    ),
  })
}
