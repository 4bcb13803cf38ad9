import type { BodyId, Digest, RevisionId, SubjectId } from './act.ts'
import type { Removal } from './charter.ts'
import { Freezes } from './freezing.ts'
import { Sight } from './sight.ts'

/** A proposal as one body's own feed supports it. */
export interface Support {
  readonly proposal: Digest
  readonly subject: SubjectId
  /** The revision of this body's own chain that the proposal replaces. */
  readonly base: RevisionId | null
  readonly required: readonly BodyId[]
  readonly proposer: BodyId
  readonly changesCharter: boolean
  /** What it says of the bodies that it removes. */
  readonly removes: readonly Removal[]
}

/** What one body's own feed has done so far: the only memory by which its next act is judged. */
export class Lane {
  readonly seen = new Sight()
  /** Every proposal that this feed supported, with the revision of its own chain that it replaces. */
  readonly supports = new Map<Digest, RevisionId | null>()
  readonly open = new OpenSupports()
  readonly declined = new Set<Digest>()
  readonly concluded = new Set<Digest>()
  readonly abandoned = new Set<Digest>()
  readonly acknowledged = new Set<Digest>()
  readonly lapsed = new Set<Digest>()
  /** The revision of each subject that this feed stood on when it last moved one: its acts name all that made it so. */
  readonly current = new Map<SubjectId, RevisionId>()
  /** Own acts that can be done once, by what they are about: `sign/<digest>`. */
  readonly done = new Set<string>()
  readonly freezes = new Freezes()
  /** Bodies removed by a charter that this feed stands on. */
  readonly removed = new Map<BodyId, Removal>()
  /** What it said of proposals on a branch that it left, and is held to: `lapsed/<digest>`. */
  readonly elsewhere = new Set<string>()

  support(given: Support): void {
    this.supports.set(given.proposal, given.base)
    this.open.add(given)
  }

  hasAnswered(proposal: Digest): boolean {
    return this.supports.has(proposal) || this.declined.has(proposal)
  }

  conclude(proposal: Digest): void {
    this.concluded.add(proposal)
    this.open.touch(proposal)
  }

  abandon(proposal: Digest): void {
    this.abandoned.add(proposal)
    this.open.touch(proposal)
  }

  acknowledge(proposal: Digest): void {
    this.acknowledged.add(proposal)
    this.open.touch(proposal)
  }

  lapse(proposal: Digest): void {
    this.lapsed.add(proposal)
    this.open.touch(proposal)
  }

  /** Whether the feeds of some others are named no further than to a head. */
  get isWary(): boolean {
    return !this.freezes.isEmpty || this.removed.size > 0
  }

  /** Takes over from another branch what others may rely on: not what it supports, but how it let proposals end. */
  join(other: Lane): void {
    for (const said of other.elsewhere) this.elsewhere.add(said)
    for (const end of ['concluded', 'abandoned', 'acknowledged', 'lapsed'] as const) {
      for (const proposal of other[end]) this.elsewhere.add(`${end}/${proposal}`)
    }
  }
}

const none: readonly Support[] = []

/**
 * Supports that were neither taken nor dead when this feed last moved one; both are for ever, so an ended one is forgotten
 * here. A body may hold hundreds open: each act asks only for those of its subject, and only those touched since may have ended.
 */
class OpenSupports {
  private readonly supports = new Map<Digest, Support>()
  private readonly bySubject = new Map<SubjectId, readonly Support[]>()
  private readonly touched = new Set<Digest>()

  add(support: Support): void {
    this.supports.set(support.proposal, support)
    this.bySubject.set(support.subject, [...this.on(support.subject), support])
    // Others may have let it lapse before this feed came to support it.
    this.touched.add(support.proposal)
  }

  delete({ proposal, subject }: Support): void {
    this.supports.delete(proposal)
    const left = this.on(subject).filter((support) => support.proposal !== proposal)
    if (left.length > 0) this.bySubject.set(subject, left)
    else this.bySubject.delete(subject)
  }

  on(subject: SubjectId): readonly Support[] {
    return this.bySubject.get(subject) ?? none
  }

  all(): MapIterator<Support> {
    return this.supports.values()
  }

  /** An act by which a support may have ended is done, or comes into sight. Everything by which one can end has to come here. */
  touch(proposal: Digest): void {
    if (this.supports.has(proposal)) this.touched.add(proposal)
  }

  /** Those touched since this was last asked. */
  takeTouched(): readonly Support[] {
    if (this.touched.size === 0) return none
    const supports = [...this.touched].flatMap((proposal) => this.supports.get(proposal) ?? [])
    this.touched.clear()
    return supports
  }
}
