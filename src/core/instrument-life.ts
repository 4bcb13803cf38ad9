// Specification: spec/subjects/instrument.md
import type { BodyId, Digest, RevisionId, SubjectId } from './act.ts'
import type { WithdrawFacts } from './acts/withdraw.ts'
import { completionOf, countsFrom, forceOf, notificationsOf, signatureOf, type Force, type Notification, type Signature } from './force.ts'
import type { Partnership } from './partnership.ts'
import { agreedRevision, liveProposals } from './positions.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { lastInFeed } from './sequence.ts'
import { changeIn } from './subject.ts'
import type { InstrumentChange } from './subjects/instrument.ts'
import { termOf, type Term } from './term.ts'

export type EndReason = 'agreement' | 'expiry' | 'withdrawal' | 'fewer_than_two_parties'

/** Where an instrument stands for one body. */
export type LifeSituation =
  /** A draft on the table, or a text proposed and not yet adopted. */
  | { readonly at: 'negotiation'; readonly draft: Digest | null; readonly proposals: readonly Digest[] }
  /** The text stands; nobody has signed it. */
  | { readonly at: 'adopted'; readonly revision: RevisionId; readonly missing: readonly BodyId[] }
  | ({ readonly revision: RevisionId } & Force)
  | { readonly at: 'ended'; readonly revision: RevisionId; readonly on: string; readonly reason: EndReason }

/** What one party has done, and where that leaves it. */
export type PartySituation =
  | { readonly at: 'not_bound' }
  | { readonly at: 'adopted' }
  | { readonly at: 'signed_ad_referendum'; readonly on: string }
  | { readonly at: 'signed'; readonly on: string }
  | { readonly at: 'notified'; readonly on: string }
  | { readonly at: 'provisional'; readonly on: string }
  | { readonly at: 'force'; readonly since: string | null }
  | { readonly at: 'notice'; readonly until: string }
  | { readonly at: 'left'; readonly on: string }

export interface PartyLife {
  readonly body: BodyId
  /** The revision that binds it: amendments bind only those who accept them (VCLT art. 40). */
  readonly revision: RevisionId | null
  readonly situation: PartySituation
  readonly signature: Signature | null
  readonly notifications: readonly Notification[]
  readonly acceptance: Digest | null
  readonly withdrawal: { readonly act: Digest; readonly on: string } | null
}

export interface Amendment {
  readonly revision: RevisionId
  readonly force: Force
  readonly bound: readonly BodyId[]
}

export interface Life {
  readonly situation: LifeSituation
  readonly term: Term
  readonly parties: readonly PartyLife[]
  /** Every amendment that took effect for someone. */
  readonly amendments: readonly Amendment[]
}

/** The life of an instrument as it stands for one body on one day. A draft on the table is named by its own digest. */
export function lifeOf(partnership: Partnership, subject: SubjectId, body: BodyId, today: string): Life {
  const known = partnership.subjects.get(subject)
  const last = known && agreedRevision(partnership, known)
  if (!known || !last) {
    const draft = partnership.get(subject)?.act.type === 'table' ? subject : known ? draftOf(known.created) : null
    const proposals = known ? liveProposals(partnership, known).map(({ digest }) => digest) : []
    return { situation: { at: 'negotiation', draft, proposals }, term: { at: 'unlimited' }, parties: [], amendments: [] }
  }
  const parties = partiesOf(partnership, known.id, today)
  const chain = partnership.subjects.chainOf(known.id, body)
  const texts = (chain.length > 0 ? chain : [last.digest]).map((revision) => partnership.get(revision)!)
  const { text, force } = standingText(partnership, texts, today)
  const term = force.at === 'force' ? termOf(changeIn<InstrumentChange>(text, 'instrument')!, force.since, today) : ({ at: 'unlimited' } as const)
  const end = endOf(partnership, texts, { text, term, parties, body, today })
  return { situation: end ?? situationOf(text, force), term, parties, amendments: amendmentsOf(partnership, known.id, today) }
}

function draftOf(created: HeldAct): Digest | null {
  return changeIn<InstrumentChange>(created, 'instrument')?.draft ?? null
}

function actionOf(held: HeldAct): InstrumentChange['action'] {
  return changeIn<InstrumentChange>(held, 'instrument')!.action
}

/** The latest text in force; before any is, the latest text. An agreement to end is no text. */
function standingText(partnership: Partnership, chain: readonly HeldAct[], today: string): { readonly text: HeldAct; readonly force: Force } {
  const texts = chain.filter((held) => actionOf(held) !== 'end').map((text) => ({ text, force: forceOf(partnership, text, today) }))
  return texts.findLast(({ force }) => force.at === 'force') ?? texts.at(-1)!
}

function situationOf(text: HeldAct, force: Force): LifeSituation {
  if (force.at === 'signature' && force.signed.length === 0) return { at: 'adopted', revision: text.digest, missing: force.missing }
  return { ...force, revision: text.digest }
}

interface Standing {
  readonly text: HeldAct
  readonly term: Term
  readonly parties: readonly PartyLife[]
  readonly body: BodyId
  readonly today: string
}

