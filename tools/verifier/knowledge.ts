// Specification: spec/procedure.md §4–5, spec/subjects/charter.md: what a body knows at one place in its feed.
import type { Holdings } from './holdings.ts'
import type { Json } from './json.ts'
import type { Proposal } from './proposal.ts'
import { sees } from './record.ts'
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

  /** For its author it is dead as soon as it has abandoned it. */
  isDead(proposal: Proposal, body: string): boolean {
    if (body === proposal.author && this.about(proposal.digest, 'abandon', body).length > 0) return true
    return proposal.required.size > 1 && [...proposal.required.keys()].every((body) => body === proposal.author || this.about(proposal.digest, 'lapse', body).length > 0)
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
    const acceded = this.held.ofType('accede').filter((entry) => this.sees(entry) && invitations.has(entry.facts['invitation'] as string))
    return new Set([...named, ...acceded.map(({ body }) => body)].filter((body) => !this.hasWithdrawn(body)))
  }

  /** What a body supports and has not seen taken or dead. */
  openSupports(body: string): readonly Proposal[] {
    const open: Proposal[] = []
    for (const proposal of this.held.allProposals()) {
      if (this.supports(body, proposal) && !this.isTaken(proposal) && !this.isDead(proposal, body)) open.push(proposal)
    }
    return open
  }
}

/** An accession cites the charter it is invited by, and what it accepts; also the partnership, which binds by neither. */
export function bindsBy(entry: Entry, revision: string): boolean {
  return entry.facts['invitation'] === revision || (entry.facts['accepts'] as readonly Json[]).includes(revision)
}
