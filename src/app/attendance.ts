// Specification: spec/procedure.md
import type { Actor, BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { Lane } from '../core/lane.ts'
import type { Partnership } from '../core/partnership.ts'
import { proposalIn } from '../core/procedure.ts'
import { factsOf, type HeldAct } from '../core/rule.ts'
import { isSealed, type Authoring, type Intent } from './authoring.ts'
import type { Folds } from './folds.ts'
import { freezesDue, isLeftBehind } from './freeze-attendance.ts'

/** People propose, consent and decline; what follows from that their node seals by itself, under its own name. */
export const nodeActor: Actor = { office: 'node', second: null, assertion: null }

export class Attendance {
  private readonly folds: Folds
  private readonly authoring: Authoring
  private readonly self: BodyId
  private readonly watches = new Map<PartnershipId, Watch>()

  constructor(folds: Folds, authoring: Authoring, self: BodyId) {
    this.folds = folds
    this.authoring = authoring
    this.self = self
  }

  /** Seals what is due in one partnership; returns how many acts that were. */
  async attend(id: PartnershipId): Promise<number> {
    let sealed = 0
    for (let due = this.due(id); due; due = this.due(id)) if (await this.sealsOneOf(id, due)) sealed += 1
    return sealed
  }

  /**
   * Asked again in each turn: another process may have sealed it, and what is due is then something else or nothing.
   * Where none can be sealed, none is tried again.
   */
  private async sealsOneOf(id: PartnershipId, { proposal, intents }: Due): Promise<boolean> {
    for (const index of intents.keys()) {
      let isDue = true
      const submitted = await this.authoring.inPartnershipIfDue(id, () => {
        const due = this.due(id)
        isDue = due?.proposal === proposal
        return isDue ? due?.intents[index] : undefined
      })
      if (!isDue) return false
      if (submitted && isSealed(submitted)) return true
    }
    this.watches.get(id)!.settled.add(proposal)
    return false
  }

  private due(id: PartnershipId): Due | undefined {
    const partnership = this.folds.partnerships.get(id)
    if (!partnership) return undefined
    const { lane, touched, settled, again } = this.watchOf(partnership)
    // A body that has said nothing yet has proposed and consented to nothing.
    if (!lane) return undefined
    const held = lane.freezes.isEmpty && again.size === 0 ? [] : freezesDue(partnership, this.self, this.folds.identities, again)
    const freeze = held.find(({ about }) => !settled.has(about))
    if (freeze) return { intents: [intent(freeze.type, freeze.facts)], proposal: freeze.about }
    for (const proposal of touched) {
      const held = settled.has(proposal) ? undefined : partnership.get(proposal)
      const intents = held ? (held.author === this.self ? this.asProposer(partnership, lane, held) : this.asRequired(partnership, lane, held)) : []
      if (intents.length > 0) return { intents, proposal }
      // Asked again once another act is about it.
      touched.delete(proposal)
    }
    return undefined
  }

  /** Reads on from where it stopped: what is due changes only for the proposals that newer acts make or are about. */
  private watchOf(partnership: Partnership): Watch {
    const watch: Watch = this.watches.get(partnership.id) ?? { acts: partnership.inArrival(), read: 0, lane: undefined, touched: new Set(), settled: new Set(), again: new Set() }
    this.watches.set(partnership.id, watch)
    const lane = partnership.laneOf(this.self)
    // Another branch of its own feed than the one attended to: what was done there was not done here.
    if (watch.lane !== lane && watch.lane) touchAll(partnership, watch)
    watch.lane = lane
    for (; watch.read < partnership.size; watch.read += 1) {
      const held: HeldAct = watch.acts.next().value!
      if (held.effect.at !== 'taken') continue
      // What our feed may name, and so rely on, hangs on these.
      if (movesFreezes.has(held.act.type)) touchAll(partnership, watch)
      const proposal = ['found', 'propose'].includes(held.act.type) ? held.digest : factsOf<{ readonly proposal?: Digest }>(held).proposal
      if (proposal !== undefined) watch.touched.add(proposal)
    }
    return watch
  }

  private asProposer(partnership: Partnership, lane: Lane, held: HeldAct): readonly Intent[] {
    if (lane.concluded.has(held.digest) || lane.abandoned.has(held.digest)) return []
    const { required } = proposalIn(held)!
    // One declined consent is enough: the proposal can never be concluded.
    if (this.isSaid(partnership, held, 'decline')) return [intent('abandon', { proposal: held.digest })]
    const consents = partnership.about(held.digest, 'consent').filter((one) => mayName(partnership, lane, one))
    const given = required.filter((body) => body !== this.self).map((body) => consents.filter(({ author }) => author === body).map(({ digest }) => digest))
    return choicesOf(given).map((chosen) => intent('conclude', { proposal: held.digest, consents: chosen }))
  }

  private asRequired(partnership: Partnership, lane: Lane, held: HeldAct): readonly Intent[] {
    if (!proposalIn(held)!.required.includes(this.self)) return []
    if (lane.acknowledged.has(held.digest) || lane.lapsed.has(held.digest)) return []
    const conclusions = lane.supports.has(held.digest) ? partnership.about(held.digest, 'conclude').filter((one) => mayName(partnership, lane, one)) : []
    if (conclusions.length > 0) return conclusions.slice(0, mostChoices).map(({ digest }) => intent('acknowledge', { proposal: held.digest, conclusion: digest }))
    const ended = this.isSaid(partnership, held, 'abandon') || this.isSaid(partnership, held, 'decline') || isLeftBehind(partnership, lane, held)
    return ended ? [intent('lapse', { proposal: held.digest })] : []
  }

  /** What a liar says on a branch that our feed does not stand on ends nothing here. */
  private isSaid(partnership: Partnership, proposal: HeldAct, type: string): boolean {
    return partnership.about(proposal.digest, type).some((held) => partnership.standsFor(held, this.self))
  }
}

/** Beyond a freeze of our own nothing can be cited: it may become possible once that is answered, and is not tried before. */
function mayName(partnership: Partnership, lane: Lane, held: HeldAct): boolean {
  return !lane.isWary || partnership.passage(lane, held) !== 'beyond'
}

/** A liar may have said the same on many branches; no honest body says it twice. */
const mostChoices = 16

/** One of each, in every combination: which of a liar's two consents our feed can cite is told by trying. */
function choicesOf(given: readonly (readonly Digest[])[]): readonly (readonly Digest[])[] {
  return given.reduce<readonly (readonly Digest[])[]>((chosen, next) => chosen.flatMap((before) => next.map((one) => [...before, one])).slice(0, mostChoices), [[]])
}

/** What can be sealed about a proposal, or a freeze, now: the first of these that the rules find good. */
interface Due {
  readonly proposal: Digest
  readonly intents: readonly Intent[]
}

/** Acts after which our feed may name other heads than before. */
const movesFreezes: ReadonlySet<string> = new Set(['freeze', 'thaw', 'reopen'])

function touchAll(partnership: Partnership, watch: Watch): void {
  for (const { digest } of [...partnership.ofType('found'), ...partnership.ofType('propose')]) watch.touched.add(digest)
}

/** How far one partnership was attended to. */
interface Watch {
  readonly acts: IterableIterator<HeldAct>
  read: number
  /** What its own feed had done when it last looked. */
  lane: Lane | undefined
  /** Proposals that acts read since were about. */
  readonly touched: Set<Digest>
  /** What could not be sealed is not tried again: by the proposal, the freeze or the body it is about. */
  readonly settled: Set<Digest>
  /** Bodies whose feed is let go to be held again, further. */
  readonly again: Set<BodyId>
}

function intent(type: string, facts: Intent['facts']): Intent {
  return { type, facts, actor: nodeActor }
}
