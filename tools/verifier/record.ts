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
  /** Of each other feed, the furthest act named up to here. */
  readonly named: ReadonlyMap<string, Entry>
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

/** What is known at one place in a feed. */
export interface View { readonly body: string, readonly own: Entry | undefined, readonly named: ReadonlyMap<string, Entry>, readonly partnership: string }

export function sees(view: View, entry: Entry): boolean {
  const head = entry.body === view.body ? view.own : view.named.get(entry.body)
  return head !== undefined && liesBefore(entry, head)
}

export interface Arriving { readonly sealed: SealedAct, readonly body: string, readonly heads: readonly Head[], readonly cited: readonly string[] | undefined }
