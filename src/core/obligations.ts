// Specification: spec/procedure.md
import type { BodyId, Digest, Instant } from './act.ts'
import type { GrantPowersFacts } from './acts/grant-powers.ts'
import type { TableFacts } from './acts/table.ts'
import type { WithdrawFacts } from './acts/withdraw.ts'
import { addDays, lastDayOf } from './calendar.ts'
import { commitmentStanding } from './commitment-standing.ts'
import { questionsOf, releaseRequestsOf, requestsOf, type Asked } from './exchange.ts'
import { forceOf, signatureOf } from './force.ts'
import { freezeBy, openForks, removalsSought } from './holding.ts'
import { lifeOf } from './instrument-life.ts'
import { draftsOnTable, negotiationOf, type SameArticle } from './negotiation.ts'
import type { Partnership } from './partnership.ts'
import { actsAbout, agreedRevision, isLive, positionsOn } from './positions.ts'
import { proposalIn } from './procedure.ts'
import { reopeningOf } from './reopening.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { changeIn } from './subject.ts'
import type { ActivityChange } from './subjects/activity.ts'
import type { InstrumentChange } from './subjects/instrument.ts'
import { openInvitation } from './invitation.ts'

interface Due {
  /** The subject, or the act itself where it belongs to none. */
  readonly subject: Digest
  /** The act that asks for it. */
  readonly act: Digest
  /** A partial date; `null` where no day was named. */
  readonly due: string | null
  readonly isLate: boolean
  readonly since: Instant
  readonly proposer: BodyId
}

/** One thing that is awaited from a body. */
export type Obligation =
  | ({ readonly kind: 'consent'; readonly subjectKind: string } & Due)
  | ({ readonly kind: 'take_position'; readonly articles: readonly number[] } & Due)
  | ({
      readonly kind:
        | 'accede' | 'sign' | 'confirm_signature' | 'notify' | 'answer_question' | 'answer_request' | 'answer_release_request'
        | 'report_commitment' | 'report_activity' | 'purge' | 'renew_powers'
        /** The subject is the body whose feed is to be held, or which begins a new run. */
        | 'freeze_forked' | 'freeze_to_remove' | 'reopen'
    } & Due)

/** How many days before its day a report or the end of powers is shown. */
export const horizonDays = 60

interface View {
  readonly partnership: Partnership
  readonly body: BodyId
  readonly today: string
  readonly sameArticle: SameArticle
}

/**
 * All that is awaited from one body, what is due first at the top. Asked for another body, the same list says what
 * is awaited from it. Unless told otherwise, the text of an article counts as changed from version to version.
 */
export function obligationsOf(partnership: Partnership, body: BodyId, today: string, sameArticle: SameArticle = () => false): readonly Obligation[] {
  const view = { partnership, body, today, sameArticle }
  if (hasLeft(view)) return purges(view)
  const asMember = partnership.subjects.currentFor(partnership.id, body) === null
    ? accession(view)
    : [...signatures(view), ...positions(view), ...answers(view), ...commitmentReports(view), ...activityReports(view), ...purges(view), ...powers(view), ...runs(view)]
  return [...consents(view), ...asMember].sort(byDue)
}

function hasLeft({ partnership, body, today }: View): boolean {
  if (partnership.isRemoved(body)) return true
  const withdrawals = partnership.about(partnership.id, 'withdraw').filter(({ author }) => author === body)
  return withdrawals.some((held) => factsOf<WithdrawFacts>(held).from === partnership.id && factsOf<WithdrawFacts>(held).effective <= today)
}

function byDue(one: Obligation, other: Obligation): number {
  const key = ({ due, since, act, kind }: Obligation) => `${due === null ? '~' : lastDayOf(due)} ${since} ${act} ${kind}`
  return key(one) < key(other) ? -1 : 1
}

function dueFor(held: HeldAct, today: string, { due = null, subject }: { readonly due?: string | null; readonly subject?: Digest } = {}): Due {
  const isLate = due !== null && lastDayOf(due) < today
  return { subject: subject ?? proposalIn(held)?.subject ?? held.digest, act: held.digest, due, isLate, since: held.act.at, proposer: held.author }
}

function consents({ partnership, body, today }: View): readonly Obligation[] {
  const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')].filter((held) => isLive(partnership, held))
  return proposals
    .filter((held) => positionsOn(partnership, held).some((one) => one.body === body && one.position.at === 'awaited'))
    .map((held) => ({ kind: 'consent', subjectKind: proposalIn(held)!.kind, ...dueFor(held, today) }))
}

function accession({ partnership, body, today }: View): readonly Obligation[] {
  const invitation = openInvitation(partnership, body)
  return invitation ? [{ kind: 'accede', ...dueFor(invitation, today) }] : []
}

