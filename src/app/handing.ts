// Specification: spec/exchange.md
import type { BodyId, PartnershipId, SealedAct } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { concernedBodies, standingOf } from './concerned.ts'
import type { Folds } from './folds.ts'
import type { Register, Section } from './ports/register.ts'
import type { TransferHead } from '../wire/transfer.ts'

const page = 500

/** What one body's node is handed: computed from what it says it has, never from what we remember of it. */
export class Handing {
  private readonly folds: Folds
  private readonly register: Register
  private readonly self: BodyId

  constructor(folds: Folds, register: Register, self: BodyId) {
    this.folds = folds
    this.register = register
    this.self = self
  }

  /** Partnerships whose acts that body's node is entitled to. */
  partnershipsWith(body: BodyId, today: string): readonly Partnership[] {
    return [...this.folds.partnerships.values()].filter((partnership) => {
      const ours = standingOf(partnership, this.self, today).at
      return ours !== 'none' && concernedBodies(partnership, today).includes(body)
    })
  }

  /** Bodies whose names and keys that body needs: ours, its own, and those it meets in a partnership with us. */
  private identitiesFor(body: BodyId, today: string): ReadonlySet<BodyId> {
    const bodies = new Set<BodyId>([this.self, body])
    for (const partnership of this.partnershipsWith(body, today)) for (const other of concernedBodies(partnership, today)) bodies.add(other)
    return bodies
  }

  /** The heads we state to that body: only of what we share with it. */
  headsFor(body: BodyId, today: string): readonly TransferHead[] {
    const heads: TransferHead[] = []
    for (const one of this.identitiesFor(body, today)) {
      const head = this.folds.identities.get(one)?.head
      if (head) heads.push({ feed: 'identity', in: null, body: one, run: 1, number: head.act.number, digest: head.digest })
    }
    for (const one of [this.self, body]) {
      const head = this.folds.publicFeeds.get(one)?.head
      if (head) heads.push({ feed: 'public', in: null, body: one, run: 1, number: head.act.number, digest: head.digest })
    }
    for (const { id } of this.partnershipsWith(body, today)) {
      for (const head of this.folds.heads(id)) heads.push({ feed: 'partnership', in: id, ...head })
    }
    return heads
  }

  ownIdentity(): AsyncGenerator<SealedAct> {
    return this.after({ feed: 'identity', body: this.self }, this.self, 0)
  }

  /** Everything that body is entitled to and does not say it has. */
  async *actsFor(body: BodyId, stated: readonly TransferHead[], today: string): AsyncGenerator<SealedAct> {
    for (const one of this.identitiesFor(body, today)) {
      yield* this.after({ feed: 'identity', body: one }, one, numberStated(stated, 'identity', null, one))
    }
    yield* this.after({ feed: 'public', body: this.self }, this.self, numberStated(stated, 'public', null, this.self))
    for (const partnership of this.partnershipsWith(body, today)) yield* this.partnershipActs(partnership, stated)
  }

  private async *partnershipActs(partnership: Partnership, stated: readonly TransferHead[]): AsyncGenerator<SealedAct> {
    const section: Section = { feed: 'partnership', partnership: partnership.id }
    for (const author of partnership.bodies()) {
      const forkedAt = partnership.feedOf(author)!.forks()[0]?.number ?? Number.POSITIVE_INFINITY
      // Both halves of a fork are handed on each time: the proof must reach everyone, whichever half they hold.
      const from = Math.min(numberStated(stated, 'partnership', partnership.id, author), forkedAt - 1)
      yield* this.after(section, author, from)
    }
  }

  private async *after(section: Section, body: BodyId, number: number): AsyncGenerator<SealedAct> {
    let from = number
    for (;;) {
      const acts = await this.register.after(section, { body, run: 1, number: from }, page)
      yield* acts
      const last = acts.at(-1)
      if (!last || acts.length < page) return
      from = last.act.number
    }
  }

  /** A newcomer gets the content of the time before it only as far as its invitation says. */
  mayHaveContent(partnership: Partnership, { digest }: Pick<SealedAct, 'digest'>, body: BodyId, today: string): boolean {
    const standing = standingOf(partnership, body, today)
    if (standing.at === 'member' || standing.at === 'founding') return true
    if (standing.at !== 'invited' && standing.at !== 'acceded') return false
    const held = partnership.get(digest)
    if (!held) return false
    if (standing.history === 'all' || held.author === body) return true
    // What binds, or asks to bind, is opened to whoever is asked to accept it; drafts, notes and reports of before are not.
    if (held.act.type === 'found' || partnership.subjects.isEffective(digest)) return true
    return standing.at === 'acceded' && !wasSeenBy(partnership, digest, standing.accession.digest)
  }
}

function wasSeenBy(partnership: Partnership, earlier: string, later: string): boolean {
  return partnership.hasSeen(later, earlier)
}

function numberStated(stated: readonly TransferHead[], feed: TransferHead['feed'], partnership: PartnershipId | null, body: BodyId): number {
  return stated.find((head) => head.feed === feed && head.in === partnership && head.body === body)?.number ?? 0
}
