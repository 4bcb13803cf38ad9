// Specification: spec/acts/reopen.md
import type { Actor, BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { FreezeFacts } from '../core/freezing.ts'
import { openForks } from '../core/holding.ts'
import type { Partnership } from '../core/partnership.ts'
import { refuse } from '../core/refusal.ts'
import { freezeFacts, reopeningOf } from '../core/reopening.ts'
import { factsOf, type HeldAct } from '../core/rule.ts'
import { nodeActor } from './attendance.ts'
import { isSealed, type Authoring, type Intent, type Submitted } from './authoring.ts'
import type { Folds } from './folds.ts'
import { openingOf, type Restoration } from './restoration.ts'

/** Whose feed is held, and for the sake of what. */
export type Holding = Pick<FreezeFacts, 'body' | 'why' | 'token'>

/** Where the runs of feeds end and begin: what is sealed to hold another's feed, and to go on in a later run of our own. */
export class Runs {
  private readonly folds: Folds
  private readonly authoring: Authoring
  private readonly restoration: Restoration
  private readonly self: BodyId

  constructor(folds: Folds, authoring: Authoring, restoration: Restoration, self: BodyId) {
    this.folds = folds
    this.authoring = authoring
    this.restoration = restoration
    this.self = self
  }

  /** A restored body asked for it under its seal: its feed is held up to what it has said so far, once for a request. */
  answer(id: PartnershipId, body: BodyId, token: Digest): Promise<Submitted> {
    return this.hold(id, { body, why: 'restored', token }, nodeActor)
  }

  async hold(id: PartnershipId, holding: Holding, actor: Actor): Promise<Submitted> {
    const due = () => this.holdingFor(id, holding, actor)
    return (due() && (await this.authoring.inPartnershipIfDue(id, due))) ?? refuse('already_frozen')
  }

  private holdingFor(id: PartnershipId, { body, why, token }: Holding, actor: Actor): Intent | undefined {
    const partnership = this.folds.partnerships.get(id)
    const identity = this.folds.identities.get(body)?.head
    if (!partnership || !identity || this.isAnswered(partnership, body, token)) return undefined
    const facts = freezeFacts(partnership, this.self, { body, why, token, identity: { number: identity.act.number, digest: identity.digest } })
    return { type: 'freeze', facts: { ...facts }, actor }
  }

  /** A request may come again long after it was answered, by a stick in the post: neither answer is given twice. */
  private isAnswered(partnership: Partnership, body: BodyId, token: Digest | null): boolean {
    if (token === null) return false
    // Of two accounts neither is held at somebody's asking: people decide.
    if (openForks(partnership).has(body)) return true
    const isOfIt = (held: HeldAct) => factsOf<{ readonly token: Digest | null }>(held).token === token
    const frozen = partnership.everyOfType('freeze').some((held) => held.author === this.self && factsOf<FreezeFacts>(held).body === body && isOfIt(held))
    return frozen || partnership.everyOfType('reopen').some((held) => held.author === body && isOfIt(held))
  }

  /** After a fork of our own: `freeze_missing` while the others have not all answered. */
  async reopen(id: PartnershipId, actor: Actor): Promise<Submitted> {
    const due = () => {
      const partnership = this.folds.partnerships.get(id)
      const reopening = partnership && reopeningOf(partnership, this.self, { why: 'forked', token: null })
      return reopening?.at === 'ready' ? openingOf(reopening, actor) : undefined
    }
    const submitted = (due() && (await this.authoring.inPartnershipIfDue(id, due))) ?? refuse('freeze_missing')
    if (isSealed(submitted)) await this.restoration.repaired(id)
    return submitted
  }

  /** Where all that a restored node waited for in a partnership is there, it opens its new run; answers with whether all is mended now. */
  async goOn(id: PartnershipId): Promise<boolean> {
    const opening = () => this.restoration.reopeningIn(id)
    if (!opening()) return false
    const opened = await this.authoring.inPartnershipIfDue(id, opening)
    return opened !== undefined && isSealed(opened) && this.restoration.settle()
  }
}
