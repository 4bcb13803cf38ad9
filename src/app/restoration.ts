// Specification: spec/exchange.md
import type { Actor, BodyId, Digest, PartnershipId, SealedAct } from '../core/act.ts'
import type { ReopenFacts } from '../core/acts/reopen.ts'
import { openForks } from '../core/holding.ts'
import type { Partnership } from '../core/partnership.ts'
import { reopeningOf, type Reopening } from '../core/reopening.ts'
import { refuse, type Refusal } from '../core/refusal.ts'
import { factsOf } from '../core/rule.ts'
import type { TransferHeader } from '../wire/transfer.ts'
import { nodeActor } from './attendance.ts'
import type { Gate, Intent, PlacedIntent } from './authoring.ts'
import { Claims } from './claims.ts'
import { standingOf } from './concerned.ts'
import { Folds } from './folds.ts'
import type { Pairing } from './pairing.ts'
import type { Desk } from './ports/desk.ts'
import type { Section } from './ports/register.ts'
import type { Siblings } from './ports/siblings.ts'
import type { Clock, Journal, Random } from './ports/surroundings.ts'
import { keepRestored, markRestored, restoredIn, type Restored } from './restored.ts'

export interface RestorationPorts {
  readonly desk: Desk
  readonly clock: Clock
  readonly random: Random
  readonly journal: Journal
  readonly siblings?: Siblings
}

/** The act by which a body goes on in a new run. */
export function openingOf({ facts, after, seen }: Reopening & { readonly at: 'ready' }, actor: Actor = nodeActor): PlacedIntent {
  return { type: 'reopen', facts: { ...facts } as unknown as Intent['facts'], actor, after, seen }
}

/** What a restored node still waits for, to be shown to its people. */
export interface Awaited {
  readonly since: string
  readonly by: Restored['by']
  /** Partnerships whose old run has not been closed by these; where `isForked`, only a repair of the fork lets us go on. */
  readonly partnerships: readonly { readonly partnership: PartnershipId; readonly from: readonly BodyId[]; readonly isForked: boolean }[]
  /** Peers that have not said since what they hold of our identity and of what we published. */
  readonly peers: readonly BodyId[]
}

/**
 * A node that was put back from a backup, or that finds partners with acts of its own which it lacks: it takes them back
 * before it seals anything, since whatever it sealed would bear a number that it has used.
 */
export class Restoration implements Gate {
  private readonly folds: Folds
  private readonly pairing: Pairing
  private readonly ports: RestorationPorts
  private readonly self: BodyId
  private readonly claims: Claims
  private restored: Restored | undefined

  constructor(folds: Folds, pairing: Pairing, ports: RestorationPorts, self: BodyId) {
    this.folds = folds
    this.pairing = pairing
    this.ports = ports
    this.self = self
    this.claims = new Claims(folds, ports.clock, self)
  }

  async load(): Promise<void> {
    this.restored = await restoredIn(this.ports.desk)
  }

  /** Another process over the same store may have found it out, or may have ended it. */
  async catchUp(): Promise<void> {
    if (this.ports.siblings) await this.load()
  }

  /** Nothing may be sealed there now, but the act by which a new run is opened. */
  refusalIn(section: Section, type: string): Refusal<'restored'> | undefined {
    if (!this.restored) return this.claims.isOpenOn(section) ? refuse('restored') : undefined
    if (section.feed !== 'partnership') return refuse('restored')
    const partnership = this.folds.partnerships.get(section.partnership)
    return partnership && (type === 'reopen' || this.isReopened(partnership)) ? undefined : refuse('restored')
  }

  /** The act by which we go on in a partnership, once all that is awaited there has come. */
  reopeningIn(id: PartnershipId): PlacedIntent | undefined {
    const partnership = this.restored && this.folds.partnerships.get(id)
    if (!partnership || !this.isOurs(partnership) || this.isReopened(partnership)) return undefined
    const reopening = this.reopening(partnership, this.restored!)
    // Which of two accounts is gone on from is for people to say.
    return reopening.at === 'ready' && reopening.facts.why === 'restored' ? openingOf(reopening) : undefined
  }

  /** Where others hold two accounts of ours, nobody answers but their people. */
  private reopening(partnership: Partnership, { token }: Restored): Reopening {
    const isForked = openForks(partnership).has(this.self)
    return reopeningOf(partnership, this.self, isForked ? { why: 'forked', token: null } : { why: 'restored', token })
  }

  /** Our people went on after a fork of our own: that closed the old run as well. */
  async repaired(id: PartnershipId): Promise<void> {
    if (!this.restored) return
    this.restored = { ...this.restored, repaired: [...this.restored.repaired, id] }
    await keepRestored(this.ports.desk, this.restored)
  }

