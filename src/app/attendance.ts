// Specification: spec/procedure.md
import type { Actor, BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { proposalIn } from '../core/procedure.ts'
import type { HeldAct } from '../core/rule.ts'
import { isSealed, type Authoring, type Intent } from './authoring.ts'
import type { Folds } from './folds.ts'

/** People propose, consent and decline; what follows from that their node seals by itself, under its own name. */
export const nodeActor: Actor = { office: 'node', second: null, assertion: null }

export class Attendance {
  private readonly folds: Folds
  private readonly authoring: Authoring
  private readonly self: BodyId
  /** Proposals for which nothing more can ever be asked of us. */
  private readonly settled = new Map<PartnershipId, Set<Digest>>()

  constructor(folds: Folds, authoring: Authoring, self: BodyId) {
    this.folds = folds
    this.authoring = authoring
    this.self = self
  }

  /** Seals what is due in one partnership; returns how many acts that were. */
  async attend(id: PartnershipId): Promise<number> {
    let sealed = 0
    for (;;) {
      const due = this.due(id)
      if (!due) return sealed
      if (!isSealed(await this.authoring.inPartnership(id, due.intent))) this.settle(id, due.proposal)
      else sealed += 1
    }
  }

  private settle(id: PartnershipId, proposal: Digest): void {
    const settled = this.settled.get(id) ?? new Set()
    settled.add(proposal)
    this.settled.set(id, settled)
  }

  private due(id: PartnershipId): { readonly intent: Intent; readonly proposal: Digest } | undefined {
    const partnership = this.folds.partnerships.get(id)
    if (!partnership) return undefined
    const settled = this.settled.get(id)
    for (const held of [...partnership.ofType('found'), ...partnership.ofType('propose')]) {
      if (settled?.has(held.digest)) continue
      const intent = held.author === this.self ? this.asProposer(partnership, held) : this.asRequired(partnership, held)
      if (intent === 'settled') this.settle(id, held.digest)
      else if (intent) return { intent, proposal: held.digest }
    }
    return undefined
  }

  private asProposer(partnership: Partnership, held: HeldAct): Intent | 'settled' | undefined {
    const lane = partnership.laneOf(this.self)!
    if (lane.concluded.has(held.digest) || lane.abandoned.has(held.digest)) return 'settled'
    const { required } = proposalIn(held)!
    const consents = partnership.about(held.digest, 'consent')
    const others = required.filter((body) => body !== this.self)
    // One declined consent is enough: the proposal can never be concluded.
    if (partnership.about(held.digest, 'decline').length > 0) return intent('abandon', { proposal: held.digest })
    const given = others.map((body) => consents.find(({ author }) => author === body)?.digest)
    if (given.some((digest) => digest === undefined)) return undefined
    return intent('conclude', { proposal: held.digest, consents: given as Digest[] })
  }

  private asRequired(partnership: Partnership, held: HeldAct): Intent | 'settled' | undefined {
    if (!proposalIn(held)!.required.includes(this.self)) return 'settled'
    const lane = partnership.laneOf(this.self)
    if (!lane) return undefined
    if (lane.acknowledged.has(held.digest) || lane.lapsed.has(held.digest)) return 'settled'
    const conclusion = partnership.about(held.digest, 'conclude')[0]
    if (conclusion && lane.supports.has(held.digest)) return intent('acknowledge', { proposal: held.digest, conclusion: conclusion.digest })
    const ended = partnership.about(held.digest, 'abandon').length > 0 || partnership.about(held.digest, 'decline').length > 0
    return ended ? intent('lapse', { proposal: held.digest }) : undefined
  }
}

function intent(type: string, facts: Intent['facts']): Intent {
  return { type, facts, actor: nodeActor }
}
