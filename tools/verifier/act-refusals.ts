// Specification: spec/acts/: when each refusal of each type applies. In which order they are asked is read from the pages.
import { daysOf, monthsLater } from './calendar.ts'
import type { Applies, Case } from './case.ts'
import type { Json, JsonObject } from './json.ts'
import { isNarrower, isTighter, markingOf } from './marking.ts'
import type { Label, Marking } from './marking.ts'
import type { Proposal } from './proposal.ts'
import type { Entry } from './record.ts'
import { didOnLeftBranch } from './left-branch.ts'
import { removalsIn } from './removal.ts'
import { runRefusals } from './run-refusals.ts'
import { requiredBy } from './subject-refusals.ts'
import { support } from './support.ts'

const text = (facts: JsonObject, field: string): string => facts[field] as string
const cited = (facts: JsonObject, field: string): string | null => facts[field] as string | null
const list = (facts: JsonObject, field: string): readonly string[] => facts[field] as readonly string[]
const named = ({ known, facts }: Case, field: string, ...types: string[]): Entry | undefined => known.act(cited(facts, field), ...types)
const proposed = ({ known, facts }: Case, field: string, ...kinds: string[]): Proposal | undefined => known.proposal(cited(facts, field), ...kinds)
const ceilingOf = (charter: Proposal): Label => (charter.change['rules'] as JsonObject)['ceiling'] as Label
/** No marking names no label, and is above no ceiling: it is read as the tightest where it is read. */
const isAbove = (marking: Json, charter: Proposal): boolean => marking !== null && isTighter(markingOf(marking).tlp, ceilingOf(charter))
const hasTwice = (items: readonly unknown[]): boolean => new Set(items).size < items.length

const notAMember: Applies = ({ known, body }) => known.charterOf(body) === undefined
const aboveCeiling: Applies = ({ known, body, facts }) => isAbove(facts['marking']!, known.charterOf(body)!)
const asksItself: Applies = ({ facts, body }) => list(facts, 'of').includes(body)
const unknownProposal: Applies = (one) => proposed(one, 'proposal') === undefined
const notRequired: Applies = (one) => !proposed(one, 'proposal')!.required.has(one.body) || proposed(one, 'proposal')!.author === one.body
const notTheProposer: Applies = (one) => proposed(one, 'proposal')!.author !== one.body
const has = (one: Case, type: string): boolean => one.known.about(text(one.facts, 'proposal'), type, one.body).length > 0
const did = (one: Case, type: string): boolean => didOnLeftBranch(one.known.view, one.known.held, type, text(one.facts, 'proposal'))
const hasEnded: Applies = (one) => has(one, 'conclude') || has(one, 'abandon')
const alreadyAnswered: Applies = (one) => ['consent', 'decline', 'lapse'].some((type) => has(one, type))
const reports = ['report', 'report_activity', 'report_mission']
const notAReport: Applies = (one) => named(one, 'report', ...reports) === undefined
const itsOwnReport: Applies = (one) => named(one, 'report')!.body === one.body
const notADraft = (field: string): Applies => (one) => cited(one.facts, field) !== null && named(one, field, 'table') === undefined
const noSuchArticle: Applies = (one) => (one.facts['article'] as number) > (named(one, 'draft')!.facts['articles'] as number)
const isRevisionInEffect = ({ known }: Case, digest: string): boolean => {
  const found = known.proposal(digest)
  return found !== undefined && found.kind !== 'charter' && known.hasEffect(found)
}

const supportOf = (code: string, proposal: (one: Case) => Proposal): Applies => (one) => support[code]!(one.known, one.body, proposal(one))
const supportRefusals = (proposal: (one: Case) => Proposal): Readonly<Record<string, Applies>> =>
  Object.fromEntries(Object.keys(support).map((code) => [code, supportOf(code, proposal)]))

/** The marking of an item as its originator left it. */
function markingNow({ known }: Case, item: Entry): Marking {
  const narrowings = known.about(item.digest, 'narrow', item.body).toSorted((a, b) => a.number - b.number)
  return markingOf((narrowings.at(-1) ?? item).facts['marking'])
}

/** The revision that binds the author to what it withdraws from. */
function boundBy({ known, facts, body }: Case): Proposal | undefined {
  const revision = known.proposal(known.standing(text(facts, 'from'), body))
  return revision !== undefined && ['charter', 'instrument'].includes(revision.kind) ? revision : undefined
}

