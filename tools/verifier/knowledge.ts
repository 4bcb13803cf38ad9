// Specification: spec/procedure.md §4–5, spec/subjects/charter.md: what a body knows at one place in its feed.
import type { Holdings } from './holdings.ts'
import type { Json } from './json.ts'
import type { Proposal } from './proposal.ts'
import { didOnLeftBranch, headOf } from './left-branch.ts'
import { removalsIn } from './removal.ts'
import type { Removal } from './removal.ts'
import { furthestSeen, liesBefore, sees } from './record.ts'
import type { Entry, View } from './record.ts'

/** Follows a chain from its beginning; where one revision has two successors it ends. */
export function chainThrough(successors: ReadonlyMap<string | null, ReadonlySet<string>>): readonly string[] {
  const chain: string[] = []
  let last: string | null = null
  for (;;) {
    const next: ReadonlySet<string> = successors.get(last) ?? new Set()
    const [only] = next
    if (next.size !== 1 || chain.includes(only!)) return chain
    chain.push(only!)
    last = only!
  }
}

export function addSuccessor(successors: Map<string | null, Set<string>>, before: string | null, after: string): void {
  const found = successors.get(before)
  if (found === undefined) successors.set(before, new Set([after]))
  else found.add(after)
}

export class Knowledge {
  readonly view: View
  readonly held: Holdings
  private readonly chains = new Map<string, readonly string[]>()
  private removed: ReadonlySet<string> | undefined

  constructor(view: View, held: Holdings) {
    this.view = view
    this.held = held
  }

  sees(entry: Entry): boolean {
    return sees(this.view, entry)
  }

  /** An act that was taken and seen; the founding act alone may be cited without having been seen. */
  act(digest: string | null, ...types: readonly string[]): Entry | undefined {
    const found = this.held.act(digest, ...types)
    return found !== undefined && this.sees(found) ? found : undefined
  }

  proposal(digest: string | null, ...kinds: readonly string[]): Proposal | undefined {
    const found = this.held.proposal(digest, ...kinds)
    return found !== undefined && this.sees(found.entry) ? found : undefined
  }

  about(digest: string, type: string, by?: string): readonly Entry[] {
    return this.held.about(digest, type).filter((entry) => (by === undefined || entry.body === by) && this.sees(entry))
  }

  isTaken(proposal: Proposal): boolean {
    const decisive = proposal.required.size === 1 ? 'conclude' : 'acknowledge'
    return this.about(proposal.digest, decisive).length > 0
  }

  /** For its author it is dead as soon as it has abandoned it, also on a branch that its feed was led back from. */
  isDead(proposal: Proposal): boolean {
    const { body } = this.view
    if (body === proposal.author && (this.about(proposal.digest, 'abandon', body).length > 0 || didOnLeftBranch(this.view, this.held, 'abandon', proposal.digest))) return true
    if (this.isRemoved(proposal.author) && this.endsWith(proposal, this.removalsSeen())) return true
    return proposal.required.size > 1 && this.awaitedToEnd(proposal).length === 0
  }

  /** The required bodies but the author that have neither let a proposal lapse nor been removed by the charter stood on. */
  private awaitedToEnd(proposal: Proposal): readonly string[] {
    return [...proposal.required.keys()].filter((body) => body !== proposal.author && this.about(proposal.digest, 'lapse', body).length === 0 && !this.removedFrom(this.view.body).has(body))
  }

  private isConcluded(proposal: Proposal): boolean {
    return this.about(proposal.digest, 'conclude').length > 0
  }

  /** Whether a support would end by the removal of these bodies alone. */
  waitsOnlyFor(proposal: Proposal, removals: readonly Removal[]): boolean {
    const isLeaving = (one: string): boolean => removals.some(({ body }) => body === one)
    if (![...proposal.required.keys()].some(isLeaving)) return false
    return (isLeaving(proposal.author) && this.endsWith(proposal, removals)) || this.awaitedToEnd(proposal).every(isLeaving)
  }

  /** Whether a proposal ends with its author, by a removal of it: nobody can have acknowledged a conclusion that is not seen here. */
  private endsWith(proposal: Proposal, removals: readonly Removal[]): boolean {
    if (this.isConcluded(proposal)) return false
    const removal = removals.find(({ body }) => body === proposal.author)!
    return [...proposal.required.keys()].every((body) => body === this.view.body || removals.some((one) => one.body === body)
      || this.about(proposal.digest, 'lapse', body).length > 0 || this.hasNeverSeen(body, proposal, removal))
  }

  private hasNeverSeen(body: string, { entry }: Proposal, { freezes }: Removal): boolean {
    const freeze = freezes.map((digest) => this.held.act(digest, 'freeze')).find((each) => each?.body === body)
    const head = freeze === undefined ? undefined : headOf(freeze, this.held)
    if (freeze === undefined || head === undefined) return freeze !== undefined
    return head.act.run <= entry.act.run && !liesBefore(entry, head)
  }

  private removalsSeen(): readonly Removal[] {
    const charter = this.charterOf(this.view.body)
    return charter === undefined ? [] : [...this.lineage(charter)].flatMap((digest) => removalsIn(this.held.proposal(digest)!))
  }

  /** The bodies removed by the charter on which a body stands, or by one that it replaced. */
  private removedFrom(body: string): ReadonlySet<string> {
    const charter = this.removed === undefined ? this.charterOf(body) : undefined
    this.removed ??= charter === undefined ? new Set() : this.removedUnder(charter)
    return this.removed
  }

