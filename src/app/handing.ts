// Specification: spec/exchange.md
import type { BodyId, Head, HeldAct, PartnershipId, SealedAct } from '../core/act.ts'
import type { Feed } from '../core/feed.ts'
import { headOf, type Partnership } from '../core/partnership.ts'
import { concernedBodies, standingOf } from './concerned.ts'
import type { Folds } from './folds.ts'
import type { Register, Section } from './ports/register.ts'
import type { SealCheck } from './seal-check.ts'
import type { TransferHead } from '../wire/transfer.ts'

const page = 500

/** What one body's node is handed: computed from what it says it has, never from what we remember of it. */
export class Handing {
  private readonly folds: Folds
  private readonly register: Register
  private readonly seals: SealCheck
  private readonly self: BodyId

  constructor(folds: Folds, register: Register, seals: SealCheck, self: BodyId) {
    this.folds = folds
    this.register = register
    this.seals = seals
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
      const feed = this.folds.publicFeeds.get(one)
      const wrong = this.seals.firstWrong({ feed: 'public', body: one }, one)
      const head = wrong === null ? feed?.head : feed?.acts[wrong - 2]
      if (head) heads.push({ feed: 'public', in: null, body: one, run: 1, number: head.act.number, digest: head.digest })
    }
    for (const partnership of this.partnershipsWith(body, today)) {
      for (const head of this.headsIn(partnership)) heads.push({ feed: 'partnership', in: partnership.id, ...head })
    }
    return heads
  }

  /** Where a seal was found wrong, what stands before it: so the act is handed over again, with the seal of its author. */
  private headsIn(partnership: Partnership): readonly Head[] {
    return partnership.bodies().flatMap((body) => {
      const feed = partnership.feedOf(body)!
      const wrong = this.seals.firstWrong({ feed: 'partnership', partnership: partnership.id }, body)
      return (wrong === null ? feed.heads() : feed.at(wrong - 1)).map(headOf)
    })
  }

  ownIdentity(): AsyncGenerator<SealedAct> {
    return this.after({ feed: 'identity', body: this.self }, this.self, 0)
  }

  /** Everything that body is entitled to and does not say it has. */
  async *actsFor(body: BodyId, stated: readonly TransferHead[], today: string): AsyncGenerator<SealedAct> {
    for (const one of this.identitiesFor(body, today)) {
      yield* this.after({ feed: 'identity', body: one }, one, numberStated(stated, 'identity', null, one))
    }
    // Its own as well as ours: a node restored from an old copy would otherwise say something else under a number it has used.
    for (const one of [body, this.self]) yield* this.after({ feed: 'public', body: one }, one, numberStated(stated, 'public', null, one))
    for (const partnership of this.partnershipsWith(body, today)) yield* this.partnershipActs(partnership, body, stated)
  }

  private async *partnershipActs(partnership: Partnership, body: BodyId, stated: readonly TransferHead[]): AsyncGenerator<SealedAct> {
    const section: Section = { feed: 'partnership', partnership: partnership.id }
    if (!stated.some((head) => head.in === partnership.id)) {
      // A newcomer reads each act after those it follows, so that it sees early whom it concerns and keeps nothing waiting.
      for await (const sealed of this.register.read(section)) if (this.isChecked(section, sealed)) yield sealed
      return
    }
    // Its own feed first: a node restored from an old copy that met what is due before what it had sealed would seal that number twice.
    const authors = partnership.bodies().toSorted((one, other) => Number(other === body) - Number(one === body))
    for (const author of authors) {
      for (const [run, from] of startsOf(partnership, author, stated)) yield* this.after(section, author, from, run)
    }
  }

  /** Whether that body says less than it is entitled to. */
  lacks(body: BodyId, stated: readonly TransferHead[], today: string): boolean {
    const isBehind = (feed: 'identity' | 'public', one: BodyId) => {
      const head = (feed === 'identity' ? this.folds.identities : this.folds.publicFeeds).get(one)?.head
      return head !== undefined && head.act.number > numberStated(stated, feed, null, one)
    }
    if ([...this.identitiesFor(body, today)].some((one) => isBehind('identity', one)) || [body, this.self].some((one) => isBehind('public', one))) return true
    return this.partnershipsWith(body, today).some((partnership) => partnership.bodies().some((author) => startsOf(partnership, author, stated).size > 0))
  }

  private async *after(section: Section, body: BodyId, number: number, run = 1): AsyncGenerator<SealedAct> {
    let from = number
    for (;;) {
      const acts = await this.register.after(section, { body, run, number: from }, page)
      const last = acts.at(-1)
      // A page may end between the two halves of a fork: the last number is read again, whole, with the next one.
      const before = last && acts.length === page ? acts.filter(({ act }) => act.number < last.act.number) : acts
      const whole = before.length > 0 ? before : acts
      const checked = whole.filter((sealed) => this.isChecked(section, sealed))
      yield* checked
      if (!last || acts.length < page || checked.length < whole.length) return
      from = whole.at(-1)!.act.number
    }
  }

  /** Nothing is handed on whose own seal was not found good, nor what stands after it in its feed. */
  private isChecked(section: Section, { act, digest }: SealedAct): boolean {
    return act.number < this.seals.firstUnchecked(section, act.body ?? digest)
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

/**
 * After which number to hand on in each run of one body's feed, the earliest run first; none: nothing is lacking there.
 * Where the heads stated and ours do not lie on one branch, both halves must meet somewhere, or nobody would ever hold the proof.
 */
function startsOf(partnership: Partnership, author: BodyId, stated: readonly TransferHead[]): ReadonlyMap<number, number> {
  const feed = partnership.feedOf(author)!
  const theirs = stated.filter((head) => head.in === partnership.id && head.body === author)
  const known = theirs.flatMap(({ digest }) => partnership.get(digest) ?? []).filter((held) => held.author === author)
  const lacking = feed.heads().filter((ours) => !known.some((held) => feed.isOnBranch(ours, held)))
  if (lacking.length === 0) return new Map()
  const unknown = theirs.filter(({ digest }) => !partnership.get(digest))
  // An act of a number we have and not one we have: their branch is another one, and where it parts we cannot know.
  const isElsewhere = unknown.some(({ number }) => number <= feed.length)
  // Further than we are: it has ours, or tells us so by what it sends.
  if (unknown.length > 0 && !isElsewhere && !feed.isParted) return new Map()
  const starts = new Map<number, number>()
  for (const ours of lacking) {
    const from = isElsewhere ? undefined : furthest(known.filter((held) => feed.isOnBranch(held, ours)))
    const number = from?.act.number ?? (isElsewhere || known.length === 0 ? 0 : feed.partsAt - 1)
    for (const run of runsBetween(feed, from, ours)) starts.set(run, Math.min(starts.get(run) ?? number, number))
  }
  return new Map([...starts].sort(([one], [other]) => one - other))
}

/** The runs that a branch passes through; they only ever rise. */
function runsBetween(feed: Feed, from: HeldAct | undefined, to: HeldAct): ReadonlySet<number> {
  return to.act.run === (from?.act.run ?? 1) ? new Set([to.act.run]) : new Set(feed.back(to, from).map(({ act }) => act.run))
}

function furthest(acts: readonly HeldAct[]): HeldAct | undefined {
  return acts.reduce<HeldAct | undefined>((one, other) => (one && one.act.number >= other.act.number ? one : other), undefined)
}

function numberStated(stated: readonly TransferHead[], feed: TransferHead['feed'], partnership: PartnershipId | null, body: BodyId): number {
  return stated.find((head) => head.feed === feed && head.in === partnership && head.body === body)?.number ?? 0
}
