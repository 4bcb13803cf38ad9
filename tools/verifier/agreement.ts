// Specification: spec/public-feed.md (publish), spec/released.md (Form, 3): acts that prove, outside their partnership, what was agreed.
import type { SealedAct } from './envelope.ts'
import type { JsonObject } from './json.ts'

export type SealCheck = (act: SealedAct) => 'good' | 'broken' | 'unknown'

export interface Agreement {
  readonly proposal: SealedAct
  readonly required: readonly string[]
  readonly change: JsonObject
}

const cites = (sealed: SealedAct, type: string, proposal: string): boolean => sealed.act.type === type && sealed.act.facts['proposal'] === proposal

/** The proposal with a consent of each other body required, its conclusion and an acknowledgement; undefined where one is missing or a seal is broken. */
export function agreementIn(acts: readonly SealedAct[], named: string, kind: string, check: SealCheck): Agreement | undefined {
  if (acts.some((act) => check(act) === 'broken')) return undefined
  const proposal = acts.find(({ digest }) => digest === named)
  const change = proposal?.act.type === 'propose' ? (proposal.act.facts['change'] as JsonObject) : undefined
  if (proposal === undefined || change?.['kind'] !== kind) return undefined
  const required = (proposal.act.facts['replaces'] as unknown as readonly { body: string }[]).map(({ body }) => body)
  const others = required.filter((body) => body !== proposal.act.body)
  const conclusion = acts.find((act) => cites(act, 'conclude', named) && act.act.body === proposal.act.body)
  if (conclusion === undefined) return undefined
  const consents = acts.filter((act) => cites(act, 'consent', named))
  if (others.some((body) => !consents.some((consent) => consent.act.body === body))) return undefined
  const acknowledged = acts.some((act) => cites(act, 'acknowledge', named) && act.act.facts['conclusion'] === conclusion.digest && others.includes(act.act.body!))
  if (others.length > 0 && !acknowledged) return undefined
  return { proposal, required, change }
}
