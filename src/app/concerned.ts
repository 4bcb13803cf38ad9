// Specification: spec/exchange.md
import type { BodyId, Digest } from '../core/act.ts'
import type { HistoryScope } from '../core/charter.ts'
import { membershipIn } from '../core/members.ts'
import type { Partnership } from '../core/partnership.ts'
import { removedBy, type ProposalForm } from '../core/procedure.ts'
import { factsOf, type HeldAct } from '../core/rule.ts'
import type { WithdrawFacts } from '../core/acts/withdraw.ts'

/** What a body is to a partnership: this alone decides what its node receives of it. */
export type Standing =
  | { readonly at: 'none' }
  /** Named in the founding act, and not yet all have consented. */
  | { readonly at: 'founding' }
  | { readonly at: 'member' }
  | { readonly at: 'invited'; readonly history: HistoryScope; readonly invitation: Digest }
  | { readonly at: 'acceded'; readonly history: HistoryScope; readonly accession: HeldAct }
  | { readonly at: 'left'; readonly on: string }

export function standingOf(partnership: Partnership, body: BodyId, today: string): Standing {
  const withdrawal = partnership.about(partnership.id, 'withdraw').find((held) => held.author === body && factsOf<WithdrawFacts>(held).from === partnership.id)
  const effective = withdrawal && factsOf<WithdrawFacts>(withdrawal).effective
  if (effective !== undefined && effective <= today) return { at: 'left', on: effective }
  const charter = partnership.subjects.charter()
  const removal = partnership.subjects.removals.find((held) => removedBy(factsOf<ProposalForm>(held).change).some((one) => one.body === body))
  if (removal && partnership.isRemoved(body)) return { at: 'left', on: removal.act.at.slice(0, 10) }
  if (!charter) return foundingMembers(partnership).includes(body) ? { at: 'founding' } : { at: 'none' }
  // A charter that brings in a body takes effect before that body hears of it.
  const invitation = invitationTo(partnership, body)
  const accession = partnership.about(partnership.id, 'accede').find(({ author }) => author === body)
  if (accession && invitation) return { at: 'acceded', history: invitation.history, accession }
  if (charter.membership.members.includes(body)) return { at: 'member' }
  // An invitation that the charter in force no longer holds has been taken back, and with it everything that would have followed.
  const isInvited = charter.membership.invited.some((one) => one.body === body)
  return invitation && isInvited ? { at: 'invited', ...invitation } : { at: 'none' }
}

/** A founding act that was refused, or that this node does not understand, founds nothing here. */
function foundingMembers(partnership: Partnership): readonly BodyId[] {
  const founding = partnership.get(partnership.id)
  return founding?.effect.at === 'taken' ? (membershipIn(founding)?.members ?? []) : []
}

function invitationTo(partnership: Partnership, body: BodyId): { readonly history: HistoryScope; readonly invitation: Digest } | undefined {
  const revisions = partnership.subjects.get(partnership.id)?.proposals.filter(({ digest }) => partnership.subjects.isEffective(digest)) ?? []
  for (const revision of revisions.toReversed()) {
    const invited = membershipIn(revision)?.invited.find((one) => one.body === body)
    if (invited) return { history: invited.history, invitation: revision.digest }
  }
  return undefined
}

/** Every body that is, or is asked to become, part of it. */
export function concernedBodies(partnership: Partnership, today: string): readonly BodyId[] {
  const named = new Set<BodyId>(foundingMembers(partnership))
  for (const revision of partnership.subjects.get(partnership.id)?.proposals ?? []) {
    const membership = membershipIn(revision)
    for (const body of membership?.members ?? []) named.add(body)
    for (const { body } of membership?.invited ?? []) named.add(body)
  }
  return [...named].filter((body) => !['none', 'left'].includes(standingOf(partnership, body, today).at))
}

/** Members now: founders and those who acceded, without those who left. */
export function activeMembers(partnership: Partnership, today: string): readonly BodyId[] {
  return concernedBodies(partnership, today).filter((body) => ['member', 'acceded'].includes(standingOf(partnership, body, today).at))
}
