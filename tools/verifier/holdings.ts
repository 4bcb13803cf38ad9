import { proposalOf } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import type { Entry } from './record.ts'

/** What was taken, found again by what it cites. */
export class Holdings {
  readonly partnership: string
  readonly entries = new Map<string, Entry>()
  private readonly citing = new Map<string, Entry[]>()
  private readonly proposals = new Map<string, Proposal>()
  private readonly bySubject = new Map<string, Proposal[]>()
  private readonly byType = new Map<string, Entry[]>()

  constructor(partnership: string) {
    this.partnership = partnership
  }

  keep(entry: Entry, cited: readonly string[]): void {
    this.entries.set(entry.digest, entry)
    if (entry.verdict.is !== 'taken') return
    append(this.byType, entry.type, entry)
    for (const digest of new Set(cited)) append(this.citing, digest, entry)
    const proposal = proposalOf(entry, this.partnership)
    if (proposal === undefined) return
    this.proposals.set(proposal.digest, proposal)
    append(this.bySubject, proposal.subject, proposal)
  }

  /** An act that was taken, of one of these types; all types if none is named. */
  act(digest: string | null, ...types: readonly string[]): Entry | undefined {
    const found = digest === null ? undefined : this.entries.get(digest)
    return found?.verdict.is === 'taken' && (types.length === 0 || types.includes(found.type)) ? found : undefined
  }

  proposal(digest: string | null, ...kinds: readonly string[]): Proposal | undefined {
    const found = digest === null ? undefined : this.proposals.get(digest)
    return found !== undefined && (kinds.length === 0 || kinds.includes(found.kind)) ? found : undefined
  }

  about(digest: string, type: string): readonly Entry[] {
    return (this.citing.get(digest) ?? []).filter((entry) => entry.type === type)
  }

  ofType(type: string): readonly Entry[] {
    return this.byType.get(type) ?? []
  }

  ofSubject(subject: string): readonly Proposal[] {
    return this.bySubject.get(subject) ?? []
  }

  subjects(): readonly string[] {
    return [...this.bySubject.keys()]
  }

  allProposals(): Iterable<Proposal> {
    return this.proposals.values()
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
