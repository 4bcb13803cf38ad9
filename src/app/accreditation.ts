import type { BodyId, PartnershipId } from '../core/act.ts'
import { isTighter, type TlpLabel } from '../core/marking.ts'
import { membershipIn } from '../core/members.ts'
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Folds } from './folds.ts'

interface Binding {
  readonly type: string
  readonly facts: unknown
}

/**
 * A body does not bind itself to a partnership that may carry a tighter label than its own network is accredited for:
 * found, consent to rules, propose rules or accede. Everything marked there later stays under that ceiling.
 */
export function accreditationRefusal(folds: Folds, self: BodyId, id: PartnershipId | null, { type, facts }: Binding): Refusal<'above_own_ceiling'> | undefined {
  const own = folds.identities.get(self)?.description.facts?.ceiling
  const asked = own === undefined ? undefined : ceilingAsked(folds, id, type, facts)
  return own !== undefined && asked !== undefined && isTighter(asked, own) ? refuse('above_own_ceiling') : undefined
}

function ceilingAsked(folds: Folds, id: PartnershipId | null, type: string, facts: unknown): TlpLabel | undefined {
  const { rules, change, proposal, invitation } = facts as { rules?: { ceiling: TlpLabel }; change?: { rules?: { ceiling: TlpLabel } }; proposal?: string; invitation?: string }
  if (type === 'found') return rules?.ceiling
  if (type === 'propose') return change?.rules?.ceiling
  const named = type === 'consent' ? proposal : type === 'accede' ? invitation : undefined
  const held = id === null || named === undefined ? undefined : folds.partnerships.get(id)?.get(named)
  return membershipIn(held)?.rules.ceiling
}