/** Signature, its confirmation and the notification, for every text adopted that binds the body. */
function signatures({ partnership, body, today }: View): readonly Obligation[] {
  return partnership.subjects.ofKind('instrument').flatMap(({ id }): readonly Obligation[] => {
    const life = lifeOf(partnership, id, body, today)
    if (life.situation.at === 'ended' || life.parties.some((party) => party.body === body && party.withdrawal)) return []
    const texts = partnership.subjects.chainOf(id, body).map((digest) => partnership.get(digest)!)
    const last = texts.findLast((held) => changeIn<InstrumentChange>(held, 'instrument')!.action !== 'end')
    const force = last && forceOf(partnership, last, today)
    if (!last || (force?.at !== 'signature' && force?.at !== 'awaiting_notification') || !force.missing.includes(body)) return []
    if (force.at === 'awaiting_notification') return [{ kind: 'notify', ...dueFor(last, today) }]
    return [{ kind: signatureOf(partnership, last.digest, body) ? 'confirm_signature' : 'sign', ...dueFor(last, today) }]
  })
}

function positions({ partnership, body, today, sameArticle }: View): readonly Obligation[] {
  return draftsOnTable(partnership).flatMap((draft): readonly Obligation[] => {
    const negotiation = negotiationOf(partnership, draft.digest, [body], sameArticle)!
    // Once a text is proposed for adoption, it is the proposal that is answered.
    if (negotiation.proposals.some((held) => isLive(partnership, held) || partnership.subjects.isEffective(held.digest))) return []
    if (negotiation.gate.at === 'open') return []
    const articles = negotiation.gate.awaited[0]!.silentOn
    return articles.length === 0 ? [] : [{ kind: 'take_position', articles, ...dueFor(draft, today, { due: factsOf<TableFacts>(draft).answerBy }) }]
  })
}

function answers({ partnership, body, today }: View): readonly Obligation[] {
  const awaited = (kind: 'answer_question' | 'answer_request' | 'answer_release_request', asked: readonly Asked[]) =>
    asked
      .filter((one) => one.awaited.includes(body) && !one.recall)
      .map(({ held, answerBy }): Obligation => ({ kind, ...dueFor(held, today, { due: answerBy }) }))
  return [
    ...awaited('answer_question', questionsOf(partnership)),
    ...awaited('answer_request', requestsOf(partnership)),
    ...awaited('answer_release_request', releaseRequestsOf(partnership)),
  ]
}

function commitmentReports({ partnership, body, today }: View): readonly Obligation[] {
  return partnership.subjects.ofKind('commitment').flatMap(({ id }): readonly Obligation[] => {
    const standing = commitmentStanding(partnership, id, today)!
    const situation = standing.owners.find(({ owner }) => owner === body)?.situation
    const { due } = standing.change
    if (!standing.agreed || !situation || due === null || standing.to.some(({ relation }) => relation === 'supersedes')) return []
    const unfinished = situation.at === 'no_report' || situation.status === 'not_started' || situation.status === 'in_progress'
    const near = lastDayOf(due) <= addDays(today, horizonDays)
    return unfinished && near ? [{ kind: 'report_commitment', ...dueFor(standing.agreed, today, { due }) }] : []
  })
}

function activityReports({ partnership, body, today }: View): readonly Obligation[] {
  return partnership.subjects.ofKind('activity').flatMap((subject): readonly Obligation[] => {
    const agreed = agreedRevision(partnership, subject)
    const change = changeIn<ActivityChange>(agreed, 'activity')
    const ended = change?.until ?? change?.from ?? null
    // An activity of the past is entered with its sources: they are its report.
    if (!agreed || !change?.hosts.includes(body) || change.situation !== 'planned' || change.sources.length > 0) return []
    if (ended === null || lastDayOf(ended) >= today) return []
    const reported = actsAbout(partnership, subject, 'report_activity').some(({ author }) => author === body)
    return reported ? [] : [{ kind: 'report_activity', ...dueFor(agreed, today, { due: ended }) }]
  })
}

function purges({ partnership, body, today }: View): readonly Obligation[] {
  return partnership
    .ofType('recall')
    .filter((held) => held.author !== body && !partnership.about(held.digest, 'purge').some(({ author }) => author === body))
    .map((held) => ({ kind: 'purge', ...dueFor(held, today, { subject: factsOf<{ readonly item: Digest }>(held).item }) }))
}

function powers({ partnership, body, today }: View): readonly Obligation[] {
  return partnership.ofType('grant_powers').flatMap((held): readonly Obligation[] => {
    const { until } = factsOf<GrantPowersFacts>(held)
    if (held.author !== body || until === null || until < today || until > addDays(today, horizonDays)) return []
    return [{ kind: 'renew_powers', ...dueFor(held, today, { due: until }) }]
  })
}

/** What a fork, or a removal that others seek, asks of a body: only people decide on either. */
function runs({ partnership, body, today }: View): readonly Obligation[] {
  const due: Obligation[] = []
  for (const [of, fork] of openForks(partnership)) {
    const proof = partnership.get(fork.acts[0]!)!
    if (of !== body && !freezeBy(partnership, body, of, 'forked')) due.push({ kind: 'freeze_forked', ...dueFor(proof, today, { subject: of }) })
    if (of === body && reopeningOf(partnership, body, { why: 'forked', token: null }).at === 'ready') due.push({ kind: 'reopen', ...dueFor(proof, today, { subject: of }) })
  }
  for (const [of, held] of removalsSought(partnership)) {
    if (of !== body && !freezeBy(partnership, body, of, 'removal')) due.push({ kind: 'freeze_to_remove', ...dueFor(held, today, { subject: of }) })
  }
  return due
}
