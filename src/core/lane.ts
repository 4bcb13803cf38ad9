import type { BodyId, Digest, Head, RevisionId, SubjectId } from './act.ts'

/** A proposal as one body's own feed supports it. */
export interface Support {
  readonly proposal: Digest
  readonly subject: SubjectId
  /** The revision of this body's own chain that the proposal replaces. */
  readonly base: RevisionId | null
  readonly required: readonly BodyId[]
  readonly proposer: BodyId
  readonly changesCharter: boolean
}

/** What one body's own feed has done so far: the only memory by which its next act is judged. */
export class Lane {
  /** Furthest head of every other feed that this feed has named; it never goes back. */
  readonly seen = new Map<BodyId, Head>()
  readonly supports = new Map<Digest, Support>()
  /** Supports that were neither taken nor dead when this feed last moved one; both are for ever, so an ended one is forgotten here. */
  readonly open = new Map<Digest, Support>()
  readonly declined = new Set<Digest>()
  readonly concluded = new Set<Digest>()
  readonly abandoned = new Set<Digest>()
  readonly acknowledged = new Set<Digest>()
  readonly lapsed = new Set<Digest>()
  /** The revision of each subject that this feed stood on when it last moved one: its acts name all that made it so. */
  readonly current = new Map<SubjectId, RevisionId>()
  /** Own acts that can be done once, by what they are about: `sign/<digest>`. */
  readonly done = new Set<string>()

  support(given: Support): void {
    this.supports.set(given.proposal, given)
    this.open.set(given.proposal, given)
  }

  hasAnswered(proposal: Digest): boolean {
    return this.supports.has(proposal) || this.declined.has(proposal)
  }
}
