// Specification: spec/subjects/instrument.md
import type { BodyId, Content, SubjectId } from '../../core/act.ts'
import { addMonths } from '../../core/calendar.ts'
import type { SignFacts } from '../../core/acts/sign.ts'
import { forceOf, type Force } from '../../core/force.ts'
import { lifeOf, type Life } from '../../core/instrument-life.ts'
import { agreedRevision, isLive, positionsOn, type BodyPosition } from '../../core/positions.ts'
import { proposalIn } from '../../core/procedure.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import { byClaimedTime } from '../../core/sequence.ts'
import { changeIn } from '../../core/subject.ts'
import type { ProposalSituation } from '../../core/subjects.ts'
import type { InstrumentChange } from '../../core/subjects/instrument.ts'
import type { AttachmentFacts, Wording } from '../../core/wording.ts'
import { checkCode } from '../../wire/check-code.ts'
import type { Dossier } from '../dossier.ts'
import type { ArticleWording } from './draft.ts'

export interface InstrumentText extends Omit<Content, 'title' | 'articles'> {
  readonly title: Wording & Record<string, string>
  readonly preamble: (Wording & Record<string, string>) | null
  readonly articles: readonly (ArticleWording & Record<string, never>)[]
  readonly attachments: readonly (AttachmentFacts & Record<string, never>)[]
}

/** One proposal about the instrument: a text, or the agreement to end it. */
export interface Version {
  readonly held: HeldAct
  readonly change: InstrumentChange
  readonly situation: ProposalSituation
  readonly positions: readonly BodyPosition[]
  readonly bound: readonly BodyId[]
  /** `null` until it is adopted. */
  readonly force: Force | null
}

export interface InstrumentRecord {
  readonly subject: SubjectId
  readonly life: Life
  /** The version that stands for us, or, before any does, the one last proposed. */
  readonly standing: Version
  /** Oldest first, by claimed time. */
  readonly versions: readonly Version[]
  /** Versions that still await somebody. */
  readonly live: readonly Version[]
  readonly text: InstrumentText | undefined
}

export async function instrumentRecord(dossier: Dossier, subject: SubjectId, today: string): Promise<InstrumentRecord | undefined> {
  const { partnership, self } = dossier
  const known = partnership.subjects.get(subject)
  if (known?.kind !== 'instrument' || !dossier.mayRead(subject)) return undefined
  const life = lifeOf(partnership, subject, self, today)
  const versions = byClaimedTime(known.proposals).map((held) => versionOf(dossier, subject, held, today))
  const named = 'revision' in life.situation ? life.situation.revision : agreedRevision(partnership, known)?.digest
  const standing = versions.find(({ held }) => held.digest === named) ?? versions.at(-1)!
  const live = versions.filter(({ held }) => isLive(partnership, held))
  return { subject, life, standing, versions, live, text: await dossier.content<InstrumentText>(standing.held.digest) }
}

export async function instrumentRecords(dossier: Dossier, today: string): Promise<readonly InstrumentRecord[]> {
  const records = await Promise.all(dossier.partnership.subjects.ofKind('instrument').map(({ id }) => instrumentRecord(dossier, id, today)))
  return records.filter((record) => record !== undefined)
}

function versionOf({ partnership }: Dossier, subject: SubjectId, held: HeldAct, today: string): Version {
  const change = changeIn<InstrumentChange>(held, 'instrument')!
  const bound = partnership.subjects.boundBodies(subject).filter((body) => partnership.subjects.chainOf(subject, body).includes(held.digest))
  const isText = bound.length > 0 && change.action !== 'end'
  return { held, change, bound, situation: partnership.subjects.situationOf(held.digest), positions: positionsOn(partnership, held), force: isText ? forceOf(partnership, held, today) : null }
}

/** The twelve digits that two people read to each other of one text: of its content in every language, and nothing else. */
export function textCode(held: HeldAct): string | null {
  return held.act.content === null ? null : checkCode(held.act.content)
}

/** Whose answer a version still awaits; empty where none can come any more. */
export function awaitedOn({ situation, positions }: Pick<Version, 'situation' | 'positions'>): readonly BodyId[] {
  return situation.at === 'open' ? positions.filter(({ position }) => position.at === 'awaited').map(({ body }) => body) : []
}

/** An amendment in effect for others, which this body may still accept by an act of its own. */
export function mayAccept({ versions }: InstrumentRecord, body: BodyId): readonly Version[] {
  return versions.filter(({ held, change, situation, bound }) => change.action === 'amend' && situation.at === 'effective' && !bound.includes(body) && !proposalIn(held)!.required.includes(body))
}

/** The first day on which a notice given today may end the tie. */
export function earliestLeave(noticeMonths: number, today: string): string {
  return addMonths(today, noticeMonths)
}

/** What follows in time, whichever comes first: an act of renewal or end that somebody must have in mind. */
export type Clock =
  | { readonly at: 'none' }
  | { readonly at: 'notice_by' | 'renewal' | 'end' | 'leaves' | 'starts'; readonly on: string; readonly body?: BodyId }

export function nextClock({ life }: Pick<InstrumentRecord, 'life'>, today: string): Clock {
  const { situation, term, parties } = life
  if (situation.at === 'awaiting_date') return { at: 'starts', on: situation.on }
  const clocks: Exclude<Clock, { at: 'none' }>[] = []
  for (const { body, withdrawal } of parties) if (withdrawal && withdrawal.on > today) clocks.push({ at: 'leaves', on: withdrawal.on, body })
  if (term.at === 'fixed' && term.until > today) clocks.push({ at: 'end', on: term.until })
  if (term.at === 'renews') clocks.push(term.noticeBy >= today ? { at: 'notice_by', on: term.noticeBy } : { at: 'renewal', on: term.on })
  if (situation.at === 'ended') return { at: 'none' }
  return clocks.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? { at: 'none' }
}

/** Who signed, by each act of signature about any text of the instrument. */
export function signatures({ partnership }: Dossier, { versions }: Pick<InstrumentRecord, 'versions'>): readonly { readonly held: HeldAct; readonly facts: SignFacts }[] {
  return byClaimedTime(versions.flatMap(({ held }) => partnership.about(held.digest, 'sign').filter((sign) => factsOf<SignFacts>(sign).revision === held.digest))).map((held) => ({ held, facts: factsOf<SignFacts>(held) }))
}
