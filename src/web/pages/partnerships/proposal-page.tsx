import { mayPerform } from '../../../app/duties.ts'
import type { ProposalReading } from '../../../app/overview/proposal.ts'
import { partnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { ErrorSummary, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { State, type StatusKind } from '../../components/Status.tsx'
import { Moment } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { titleIn, titlesOf } from '../home/record-title.ts'
import { AnswerForm, AbandonForm } from './answer-form.tsx'
import { changeViewOf } from './change-view/catalogue.ts'
import { citedIn, fieldsOf } from './change-view/revision-fields.ts'
import { PartnershipNavigation } from './local.tsx'
import { markingOver } from './marking-bar.ts'
import { openProposal, type OpenedProposal } from './opened-proposal.ts'
import { PositionList } from './position-list.tsx'
import { subjectPage } from './subject-page.ts'

export async function proposalPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openProposal(desk)
  return opened && drawProposal(opened)
}

export interface Answered {
  readonly state?: FormState
  readonly status?: number
  /** What stood when the form was drawn no longer stands. */
  readonly changed?: boolean
  readonly refused?: string | undefined
}

/** What kind of proposal it is, and the name of what it is about. */
function headingOf({ desk, dossier, proposal }: OpenedProposal): { readonly kind: string; readonly title: string } {
  const { partnerships, acts } = words(desk.language)
  const kind = proposal.held.digest === dossier.partnership.id ? partnerships.invitation.title : partnerships.proposal.title(acts.subjects[proposal.kind])
  return { kind, title: titleIn(proposal.after.content, desk.language) ?? kind }
}

export async function drawProposal(opened: OpenedProposal, { state = emptyForm, status = 200, changed = false, refused }: Answered = {}): Promise<PageAnswer> {
  const { desk, dossier, proposal, name } = opened
  const { house, partnerships: { proposal: says } } = words(desk.language)
  const { kind, title } = headingOf(opened)
  const cited = [proposal.after, ...(proposal.before ? [proposal.before] : [])].flatMap((side) => [...fieldsOf(side).values()].flatMap(citedIn))
  const titles = await titlesOf(dossier, cited.filter((digest) => dossier.partnership.get(digest)), desk.language)
  const { rules } = await partnershipSummary(dossier, desk.today)
  const { officer } = desk.c.var.visit
  const mayAct = officer !== undefined && mayPerform(officer, 'act')
  return {
    title: status === 400 ? house.form.problemTitle(title) : title, status, section: 'partnerships',
    marking: markingOver(desk, dossier, [proposal.held.digest]),
    crumbs: { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }, { text: name, href: desk.href(`/partnerships/${shortName(dossier.partnership.id)}`) }], here: title },
    children: (
      <>
        <div class="wrap"><div class="title-block">{kind === title ? null : <p class="kicker">{kind}</p>}<h1><bdi>{title}</bdi></h1><Origin {...opened} /></div></div>
        <PartnershipNavigation place={opened} current="overview" />
        <div class="wrap">
          {changed ? <section><Notice tone="stop" title={says.changed} grave role="alert"><p>{says.changedText}</p></Notice></section> : null}
          {refused === undefined ? null : <section><Refusal language={desk.language} code={refused} /></section>}
          {Object.keys(state.errors).length === 0 ? null : <section><ErrorSummary language={desk.language} state={state} /></section>}
          <div class="with-side panels">
            <section aria-labelledby="change"><div class="section-head"><h2 id="change">{proposal.before ? says.change : says.whole}</h2></div>
              {proposal.after.content === undefined && proposal.held.act.content !== null ? <Notice tone="wait"><p>{says.withheld}</p></Notice> : null}
              {changeViewOf(proposal.kind)({ desk, dossier, proposal, titles })}
            </section>
            <section aria-labelledby="asked"><div class="section-head"><h2 id="asked">{says.asked}</h2></div>
              <PositionList {...opened} />
              <SubjectLink {...opened} />
            </section>
          </div>
          {proposal.awaitsUs && mayAct ? <AnswerForm {...opened} state={state} languages={rules.languages} /> : <Standing {...opened} />}
          {proposal.held.author === dossier.self && proposal.situation.at === 'open' && mayAct ? <AbandonForm {...opened} /> : null}
        </div>
      </>
    ),
  }
}

const tones: Readonly<Record<ProposalReading['situation']['at'], StatusKind>> = { open: 'wait', declined: 'stop', concluded: 'talk', effective: 'ok', abandoned: 'idle', dead: 'idle' }

function Origin({ desk, proposal }: OpenedProposal) {
  const { partnerships: { proposal: says } } = words(desk.language)
  return (
    <p class="lede">
      {says.proposedBy} <Party party={desk.party(proposal.held.author)} /> · <Moment place={desk.place} now={desk.now} instant={proposal.held.act.at} /> · <State kind={tones[proposal.situation.at]} word={says.outcomes[proposal.situation.at]} />
    </p>
  )
}

/** Where nothing is asked of us, it is said why. */
function Standing({ desk, dossier, proposal }: OpenedProposal) {
  const { partnerships: { proposal: says }, node: { duties } } = words(desk.language)
  const ours = proposal.positions.find(({ body }) => body === dossier.self)
  const text = proposal.awaitsUs ? duties.act : proposal.held.author === dossier.self ? says.ours : ours === undefined ? says.notAsked : ours.position.at === 'awaited' ? says.outcomes[proposal.situation.at] : says.answered
  return <section><Notice><p>{text}</p></Notice></section>
}

function SubjectLink({ desk, dossier, proposal }: OpenedProposal) {
  const path = subjectPage(dossier, proposal.kind, proposal.subject)
  return path === undefined ? null : <p class="after-table"><a class="standalone" href={desk.href(path)}>{words(desk.language).partnerships.proposal.subject}</a></p>
}
