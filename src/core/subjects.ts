// Specification: spec/procedure.md
import type { BodyId, Digest, RevisionId, SubjectId } from './act.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { proposalIn, type ProposalFacts } from './procedure.ts'
import { membershipIn, type Membership } from './members.ts'

/** Where a proposal stands. `effective` never ends; a proposal ends one way only. */
export type ProposalSituation =
  | { readonly at: 'open'; readonly awaited: readonly BodyId[] }
  | { readonly at: 'declined'; readonly by: readonly BodyId[] }
  | { readonly at: 'concluded'; readonly unacknowledged: readonly BodyId[] }
  | { readonly at: 'effective'; readonly by: Digest }
  | { readonly at: 'abandoned' }
  | { readonly at: 'dead' }

interface Held {
  get(digest: Digest): HeldAct | undefined
  about(cited: Digest, type: string): readonly HeldAct[]
  everyAbout(cited: Digest, type: string): readonly HeldAct[]
  isLate(held: HeldAct): boolean
  isRemoved(body: BodyId): boolean
  readonly isWhole: boolean
  standsFor(held: HeldAct, body: BodyId): boolean
  readonly id: Digest
}

export interface Subject {
  readonly id: SubjectId
  readonly kind: string
  readonly created: HeldAct
  /** Every proposal about it, in the order its acts were taken here; not a claim about time. */
  readonly proposals: readonly HeldAct[]
}

/** The revisions that follow each base of one body's chain, which begins with `null`. A liar's own chain may have two after one. */
type Steps = Map<RevisionId | null, RevisionId | readonly RevisionId[]>

interface Entry extends Subject {
  readonly proposals: HeldAct[]
  readonly steps: Map<BodyId, Steps>
  changes: number
}

/** All that is shared in a partnership, and which revision of it binds whom. */
export class Subjects {
  private readonly partnership: Held
  private readonly subjects = new Map<SubjectId, Entry>()
  private readonly byKind = new Map<string, Subject[]>()
  private readonly effective = new Set<Digest>()
  /** Proposals that took effect and that remove somebody. */
  readonly removals: HeldAct[] = []

  constructor(partnership: Held) {
    this.partnership = partnership
  }

  /** Takes note of an act just taken; `before` is what its author's lane stood on. Returns whether it may bring a removal to effect. */
  note(held: HeldAct, before: ReadonlyMap<SubjectId, RevisionId>): boolean {
    switch (held.act.type) {
      case 'found':
      case 'propose':
        this.add(held, proposalIn(held)!)
        return false
      case 'conclude':
      case 'acknowledge':
        return this.settle(factsOf<{ readonly proposal: Digest }>(held).proposal)
      case 'accept':
        this.bind(held, [factsOf<{ readonly revision: Digest }>(held).revision], before)
        return false
      case 'accede': {
        const { invitation, accepts } = factsOf<{ readonly invitation: Digest; readonly accepts: readonly Digest[] }>(held)
        this.bind(held, [invitation, ...accepts], before)
      }
    }
    return false
  }

  private add(held: HeldAct, { subject, kind }: ProposalFacts): void {
    const known = this.subjects.get(subject)
    if (known) {
      known.proposals.push(held)
      return
    }
    const created: Entry = { id: subject, kind, created: held, proposals: [held], steps: new Map(), changes: 0 }
    this.subjects.set(subject, created)
    const alike = this.byKind.get(kind)
    if (alike) alike.push(created)
    else this.byKind.set(kind, [created])
  }

  /** What completes a proposal cites it, and so is taken after it: its effect comes once, in whatever order the others arrive. */
  private settle(named: Digest): boolean {
    if (this.effective.has(named)) return this.removals.some(({ digest }) => digest === named)
    const held = this.partnership.get(named)
    const proposal = held && proposalIn(held)
    if (!held || !proposal) return false
    if (this.completing(named, proposal).length === 0) return false
    this.effective.add(named)
    if (proposal.removes.length > 0) this.removals.push(held)
    for (const body of proposal.required) this.step(proposal.subject, body, proposal.bases.get(body), named)
    return proposal.removes.length > 0
  }

  /** The acts by which it took effect. An acknowledgement names a conclusion, and a conclusion every consent. */
  private completing(named: Digest, { required }: ProposalFacts): readonly HeldAct[] {
    return this.partnership.everyAbout(named, required.length === 1 ? 'conclude' : 'acknowledge')
  }

  private bind(held: HeldAct, revisions: readonly Digest[], before: ReadonlyMap<SubjectId, RevisionId>): void {
    for (const revision of revisions) {
      const act = this.partnership.get(revision)
      const proposal = act && proposalIn(act)
      if (proposal) this.step(proposal.subject, held.author, before.get(proposal.subject) ?? null, revision)
    }
  }

  private step(subject: SubjectId, body: BodyId, base: RevisionId | null, revision: RevisionId): void {
    const entry = this.subjects.get(subject)!
    const steps: Steps = entry.steps.get(body) ?? new Map()
    entry.steps.set(body, steps)
    const known = following(steps, base)
    if (known.includes(revision)) return
    steps.set(base, known.length === 0 ? revision : [...known, revision])
    entry.changes += 1
  }

  get(id: SubjectId): Subject | undefined {
    return this.subjects.get(id)
  }

  /** The subject that an act proposes or changes. */
  of(revision: Digest): Subject | undefined {
    const held = this.partnership.get(revision)
    const proposal = held && proposalIn(held)
    return proposal && this.subjects.get(proposal.subject)
  }