  removedUnder(charter: Proposal): ReadonlySet<string> {
    return new Set([...this.lineage(charter)].flatMap((digest) => removalsIn(this.held.proposal(digest)!).map(({ body }) => body)))
  }

  furthest(body: string): Entry | undefined {
    return body === this.view.body ? this.view.own : furthestSeen(this.view.named, body)
  }

  private chartersInEffect(): readonly Proposal[] {
    return this.held.ofSubject(this.view.partnership).filter((charter) => this.hasEffect(charter))
  }

  /** Whether a body was removed by the charter on which this feed stands, or by one that it replaced. */
  isRemoved(body: string): boolean {
    return this.removedFrom(this.view.body).has(body)
  }

  /** The charters that concern a body: the one it stands on, or else those in effect that no other seen replaces, or the founding act; and those it is changing. */
  chartersOf(body: string): readonly Proposal[] {
    const standing = this.charterOf(body)
    const changing = this.openSupports(body).filter(({ kind }) => kind === 'charter')
    return [...new Set([...(standing === undefined ? this.chartersSeen() : [standing]), ...changing])]
  }

  private chartersSeen(): readonly Proposal[] {
    const changes = this.chartersInEffect().filter(({ digest }) => digest !== this.view.partnership)
    const replaced = new Set(changes.flatMap(({ required }) => [...required.values()]))
    const last = changes.filter(({ digest }) => !replaced.has(digest))
    const founding = this.held.proposal(this.view.partnership)
    return last.length > 0 || founding === undefined ? last : [founding]
  }

  /** The members under a charter that has been seen, and those it asks while it is open; of the founding act always. */
  concernedBy(charter: Proposal, body: string): readonly string[] {
    const isOpen = this.openSupports(body).includes(charter) || charter.digest === this.view.partnership
    return [...(this.sees(charter.entry) ? this.membersUnder(charter) : []), ...(isOpen ? charter.required.keys() : [])]
  }

  supports(body: string, proposal: Proposal): boolean {
    if (!proposal.required.has(body) || !this.sees(proposal.entry)) return false
    return proposal.author === body || this.about(proposal.digest, 'consent', body).length > 0
  }

  /** What bound a body as far as its own branch has seen: nobody stands, on a branch, on what it has not agreed to there. */
  chainOf(subject: string, body: string): readonly string[] {
    const key = `${subject} ${body}`
    const known = this.chains.get(key)
    if (known !== undefined) return known
    const successors = new Map<string | null, Set<string>>()
    for (const proposal of this.held.ofSubject(subject)) {
      const base = proposal.required.get(body)
      if (base !== undefined && this.supports(body, proposal) && this.isTaken(proposal)) addSuccessor(successors, base, proposal.digest)
      for (const entry of this.about(proposal.digest, 'accept', body)) addSuccessor(successors, entry.stoodOn, proposal.digest)
      for (const entry of this.about(proposal.digest, 'accede', body)) if (bindsBy(entry, proposal.digest)) addSuccessor(successors, null, proposal.digest)
    }
    const chain = chainThrough(successors)
    this.chains.set(key, chain)
    return chain
  }

  standing(subject: string, body: string): string | null {
    return this.chainOf(subject, body).at(-1) ?? null
  }

  /** The revision of the charter on which a body stands. */
  charterOf(body: string): Proposal | undefined {
    return this.held.proposal(this.standing(this.view.partnership, body))
  }

  hasEffect(proposal: Proposal): boolean {
    return this.sees(proposal.entry) && this.isTaken(proposal)
  }

  hasWithdrawn(body: string): boolean {
    return this.about(this.view.partnership, 'withdraw', body).length > 0
  }

  /** The revision itself and every one it replaced for anyone, back to the first. */
  lineage(proposal: Proposal): ReadonlySet<string> {
    const found = new Set<string>()
    const rest: (string | null)[] = [proposal.digest]
    while (rest.length > 0) {
      const digest = rest.pop() ?? null
      if (digest === null || found.has(digest)) continue
      found.add(digest)
      rest.push(...(this.held.proposal(digest)?.required.values() ?? []))
    }
    return found
  }

  membersUnder(charter: Proposal): ReadonlySet<string> {
    const named = charter.change['members'] as readonly string[]
    const invitations = this.lineage(charter)
    const invited = invitedBy(charter)
    const acceded = this.held.ofType('accede').filter((entry) => this.sees(entry) && (invitations.has(entry.facts['invitation'] as string) || invited.includes(entry.body)))
    const removed = this.removedUnder(charter)
    return new Set([...named, ...acceded.map(({ body }) => body)].filter((body) => !this.hasWithdrawn(body) && !removed.has(body)))
  }

  /** What a body supports and has not seen taken or dead. */
  openSupports(body: string): readonly Proposal[] {
    const open: Proposal[] = []
    for (const proposal of this.held.allProposals()) {
      if (this.supports(body, proposal) && !this.isTaken(proposal) && !this.isDead(proposal)) open.push(proposal)
    }
    return open
  }
}

export function invitedBy({ change }: Proposal): readonly string[] {
  return (change['invited'] as unknown as readonly { readonly body: string }[]).map(({ body }) => body)
}

/** An accession cites the charter it is invited by, and what it accepts; also the partnership, which binds by neither. */
export function bindsBy(entry: Entry, revision: string): boolean {
  return entry.facts['invitation'] === revision || (entry.facts['accepts'] as readonly Json[]).includes(revision)
}