/** The earliest of the ends that have come. */
function endOf(partnership: Partnership, chain: readonly HeldAct[], { text, term, parties, body, today }: Standing): LifeSituation | undefined {
  const ends: { readonly on: string; readonly reason: EndReason }[] = []
  const agreed = chain.find((held) => actionOf(held) === 'end')
  if (agreed) ends.push({ on: agreedEnd(partnership, agreed), reason: 'agreement' })
  if (term.at === 'fixed') ends.push({ on: term.until, reason: 'expiry' })
  const own = parties.find((party) => party.body === body)?.withdrawal
  if (own) ends.push({ on: own.on, reason: 'withdrawal' })
  const left = parties.flatMap(({ withdrawal }) => (withdrawal ? [withdrawal.on] : [])).sort()
  const others = changeIn<InstrumentChange>(text, 'instrument')!.past?.otherParties.length ?? 0
  // An agreement of one party with itself is none.
  const solitary = left[parties.length + others - 2]
  if (solitary !== undefined) ends.push({ on: solitary, reason: 'fewer_than_two_parties' })
  const [first] = ends.filter(({ on }) => on <= today).sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return first && { at: 'ended', revision: text.digest, ...first }
}

/** The day agreed, or, where the parties named none, the day on which their agreement was claimed complete. */
function agreedEnd(partnership: Partnership, held: HeldAct): string {
  const { force } = changeIn<InstrumentChange>(held, 'instrument')!
  if (force.rule === 'on_date') return force.date
  const situation = partnership.subjects.situationOf(held.digest)
  const completing = situation.at === 'effective' ? partnership.get(situation.by) : undefined
  return (completing ?? held).act.at.slice(0, 10)
}

function partiesOf(partnership: Partnership, subject: SubjectId, today: string): readonly PartyLife[] {
  const { proposals } = partnership.subjects.get(subject)!
  const named = proposals.filter(({ digest }) => partnership.subjects.isEffective(digest)).flatMap((held) => changeIn<InstrumentChange>(held, 'instrument')!.signatories)
  return [...new Set([...named, ...partnership.subjects.boundBodies(subject)])].sort().map((body) => partyOf(partnership, subject, body, today))
}

function partyOf(partnership: Partnership, subject: SubjectId, body: BodyId, today: string): PartyLife {
  const chain = partnership.subjects.chainOf(subject, body).filter((digest) => actionOf(partnership.get(digest)!) !== 'end')
  const revision = chain.at(-1) ?? null
  const held = lastInFeed(partnership.about(subject, 'withdraw').filter(({ author, act }) => author === body && (act.facts as unknown as WithdrawFacts).from === subject))
  const withdrawal = held ? { act: held.digest, on: factsOf<WithdrawFacts>(held).effective } : null
  if (revision === null) return { body, revision, situation: { at: 'not_bound' }, signature: null, notifications: [], acceptance: null, withdrawal }
  const acceptance = lastInFeed(partnership.about(revision, 'accept').filter(({ author }) => author === body))?.digest ?? null
  const signed = chain.findLast((digest) => signatureOf(partnership, digest, body) !== null) ?? revision
  const texts = chain.map((digest) => partnership.get(digest)!)
  const situation = withdrawal ? leaving(withdrawal.on, today) : situationOfParty(partnership, texts, body, today)
  return { body, revision, situation, signature: signatureOf(partnership, signed, body), notifications: notificationsOf(partnership, signed, body), acceptance, withdrawal }
}

function leaving(on: string, today: string): PartySituation {
  return on <= today ? { at: 'left', on } : { at: 'notice', until: on }
}

/** A party stands by the latest of its texts that is in force; before that by what it has done about the last one. */
function situationOfParty(partnership: Partnership, chain: readonly HeldAct[], body: BodyId, today: string): PartySituation {
  const { text, force } = standingText(partnership, chain, today)
  if (force.at === 'force') return { at: 'force', since: force.since }
  const provisional = notificationsOf(partnership, text.digest, body).find(({ step }) => step === 'provisionally_applied')
  if (provisional) return { at: 'provisional', on: provisional.on }
  const completion = completionOf(partnership, text.digest, body)
  if (completion) return { at: 'notified', on: completion.on }
  const signature = signatureOf(partnership, text.digest, body)
  const counted = countsFrom(signature)
  if (counted !== null) return { at: 'signed', on: counted }
  return signature ? { at: 'signed_ad_referendum', on: signature.on } : { at: 'adopted' }
}

function amendmentsOf(partnership: Partnership, subject: SubjectId, today: string): readonly Amendment[] {
  const bodies = [...partnership.subjects.boundBodies(subject)].sort()
  const bound = new Map<RevisionId, BodyId[]>()
  for (const body of bodies) {
    for (const revision of partnership.subjects.chainOf(subject, body)) bound.set(revision, [...(bound.get(revision) ?? []), body])
  }
  return [...bound]
    .filter(([revision]) => actionOf(partnership.get(revision)!) === 'amend')
    .map(([revision, of]) => ({ revision, force: forceOf(partnership, partnership.get(revision)!, today), bound: of }))
}