  ofKind(kind: string): readonly Subject[] {
    return this.byKind.get(kind) ?? []
  }

  /**
   * Whether it took effect by the acts held, whoever relies on which branch of a forked feed. It becomes untrue only
   * where the one body that had acknowledged it lost that act, and nobody else had seen it.
   */
  isEffective(revision: RevisionId): boolean {
    if (!this.effective.has(revision)) return false
    return this.partnership.isWhole || this.completing(revision, proposalIn(this.partnership.get(revision)!)!).some((held) => !this.partnership.isLate(held))
  }

  /**
   * Whether it took effect for one body. Where the body that acknowledged it has forked its feed, the branch
   * stands that this body's own feed named first: it alone decides what this body went on to agree to.
   */
  isEffectiveFor(revision: RevisionId, body: BodyId): boolean {
    if (!this.effective.has(revision)) return false
    const proposal = proposalIn(this.partnership.get(revision)!)!
    if (!this.completing(revision, proposal).some((held) => this.partnership.standsFor(held, body))) return false
    return this.partnership.isWhole || !this.isDisownedBy(revision, body)
  }

  /** Whether all that a body itself said for a revision lies beyond its cut: then it is not bound by it. */
  private isDisownedBy(revision: RevisionId, body: BodyId): boolean {
    const own = ['consent', 'accept', 'accede'].flatMap((type) => this.partnership.everyAbout(revision, type)).filter(({ author }) => author === body)
    const proposal = this.partnership.get(revision)!
    if (proposal.author === body) own.push(proposal)
    return own.length > 0 && own.every((held) => this.partnership.isLate(held))
  }

  /** The revisions that bound one body, oldest first; it stops where a liar gave itself two successors. */
  chainOf(subject: SubjectId, body: BodyId): readonly RevisionId[] {
    const steps = this.subjects.get(subject)?.steps.get(body)
    const chain = new Set<RevisionId>()
    for (let base: RevisionId | null = null; steps; ) {
      const [next, rival]: readonly RevisionId[] = following(steps, base).filter((revision) => this.isEffectiveFor(revision, body))
      if (next === undefined || rival !== undefined || chain.has(next)) break
      chain.add(next)
      base = next
    }
    return [...chain]
  }

  /** The revision that binds one body now; `null` before any does. */
  currentFor(subject: SubjectId, body: BodyId): RevisionId | null {
    return this.chainOf(subject, body).at(-1) ?? null
  }

  boundBodies(subject: SubjectId): readonly BodyId[] {
    return [...(this.subjects.get(subject)?.steps.keys() ?? [])]
  }

  situationOf(named: Digest): ProposalSituation {
    const held = this.partnership.get(named)!
    const proposal = proposalIn(held)!
    const others = proposal.required.filter((body) => body !== held.author)
    // Several may acknowledge at once; which one is named must not hang on which arrived first.
    const [completing] = this.completing(named, proposal).filter((act) => !this.partnership.isLate(act)).map(({ digest }) => digest).sort()
    if (completing !== undefined) return { at: 'effective', by: completing }
    const by = (type: string) => this.partnership.about(named, type).map(({ author }) => author).sort()
    const lapsed = by('lapse')
    if (others.length > 0 && others.every((body) => lapsed.includes(body) || this.partnership.isRemoved(body))) return { at: 'dead' }
    if (this.partnership.isRemoved(held.author) && by('conclude').length === 0) return { at: 'dead' }
    if (by('abandon').length > 0) return { at: 'abandoned' }
    if (by('conclude').length > 0) return { at: 'concluded', unacknowledged: others.filter((body) => !lapsed.includes(body)) }
    const declined = by('decline')
    if (declined.length > 0) return { at: 'declined', by: declined }
    const consented = by('consent')
    return { at: 'open', awaited: others.filter((body) => !consented.includes(body) && !lapsed.includes(body)) }
  }

  /** Rules and membership now: the effective charter that no other effective charter replaces. */
  charter(): { readonly revision: HeldAct; readonly membership: Membership } | undefined {
    const proposals = this.subjects.get(this.partnership.id)?.proposals.filter(({ digest }) => this.isEffective(digest)) ?? []
    const replaced = new Set(proposals.flatMap((held) => proposalIn(held)!.bases.values()))
    const [revision] = proposals.filter(({ digest }) => !replaced.has(digest)).sort((one, other) => (one.digest < other.digest ? -1 : 1))
    const membership = membershipIn(revision)
    return revision && membership && { revision, membership }
  }

  /** What two nodes compare: which revisions bind whom, subject by subject. */
  *summary(): IterableIterator<Bound> {
    for (const id of [...this.subjects.keys()].sort()) yield this.boundBy(id)
  }

  boundBy(id: SubjectId): Bound {
    return [id, this.subjects.get(id)!.kind, [...this.boundBodies(id)].sort().map((body) => [body, this.chainOf(id, body)] as const)]
  }

  get count(): number {
    return this.subjects.size
  }

  ids(): IterableIterator<SubjectId> {
    return this.subjects.keys()
  }

  /** How often what it binds has changed. A fork of a feed may change it besides, without showing here. */
  changesOf(id: SubjectId): number {
    return this.subjects.get(id)?.changes ?? 0
  }
}

type Bound = readonly [SubjectId, string, readonly (readonly [BodyId, readonly RevisionId[]])[]]

function following(steps: Steps, base: RevisionId | null): readonly RevisionId[] {
  const next = steps.get(base)
  if (next === undefined) return []
  return typeof next === 'string' ? [next] : next
}
