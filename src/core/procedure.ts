// Specification: spec/procedure.md
import type { BodyId, Digest, RevisionId, SubjectId } from './act.ts'
import type { Lane, Support } from './lane.ts'
import type { HeldAct, Scene } from './rule.ts'
import { factsOf } from './rule.ts'
import type { FoundFacts } from './charter.ts'

/** What every proposal says, whatever the kind of its change. */
export interface ProposalForm {
  readonly subject: SubjectId | null
  readonly replaces: readonly { readonly body: BodyId; readonly revision: RevisionId | null }[]
  readonly relies: RevisionId
  readonly change: { readonly kind: string }
}

/** A proposal, whether it founds the partnership or changes a subject of it. */
export interface ProposalFacts {
  readonly subject: SubjectId
  readonly kind: string
  readonly required: readonly BodyId[]
  readonly bases: ReadonlyMap<BodyId, RevisionId | null>
  /** The revision of rules and membership it relies on; `null` in the founding act. */
  readonly relies: RevisionId | null
}

/** Reads a proposal out of the act that made it; `undefined` when the act proposes nothing. */
export function proposalIn(held: HeldAct): ProposalFacts | undefined {
  if (held.act.type === 'found') {
    const required = [held.author, ...factsOf<FoundFacts>(held).invites]
    return { subject: held.digest, kind: 'charter', required, bases: new Map(required.map((body) => [body, null])), relies: null }
  }
  if (held.act.type !== 'propose') return undefined
  const { subject, change, replaces, relies } = factsOf<ProposalForm>(held)
  return {
    subject: subject ?? held.digest,
    kind: change.kind,
    required: replaces.map(({ body }) => body),
    bases: new Map(replaces.map(({ body, revision }) => [body, revision])),
    relies,
  }
}

export function supportOf(held: HeldAct, proposal: ProposalFacts, body: BodyId): Support {
  return {
    proposal: held.digest,
    subject: proposal.subject,
    base: proposal.bases.get(body) ?? null,
    required: proposal.required,
    proposer: held.author,
    changesCharter: proposal.kind === 'charter',
  }
}

/** Dead: every other required body has sealed that it holds no conclusion and will never acknowledge one. */
export function isDead(scene: Scene, support: Support): boolean {
  const others = support.required.filter((body) => body !== support.proposer)
  if (others.length === 0) return scene.lane.abandoned.has(support.proposal)
  const lapsed = new Set(scene.seenAbout(support.proposal, 'lapse').map(({ author }) => author))
  return others.every((body) => lapsed.has(body) || (body === scene.author && scene.lane.lapsed.has(support.proposal)))
}

/** Whether this feed has taken the proposal's effect: by its own acknowledgement, or as its proposer by seeing one. */
function hasTaken(scene: Scene, support: Support): boolean {
  if (support.proposer !== scene.author) return scene.lane.acknowledged.has(support.proposal)
  if (!scene.lane.concluded.has(support.proposal)) return false
  return support.required.length === 1 || scene.seenAbout(support.proposal, 'acknowledge').length > 0
}

/**
 * The revision of a subject that this body's own feed stands on. A conclusion of its own counts at once,
 * unless the feed has seen that everyone else let it lapse.
 */
export function currentRevision(scene: Scene, subject: SubjectId): RevisionId | null {
  let revision = scene.lane.current.get(subject) ?? null
  while (revision !== null) {
    const support = scene.lane.supports.get(revision)
    if (!support || support.proposer !== scene.author || !isDead(scene, support)) return revision
    revision = support.base
  }
  return null
}

/** Open: supported, neither dead nor taken. A body supports no rival of an open proposal. */
export function openSupports(scene: Scene): readonly Support[] {
  for (const support of scene.lane.open.values()) {
    if (hasTaken(scene, support) || isDead(scene, support)) scene.lane.open.delete(support.proposal)
  }
  return [...scene.lane.open.values()]
}

export type SupportRefusal = 'base_not_current' | 'rival_supported' | 'charter_change_open' | 'open_consents'

/** In descending precedence; asked both of the proposer and of each body that consents. */
export const supportRefusals = ['base_not_current', 'rival_supported', 'charter_change_open', 'open_consents'] as const

export function refusalToSupport(scene: Scene, support: Support): SupportRefusal | undefined {
  if (currentRevision(scene, support.subject) !== support.base) return 'base_not_current'
  const open = openSupports(scene)
  if (open.some(({ subject, base }) => subject === support.subject && base === support.base)) return 'rival_supported'
  // A consent given under one membership must not be counted under another (and the reverse).
  if (!support.changesCharter && open.some(({ changesCharter }) => changesCharter)) return 'charter_change_open'
  if (support.changesCharter && open.some(({ changesCharter, proposal }) => !changesCharter && proposal !== support.proposal)) return 'open_consents'
  return undefined
}

/** The body's own feed takes the proposal's revision as the one it stands on. */
export function takeRevision(lane: Lane, proposal: Digest): void {
  const support = lane.supports.get(proposal)
  if (support) lane.current.set(support.subject, proposal)
}