function noticeOf({ kind, change }: Proposal): number {
  return (kind === 'charter' ? (change['rules'] as JsonObject)['noticeMonths'] : change['noticeMonths']) as number
}

/** Who may sign by its function: to bind its State (VCLT art. 7(2)), or what does not bind between administrations. */
const signsByFunction: Readonly<Record<string, readonly string[]>> = {
  binding: ['head_of_state', 'head_of_government', 'foreign_minister'],
  non_binding: ['head_of_state', 'head_of_government', 'foreign_minister', 'minister', 'head_of_body'],
}

function powersOf(one: Case): Entry | undefined {
  const powers = named(one, 'powers', 'grant_powers')
  return powers?.body === one.body ? powers : undefined
}

function powersMissing(one: Case): boolean {
  const nature = text(proposed(one, 'revision')!.change, 'nature')
  if (cited(one.facts, 'powers') === null) return !signsByFunction[nature]!.includes(text(one.facts, 'capacity'))
  const powers = powersOf(one)
  return powers === undefined || (nature === 'binding' && powers.facts['kind'] !== 'full_powers')
}

function powersForAnotherText(one: Case): boolean {
  const instrument = powersOf(one)?.facts['instrument'] ?? null
  return instrument !== null && one.known.proposal(instrument as string)?.subject !== proposed(one, 'revision')!.subject
}

function powersNotRunning(one: Case): boolean {
  const powers = powersOf(one)
  if (powers === undefined) return false
  const [first, last] = daysOf(text(one.facts, 'on'))!
  const until = cited(powers.facts, 'until')
  return last < text(powers.facts, 'from') || (until !== null && first > until)
}

/** A later charter in effect that the author has seen, and by which it is no longer invited, takes the invitation back. */
function notInvited(one: Case): boolean {
  const invitation = proposed(one, 'invitation', 'charter')
  const invites = (charter: Proposal): boolean => (charter.change['invited'] as unknown as readonly { body: string }[]).some(({ body }) => body === one.body)
  if (invitation === undefined || !one.known.hasEffect(invitation) || !invites(invitation)) return true
  return one.known.held.ofSubject(one.known.view.partnership).some((charter) => charter.digest !== invitation.digest
    && one.known.hasEffect(charter) && one.known.lineage(charter).has(invitation.digest) && !invites(charter))
}

function consentMissing(one: Case): boolean {
  const proposal = proposed(one, 'proposal')!
  const others = [...proposal.required.keys()].filter((body) => body !== proposal.author)
  const consents = list(one.facts, 'consents').map((digest) => one.known.act(digest, 'consent'))
  if (consents.some((consent) => consent?.facts['proposal'] !== proposal.digest)) return true
  const givers = consents.map((consent) => consent!.body)
  return givers.length !== others.length || others.some((body) => !givers.includes(body))
}

function boundAlready(one: Case): boolean {
  const revision = proposed(one, 'revision')!
  const standing = one.known.proposal(one.known.standing(revision.subject, one.body))
  return revision.required.has(one.body) || (standing !== undefined && one.known.lineage(standing).has(revision.digest))
}

const member = { not_a_member: notAMember }
const marked = { ...member, above_ceiling: aboveCeiling }

