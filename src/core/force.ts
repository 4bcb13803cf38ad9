// Specification: spec/subjects/instrument.md
import type { BodyId, Digest, RevisionId } from './act.ts'
import type { NotifyFacts } from './acts/notify.ts'
import type { SignFacts } from './acts/sign.ts'
import { addDays, firstDayOf, lastDayOf } from './calendar.ts'
import type { Partnership } from './partnership.ts'
import { proposalIn } from './procedure.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { lastInFeed } from './sequence.ts'
import { changeIn } from './subject.ts'
import type { InstrumentChange } from './subjects/instrument.ts'

export type ForceRule = InstrumentChange['force']['rule'] | 'past'

/** How far one revision of a text has come, by its own rule. `since` is a partial date; an unknown day stays `null`. */
export type Force =
  | { readonly at: 'signature'; readonly signed: readonly BodyId[]; readonly missing: readonly BodyId[] }
  | { readonly at: 'awaiting_notification'; readonly notified: readonly BodyId[]; readonly missing: readonly BodyId[] }
  | { readonly at: 'awaiting_date'; readonly on: string; readonly by: ForceRule }
  | { readonly at: 'force'; readonly since: string | null; readonly by: ForceRule }

export interface Signature {
  readonly act: Digest
  readonly on: string
  readonly form: SignFacts['form']
  /** The act and day by which a signature *ad referendum* was confirmed; until then it counts for nothing (VCLT art. 12(2)(b)). */
  readonly confirmed: { readonly act: Digest; readonly on: string } | null
}

export interface Notification {
  readonly act: Digest
  readonly on: string
  readonly step: NotifyFacts['step']
}

const completing: ReadonlySet<NotifyFacts['step']> = new Set(['ratified', 'approved', 'procedure_completed'])

export function signatureOf(partnership: Partnership, revision: RevisionId, body: BodyId): Signature | null {
  const held = lastInFeed(partnership.about(revision, 'sign').filter(({ author, act }) => author === body && (act.facts as unknown as SignFacts).revision === revision))
  if (!held) return null
  const { on, form } = factsOf<SignFacts>(held)
  const confirmation = notificationsOf(partnership, revision, body).find(({ step }) => step === 'signature_confirmed')
  return { act: held.digest, on, form, confirmed: confirmation ? { act: confirmation.act, on: confirmation.on } : null }
}

export function notificationsOf(partnership: Partnership, revision: RevisionId, body: BodyId): readonly Notification[] {
  return partnership
    .about(revision, 'notify')
    .filter(({ author }) => author === body)
    .map((held) => ({ act: held.digest, on: factsOf<NotifyFacts>(held).on, step: factsOf<NotifyFacts>(held).step }))
    .sort((one, other) => compareDays(one.on, other.on) || (one.act < other.act ? -1 : 1))
}

/** The day from which a signature counts; `null` while it does not. */
export function countsFrom(signature: Signature | null): string | null {
  if (!signature) return null
  return signature.form === 'definitive' ? signature.on : (signature.confirmed?.on ?? null)
}

/** The notification that a body's own procedure is complete, whatever its law calls it. */
export function completionOf(partnership: Partnership, revision: RevisionId, body: BodyId): Notification | null {
  return notificationsOf(partnership, revision, body).find(({ step }) => completing.has(step)) ?? null
}

/**
 * The bodies whose signature this revision needs: of an amendment, those who agreed on it and no other. Who accepts
 * it later consents by that act (VCLT art. 11): its silence must not take out of force what the others signed.
 */
export function signatoriesOf(partnership: Partnership, held: HeldAct): readonly BodyId[] {
  const { signatories } = changeIn<InstrumentChange>(held, 'instrument')!
  const subject = partnership.subjects.of(held.digest)!
  const { required } = proposalIn(held)!
  return signatories.filter((body) => required.includes(body) && partnership.subjects.chainOf(subject.id, body).includes(held.digest))
}

export function forceOf(partnership: Partnership, held: HeldAct, today: string): Force {
  const change = changeIn<InstrumentChange>(held, 'instrument')!
  // Of the past only what its sources say is known: force may even precede signature.
  if (change.past) return from(change.past.inForce, 'past', today)
  const signatories = signatoriesOf(partnership, held)
  const days = signatories.map((body) => countsFrom(signatureOf(partnership, held.digest, body)))
  const missing = signatories.filter((_, index) => days[index] === null)
  if (missing.length > 0) return { at: 'signature', signed: signatories.filter((body) => !missing.includes(body)), missing }
  const { force } = change
  if (force.rule === 'on_date') return from(force.date, force.rule, today)
  if (force.rule === 'on_signature') return from(latestOf(days as readonly string[]), force.rule, today)
  if (force.rule === 'not_known') return { at: 'force', since: null, by: force.rule }
  const notified = signatories.map((body) => completionOf(partnership, held.digest, body)?.on ?? null)
  const silent = signatories.filter((_, index) => notified[index] === null)
  if (silent.length > 0) return { at: 'awaiting_notification', notified: signatories.filter((body) => !silent.includes(body)), missing: silent }
  return from(daysAfter(latestOf(notified as readonly string[]), force.days), force.rule, today)
}

function from(since: string | null, by: ForceRule, today: string): Force {
  return since !== null && firstDayOf(since) > today ? { at: 'awaiting_date', on: since, by } : { at: 'force', since, by }
}

/** Days counted from a month or a season would invent a day: the result is then not known. */
function daysAfter(on: string | null, days: number): string | null {
  if (on === null || days === 0) return on
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? addDays(on, days) : null
}

function latestOf(days: readonly string[]): string | null {
  return days.toSorted(compareDays).at(-1) ?? null
}

export function compareDays(one: string, other: string): number {
  const [first, second] = [lastDayOf(one), lastDayOf(other)]
  return first < second ? -1 : first > second ? 1 : 0
}
