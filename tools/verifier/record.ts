// Specification: spec/procedure.md §2–3: what is held of a partnership, and what an act of it has seen.
import type { Act, Head, SealedAct } from './envelope.ts'
import type { JsonObject } from './json.ts'

/** Where a feed forks, each later child begins a branch of its own. */
export interface Branch { readonly from: Entry | undefined }

export type Verdict = { readonly is: 'taken' } | { readonly is: 'not_understood' } | { readonly is: 'refused', readonly code: string }

export interface Entry {
  readonly digest: string
  readonly act: Act
  readonly body: string
  readonly number: number
  readonly type: string
  readonly facts: JsonObject
  readonly hasContent: boolean
  readonly previous: Entry | undefined
  readonly branch: Branch
  /** Of each other feed, what is seen up to here: the branches followed, the last of them last. */
  readonly named: Sight
  /** The freezes that stand in this feed after this act, by the body whose feed they hold. */
  readonly frozen: Freezes
  readonly verdict: Verdict
  /** For an act by which its author alone follows a revision: on what it stood before. */
  readonly stoodOn: string | null
}

/** Whether `early` is `late` or lies before it on its branch. */
export function liesBefore(early: Entry, late: Entry): boolean {
  if (early.body !== late.body || early.number > late.number) return false
  let at: Entry | undefined = late
  while (at !== undefined && at.branch !== early.branch) at = at.branch.from
  return at !== undefined && at.number >= early.number
}

/** A branch of another feed as far as it is seen; `from` is the reopening at which its reader came over from another branch. */
export interface Glimpse { readonly head: Entry, readonly from: Entry | undefined }
export type Sight = ReadonlyMap<string, readonly Glimpse[]>

/** `head` is where it holds the feed, undefined where it lets nothing through; `by` is undefined for a cut that accession takes over. */
export interface Frozen { readonly head: Entry | undefined, readonly why: string, readonly by: Entry | undefined }
export type Freezes = ReadonlyMap<string, readonly Frozen[]>

/** What is known at one place in a feed. */
export interface View { readonly body: string, readonly own: Entry | undefined, readonly named: Sight, readonly frozen: Freezes, readonly partnership: string }

export function furthestSeen(named: Sight, body: string): Entry | undefined {
  return named.get(body)?.at(-1)?.head
}

export function sees(view: View, entry: Entry): boolean {
  if (entry.body === view.body) return view.own !== undefined && liesBefore(entry, view.own)
  return (view.named.get(entry.body) ?? []).some(({ head, from }) => liesBefore(entry, head) && (from === undefined || liesBefore(from, entry)))
}

export interface Arriving { readonly sealed: SealedAct, readonly body: string, readonly heads: readonly Head[], readonly cited: readonly string[] | undefined }

/** What no two acts of an honest body share: a run begins once for each request, from whatever cut; else one act follows one. */
export function placeInRun({ act, type, facts, previous, verdict }: Entry): string {
  const begins = type === 'reopen' && verdict.is === 'taken' && act.run !== (previous?.act.run ?? 1)
  return begins ? `run ${act.run} at ${String(facts['token'])}` : `${act.run} after ${act.previous}`
}