export const actRefusals: Readonly<Record<string, Readonly<Record<string, Applies>>>> = {
  ...runRefusals,
  found: {
    not_the_first_act: ({ entry, known }) => entry.number !== 1 || entry.digest !== known.view.partnership,
    names_itself: ({ facts, body }) => list(facts, 'invites').includes(body),
    named_twice: ({ facts }) => hasTwice(list(facts, 'invites')),
  },
  propose: {
    charter_not_current: ({ proposal, known, body, facts }) => facts['relies'] === known.view.partnership || known.standing(known.view.partnership, body) !== proposal!.relies,
    unknown_subject: ({ proposal, known, facts }) => {
      const subject = cited(facts, 'subject')
      const creating = known.proposal(subject)
      return subject !== null && (creating?.subject !== subject || creating.kind !== proposal!.kind)
    },
    not_required: ({ proposal, body }) => !proposal!.required.has(body),
    not_a_member: ({ proposal, known }) => {
      const members = known.membersUnder(known.proposal(proposal!.relies)!)
      return [...proposal!.required.keys()].some((body) => !members.has(body))
    },
    consent_left_out: (one) => requiredBy(one).some((body) => !one.proposal!.required.has(body)),
    named_twice: ({ facts }) => hasTwice((facts['replaces'] as unknown as readonly { body: string }[]).map(({ body }) => body)),
    above_ceiling: ({ facts, proposal, known }) => isAbove(facts['marking']!, known.proposal(proposal!.relies)!),
    ...supportRefusals(({ proposal }) => proposal!),
  },
  consent: {
    unknown_proposal: unknownProposal,
    not_required: notRequired,
    already_answered: alreadyAnswered,
    charter_not_current: (one) => {
      const { relies } = proposed(one, 'proposal')!
      return relies !== null && one.known.chainOf(one.known.view.partnership, one.body).slice(0, -1).includes(relies)
    },
    ...supportRefusals((one) => proposed(one, 'proposal')!),
    not_frozen: (one) => removalsIn(proposed(one, 'proposal')!).some(({ body, freezes }) =>
      !(one.known.view.frozen.get(body) ?? []).some(({ by }) => by?.body === one.body && freezes.includes(by.digest))),
  },
  decline: { unknown_proposal: unknownProposal, not_required: notRequired, already_answered: alreadyAnswered },
  conclude: {
    unknown_proposal: unknownProposal,
    not_the_proposer: notTheProposer,
    already_ended: (one) => hasEnded(one) || did(one, 'abandon'),
    consent_missing: consentMissing,
    party_withdrew: (one) => [...proposed(one, 'proposal')!.required.keys()].some((body) => one.known.hasWithdrawn(body)),
  },
  abandon: { unknown_proposal: unknownProposal, not_the_proposer: notTheProposer, already_ended: (one) => hasEnded(one) || did(one, 'conclude') },
  acknowledge: {
    unknown_conclusion: (one) => unknownProposal(one) || named(one, 'conclusion', 'conclude')?.facts['proposal'] !== one.facts['proposal'],
    not_consenting: (one) => proposed(one, 'proposal')!.author === one.body || !has(one, 'consent'),
    already_acknowledged: (one) => has(one, 'acknowledge'),
    already_lapsed: (one) => has(one, 'lapse') || did(one, 'lapse'),
  },
  lapse: {
    unknown_proposal: unknownProposal,
    not_required: notRequired,
    already_acknowledged: (one) => has(one, 'acknowledge') || did(one, 'acknowledge'),
    already_lapsed: (one) => has(one, 'lapse'),
  },
  accept: {
    ...member,
    not_a_revision: (one) => !isRevisionInEffect(one, text(one.facts, 'revision')),
    bound_already: boundAlready,
    other_change_open: (one) => one.known.openSupports(one.body).some(({ subject }) => subject === proposed(one, 'revision')!.subject),
  },
  accede: {
    wrong_partnership: ({ facts, known }) => facts['partnership'] !== known.view.partnership,
    not_invited: notInvited,
    already_a_member: (one) => !notAMember(one),
    not_a_revision: (one) => list(one.facts, 'accepts').some((digest) => !isRevisionInEffect(one, digest)),
    two_revisions_of_one_subject: ({ facts, known }) => hasTwice(list(facts, 'accepts').map((digest) => known.proposal(digest)!.subject)),
  },
  withdraw: {
    nothing_to_withdraw_from: (one) => boundBy(one) === undefined,
    already_withdrawn: ({ known, facts, body }) => known.about(text(facts, 'from'), 'withdraw', body).length > 0,
    notice_too_short: (one) => text(one.facts, 'effective') < monthsLater(one.entry.act.at.slice(0, 10), noticeOf(boundBy(one)!)),
  },
  receive: member,
  table: { ...member, not_a_draft: notADraft('replaces') },
  take_position: { ...member, not_a_draft: notADraft('draft'), no_such_article: noSuchArticle },
  check_concordance: { ...member, not_a_draft: notADraft('draft'), no_such_article: noSuchArticle },
  grant_powers: {
    ...member,
    not_an_instrument: (one) => cited(one.facts, 'instrument') !== null && proposed(one, 'instrument', 'instrument') === undefined,
    ends_before_it_begins: ({ facts }) => facts['until'] !== null && text(facts, 'until') < text(facts, 'from'),
  },
  sign: {
    ...member,
    not_an_adopted_text: (one) => proposed(one, 'revision', 'instrument') === undefined || proposed(one, 'revision')!.change['action'] === 'end',
    not_a_signatory: (one) => !list(proposed(one, 'revision')!.change, 'signatories').includes(one.body),
    text_replaced: (one) => one.known.standing(proposed(one, 'revision')!.subject, one.body) !== one.facts['revision'],
    already_signed: ({ known, facts, body }) => known.about(text(facts, 'revision'), 'sign', body).length > 0,
    powers_missing: powersMissing,
    powers_for_another_text: powersForAnotherText,
    powers_not_running: powersNotRunning,
  },
  notify: {
    ...member,
    not_an_adopted_text: (one) => proposed(one, 'revision', 'instrument') === undefined,
    not_signed: ({ known, facts, body }) => known.about(text(facts, 'revision'), 'sign', body).length === 0,
    already_notified: ({ known, facts, body }) => known.about(text(facts, 'revision'), 'notify', body).some((other) => other.facts['step'] === facts['step']),
  },
  report: {
    ...member,
    not_a_commitment: (one) => proposed(one, 'commitment', 'commitment') === undefined,
    not_its_owner: (one) => !list(proposed(one, 'commitment')!.change, 'owners').includes(one.body),
  },
  report_activity: {
    ...member,
    not_an_activity: (one) => proposed(one, 'activity', 'activity') === undefined,
    not_concerned: (one) => {
      const { hosts, costs, delegations } = proposed(one, 'activity')!.change as unknown as { hosts: string[], costs: { payer: string }[], delegations: { body: string }[] }
      return ![...hosts, ...costs.map(({ payer }) => payer), ...delegations.map(({ body }) => body)].includes(one.body)
    },
  },
  report_mission: { ...marked, not_an_activity: (one) => proposed(one, 'activity', 'activity') === undefined },
  report_use: { ...marked, nothing_to_use: (one) => named(one, 'of', 'write_note', 'answer', 'report_mission', 'report_activity', 'offer_know_how') === undefined },
  confirm: { ...member, not_a_report: notAReport, its_own_report: itsOwnReport },
  contest: { ...member, not_a_report: notAReport, its_own_report: itsOwnReport },
  write_note: {
    ...marked,
    not_its_own_note: (one) => cited(one.facts, 'replaces') !== null && named(one, 'replaces', 'write_note')?.body !== one.body,
  },
  ask: { ...marked, asks_itself: asksItself },
  answer: { ...marked, not_a_question: (one) => named(one, 'question', 'ask') === undefined },
  request_know_how: { ...marked, asks_itself: asksItself },
  offer_know_how: {
    ...marked,
    not_a_request: (one) => cited(one.facts, 'request') !== null && named(one, 'request', 'request_know_how') === undefined,
    answers_itself: (one) => named(one, 'request')?.body === one.body,
  },
  decline_request: {
    ...member,
    not_a_request: (one) => named(one, 'request', 'ask', 'request_know_how', 'request_release') === undefined,
    not_asked_of_it: (one) => !list(named(one, 'request')!.facts, 'of').includes(one.body),
  },
  request_release: {
    ...member,
    nothing_to_release: (one) => named(one, 'item')?.hasContent !== true,
    originator_not_asked: (one) => !list(one.facts, 'of').includes(named(one, 'item')!.body),
  },
  narrow: {
    ...member,
    not_its_originator: (one) => named(one, 'item')?.body !== one.body,
    not_narrower: (one) => !isNarrower(markingOf(one.facts['marking']), markingNow(one, named(one, 'item')!)),
  },
  recall: {
    ...member,
    not_its_originator: (one) => named(one, 'item')?.body !== one.body || !named(one, 'item')!.hasContent,
    in_force: (one) => proposed(one, 'item') !== undefined,
    already_recalled: ({ known, facts, body }) => known.about(text(facts, 'item'), 'recall', body).length > 0,
  },
  purge: {
    ...member,
    not_a_recall: (one) => named(one, 'recall', 'recall') === undefined,
    its_own_recall: (one) => named(one, 'recall')!.body === one.body,
    already_purged: ({ known, facts, body }) => known.about(text(facts, 'recall'), 'purge', body).length > 0,
  },
}
