// Specification: spec/public-feed.md
import type { BodyId, Content, Digest, SealedAct } from '../core/act.ts'
import type { AcknowledgeFacts } from '../core/acts/acknowledge.ts'
import type { ConcludeFacts } from '../core/acts/conclude.ts'
import type { ConsentFacts } from '../core/acts/consent.ts'
import type { ProposeFacts } from '../core/acts/propose.ts'
import { isMalformed } from '../core/refusal.ts'
import { readSealedAct } from '../wire/envelope.ts'
import { verifySeal } from '../wire/seal.ts'
import type { Folds } from './folds.ts'
import { schemaFault } from './sealing.ts'

/** A sealed act as it stands where it was handed on: its context stays closed. */
export interface HandedLine {
  readonly act: string
  readonly seal: string
  readonly content: string | null
}

export interface ProvenAct {
  readonly digest: Digest
  readonly type: string
  readonly author: BodyId
  readonly at: string
  /** `unknown_key`: the identity of its author is not held here, or not up to that act. */
  readonly seal: 'checked' | 'broken' | 'unknown_key'
}

export const proofFaults = ['malformed', 'not_the_proposal', 'seal_broken', 'consent_missing', 'not_concluded', 'not_acknowledged'] as const
export type ProofFault = (typeof proofFaults)[number]

/** What embedded acts prove, without trust in whoever embedded them. */
export interface Proof {
  readonly at: 'verified' | 'incomplete' | 'broken'
  readonly fault: ProofFault | undefined
  readonly acts: readonly ProvenAct[]
  readonly required: readonly BodyId[]
  readonly proposal: { readonly digest: Digest; readonly facts: ProposeFacts; readonly content: Content | null } | undefined
}

export function readHanded({ act, seal, content }: HandedLine): SealedAct | undefined {
  const sealed = readSealedAct({ act, seal, context: null, content })
  return isMalformed(sealed) || schemaFault(sealed) !== undefined ? undefined : sealed
}

/** Held against the key that stood where the act says its author's identity was. */
export function provenAct(folds: Folds, sealed: SealedAct): ProvenAct {
  const { digest, act } = sealed
  const key = folds.keyFor(sealed)
  return { digest, type: act.type, author: act.body ?? digest, at: act.at, seal: key === undefined ? 'unknown_key' : verifySeal(key, digest, sealed.seal) ? 'checked' : 'broken' }
}

/**
 * Whether the lines show that everyone required consented to exactly this proposal and that it took effect. The
 * required bodies are those the proposal names; that nobody was left out is what its members' nodes judged.
 */
export function proofOf(folds: Folds, lines: readonly HandedLine[], named: Digest, kind: string): Proof {
  const read = lines.map(readHanded)
  const sealed = read.filter((one) => one !== undefined)
  const acts = sealed.map((one) => provenAct(folds, one))
  const proposal = sealed.find(({ digest }) => digest === named)
  const facts = proposal?.act.facts as unknown as ProposeFacts | undefined
  const isProposal = proposal?.act.type === 'propose' && facts?.change.kind === kind
  const required = isProposal ? facts!.replaces.map(({ body }) => body) : []
  const fault = sealed.length < read.length ? 'malformed' : !isProposal ? 'not_the_proposal' : acts.some(({ seal }) => seal === 'broken') ? 'seal_broken' : missing(sealed, proposal!, required)
  return {
    at: fault ? 'broken' : acts.some(({ seal }) => seal === 'unknown_key') ? 'incomplete' : 'verified',
    fault, acts, required,
    proposal: isProposal ? { digest: named, facts: facts!, content: proposal.content } : undefined,
  }
}

function missing(sealed: readonly SealedAct[], proposal: SealedAct, required: readonly BodyId[]): ProofFault | undefined {
  const proposer = proposal.act.body
  const of = <Facts>(type: string) => sealed.filter(({ act }) => act.type === type).map((one) => ({ ...one, facts: one.act.facts as unknown as Facts }))
  const consented = new Set([proposer, ...of<ConsentFacts>('consent').filter(({ facts }) => facts.proposal === proposal.digest).map(({ act }) => act.body)])
  if (!required.every((body) => consented.has(body))) return 'consent_missing'
  const conclusion = of<ConcludeFacts>('conclude').find(({ act, facts }) => act.body === proposer && facts.proposal === proposal.digest)
  if (!conclusion) return 'not_concluded'
  // Where the proposer alone is required, its conclusion takes effect when sealed.
  if (required.every((body) => body === proposer)) return undefined
  const acknowledged = of<AcknowledgeFacts>('acknowledge').some(({ act, facts }) => act.body !== proposer && required.includes(act.body ?? '') && facts.conclusion === conclusion.digest)
  return acknowledged ? undefined : 'not_acknowledged'
}
