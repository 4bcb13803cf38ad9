// Specification: spec/procedure.md §4
import type { Json, JsonObject } from './json.ts'
import type { Entry } from './record.ts'

/** What an act proposes: the founding act, or one of type `propose`. */
export interface Proposal {
  readonly digest: string
  readonly author: string
  readonly entry: Entry
  readonly subject: string
  readonly kind: string
  /** For each body required, the revision of its chain that is replaced. */
  readonly required: ReadonlyMap<string, string | null>
  /** The revision of the charter relied on; null for the founding act, which relies on none. */
  readonly relies: string | null
  readonly change: JsonObject
}

function founding(entry: Entry): Proposal {
  const invites = entry.facts['invites'] as readonly string[]
  const members = [entry.body, ...invites]
  return {
    digest: entry.digest, author: entry.body, entry, subject: entry.digest, kind: 'charter', relies: null,
    required: new Map(members.map((body) => [body, null])),
    change: { kind: 'charter', members, invited: [], removed: [], rules: entry.facts['rules'] as Json },
  }
}

export function proposalOf(entry: Entry, partnership: string): Proposal | undefined {
  if (entry.type === 'found') return founding(entry)
  if (entry.type !== 'propose') return undefined
  const change = entry.facts['change'] as JsonObject
  const replaces = entry.facts['replaces'] as unknown as readonly { body: string, revision: string | null }[]
  return {
    digest: entry.digest, author: entry.body, entry, kind: change['kind'] as string, change,
    subject: (entry.facts['subject'] as string | null) ?? entry.digest,
    required: new Map(replaces.map(({ body, revision }) => [body, revision])),
    relies: (entry.facts['relies'] as string | null) ?? partnership,
  }
}
