// Specification: spec/acts/reopen.md
import type { Actor, BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { FreezeFacts } from '../core/freezing.ts'
import type { Partnership } from '../core/partnership.ts'
import { freezeFacts, type Reopening } from '../core/reopening.ts'
import { factsOf, type HeldAct } from '../core/rule.ts'
import { nodeActor } from './attendance.ts'
import type { Intent, PlacedIntent } from './authoring.ts'
import type { Folds } from './folds.ts'

/** Whose feed is held, and for the sake of what. */
export type Holding = Pick<FreezeFacts, 'body' | 'why' | 'token'>

/** How a body holds another's feed up to what it has seen of it; `undefined` where that request was answered before. */
export function holdingFor(folds: Folds, id: PartnershipId, self: BodyId, holding: Holding, actor: Actor = nodeActor): Intent | undefined {
  const partnership = folds.partnerships.get(id)
  const identity = folds.identities.get(holding.body)?.head
  if (!partnership || !identity || isAnswered(partnership, self, holding)) return undefined
  const { body, why, token } = holding
  const facts = freezeFacts(partnership, self, { body, why, token, identity: { number: identity.act.number, digest: identity.digest } })
  return { type: 'freeze', facts: { ...facts }, actor }
}

/** A request may come again long after it was answered, by a stick in the post: neither answer is given twice. */
function isAnswered(partnership: Partnership, self: BodyId, { body, token }: Holding): boolean {
  if (token === null) return false
  const isOfIt = (held: HeldAct) => factsOf<{ readonly token: Digest | null }>(held).token === token
  const frozen = partnership.everyOfType('freeze').some((held) => held.author === self && factsOf<FreezeFacts>(held).body === body && isOfIt(held))
  return frozen || partnership.everyOfType('reopen').some((held) => held.author === body && isOfIt(held))
}

/** The act by which a body goes on in a new run. */
export function openingOf({ facts, after, seen }: Reopening & { readonly at: 'ready' }, actor: Actor = nodeActor): PlacedIntent {
  return { type: 'reopen', facts: { ...facts } as unknown as Intent['facts'], actor, after, seen }
}
