// Specification: spec/subjects/instrument.md
import { addMonths } from './calendar.ts'

export interface TermRule {
  readonly durationMonths: number | null
  readonly renewal: 'none' | 'tacit' | 'by_agreement'
  readonly noticeMonths: number
}

/** For how long a text in force stays so. All days are `YYYY-MM-DD`. */
export type Term =
  | { readonly at: 'unlimited' }
  /** It has a duration, but the day from which it is counted is not known. */
  | { readonly at: 'unknown' }
  | { readonly at: 'fixed'; readonly until: string }
  /** Renewed unless notice is given; `noticeBy` is the last day on which that is still in time. */
  | { readonly at: 'renews'; readonly on: string; readonly noticeBy: string; readonly renewals: number }

export function termOf({ durationMonths, renewal, noticeMonths }: TermRule, since: string | null, today: string): Term {
  if (durationMonths === null) return { at: 'unlimited' }
  if (since === null || !/^\d{4}-\d{2}-\d{2}$/.test(since)) return { at: 'unknown' }
  const first = addMonths(since, durationMonths)
  if (renewal !== 'tacit') return { at: 'fixed', until: first }
  let renewals = 0
  // Each end is counted from the beginning: adding to a shortened month would lose days.
  while (addMonths(since, durationMonths * (renewals + 1)) <= today) renewals += 1
  const on = addMonths(since, durationMonths * (renewals + 1))
  return { at: 'renews', on, noticeBy: addMonths(on, -noticeMonths), renewals }
}