  private isReopened(partnership: Partnership): boolean {
    if (this.restored?.repaired.includes(partnership.id)) return true
    return partnership.everyOfType('reopen').some((held) => held.author === this.self && factsOf<ReopenFacts>(held).token === this.restored?.token)
  }

  /** Partnerships in which others may hold acts of ours that we lack, and in which we have not gone on. */
  private waiting(): readonly Partnership[] {
    return [...this.folds.partnerships.values()].filter((partnership) => this.isOurs(partnership) && !this.isReopened(partnership))
  }

  /** Where others wait for what we seal: not where we left, and not where the founding came to nothing. */
  private isOurs(partnership: Partnership): boolean {
    const { at } = standingOf(partnership, this.self, this.ports.clock.now().slice(0, 10))
    const isOver = at === 'founding' && ['dead', 'abandoned', 'declined'].includes(partnership.subjects.situationOf(partnership.id).at)
    return at !== 'none' && at !== 'left' && !isOver
  }

  /** The request that a header to that body states: to hold our feeds in the partnerships shared with it. */
  asking(shared: readonly Partnership[]): Digest | undefined {
    if (!this.restored) return undefined
    const waiting = new Set(this.waiting())
    return shared.some((partnership) => waiting.has(partnership)) ? this.restored.token : undefined
  }

  /** Acts that arrived and were not held: one of our own among them proves that this node has forgotten it. */
  async noticed(taken: readonly SealedAct[]): Promise<void> {
    if (this.restored || !taken.some((sealed) => this.isForgotten(sealed))) return
    await this.catchUp()
    if (this.restored) return
    this.restored = await markRestored(this.ports.desk, this.ports, 'own_act_unknown')
    this.ports.journal.note('restored', { by: this.restored.by })
  }

  /** What an older run still brings, once that run was closed, is late and proves nothing new. */
  private isForgotten(sealed: SealedAct): boolean {
    const section = Folds.sectionOf(sealed)
    if ((sealed.act.body ?? sealed.digest) !== this.self || !section) return false
    if (section.feed !== 'partnership') return true
    const partnership = this.folds.partnerships.get(section.partnership)
    const run = Math.max(1, ...(partnership?.everyOfType('reopen') ?? []).filter(({ author, digest }) => author === this.self && digest !== sealed.digest).map(({ act }) => act.run))
    return sealed.act.run >= run
  }

  /** What a peer states of our own feeds; answers with whether something may be due that was in doubt. */
  async heard(from: BodyId, header: TransferHeader, isAnswer: boolean, isComplete: boolean): Promise<boolean> {
    await this.catchUp()
    const wasInDoubt = this.claims.weigh(from, header, header.kind === 'transfer' && isComplete)
    await this.noteHeard(from, header, isAnswer)
    return wasInDoubt
  }

  /** A peer has stated what it holds, after we were restored, and nothing of what is ours alone is lacking. */
  private async noteHeard(from: BodyId, header: TransferHeader, isAnswer: boolean): Promise<void> {
    const { restored } = this
    if (!restored || restored.heard.includes(from) || header.heads.length === 0) return
    // An answer cannot be older than what it answers; of anything else its sender's clock has to tell.
    if (!isAnswer && header.at < restored.at) return
    const isLacking = header.heads.some(({ feed, body, number }) => body === this.self && feed !== 'partnership' && number > this.numberOf(feed))
    if (isLacking) return
    this.restored = { ...restored, heard: [...restored.heard, from] }
    await keepRestored(this.ports.desk, this.restored)
  }

  private numberOf(feed: 'identity' | 'public'): number {
    return (feed === 'identity' ? this.folds.identities : this.folds.publicFeeds).get(this.self)?.head?.act.number ?? 0
  }

  private unheard(): readonly BodyId[] {
    return this.pairing.peers.filter(({ body, checkedAt }) => checkedAt !== null && !this.restored?.heard.includes(body)).map(({ body }) => body)
  }

  /** Once nobody is awaited any more, all is as before; answers with whether that is so since now. */
  async settle(): Promise<boolean> {
    if (!this.restored || this.waiting().length > 0 || this.unheard().length > 0) return false
    await keepRestored(this.ports.desk, undefined)
    this.restored = undefined
    this.ports.journal.note('mended')
    return true
  }

  async awaited(): Promise<Awaited | undefined> {
    await this.catchUp()
    const { restored } = this
    if (!restored) return undefined
    return {
      since: restored.at, by: restored.by,
      partnerships: this.waiting().map((partnership) => {
        const reopening = this.reopening(partnership, restored)
        return { partnership: partnership.id, from: reopening.at === 'awaiting' ? reopening.missing : [], isForked: reopening.at === 'forked' || openForks(partnership).has(this.self) }
      }),
      peers: this.unheard(),
    }
  }
}
