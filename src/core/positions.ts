// Specification: spec/procedure.md
import type { BodyId, Digest } from './act.ts'
import type { Partnership } from './partnership.ts'
import { proposalIn } from './procedure.ts'
import type { HeldAct } from './rule.ts'
import type { Subject } from './subjects.ts'

/** What one body that a proposal requires has said about it, with the act that says it. */
export type Position =
  | { readonly at: 'proposed' | 'consented' | 'declined' | 'lapsed'; readonly act: Digest }
  | { readonly at: 'awaited' }

export interface BodyPosition {
  readonly body: BodyId
  readonly position: Position
}

/** The position of each body required, in the order in which the proposal names them. */
export function positionsOn(partnership: Partnership, proposal: HeldAct): readonly BodyPosition[] {
  return proposalIn(proposal)!.required.map((body) => ({ body, position: positionOf(partnership, proposal, body) }))
}

function positionOf(partnership: Partnership, proposal: HeldAct, body: BodyId): Position {
  if (proposal.author === body) return { at: 'proposed', act: proposal.digest }
  const said = (type: string) => partnership.about(proposal.digest, type).find(({ author }) => author === body)
  const declined = said('decline')
  if (declined) return { at: 'declined', act: declined.digest }
  const consented = said('consent')
  const lapsed = said('lapse')
  // A lapse after consent counts only while nobody has acknowledged: what took effect stays.
  if (lapsed && !partnership.subjects.isEffective(proposal.digest)) return { at: 'lapsed', act: lapsed.digest }
  return consented ? { at: 'consented', act: consented.digest } : { at: 'awaited' }
}

/** Where a proposal can still come to something. */
export function isLive(partnership: Partnership, proposal: HeldAct): boolean {
  const { at } = partnership.subjects.situationOf(proposal.digest)
  return at === 'open' || at === 'concluded'
}

/** The proposals about a subject that can still come to something, whoever made them. */
export function liveProposals(partnership: Partnership, subject: Subject): readonly HeldAct[] {
  return subject.proposals.filter((proposal) => isLive(partnership, proposal)).toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
}

/**
 * The revision of a subject that the bodies bound by it stand on: the end of the longest chain. Where an amendment
 * binds only some, each body's own revision is asked of the subjects.
 */
export function agreedRevision(partnership: Partnership, subject: Subject): HeldAct | undefined {
  const chains = partnership.subjects.boundBodies(subject.id).map((body) => partnership.subjects.chainOf(subject.id, body))
  const [longest] = chains.toSorted((one, other) => other.length - one.length || ((one.at(-1) ?? '') < (other.at(-1) ?? '') ? -1 : 1))
  const revision = longest?.at(-1)
  return revision === undefined ? undefined : partnership.get(revision)
}

/** Every act of one type about any revision of a subject. */
export function actsAbout(partnership: Partnership, subject: Subject, type: string): readonly HeldAct[] {
  return [...new Set(subject.proposals.flatMap(({ digest }) => partnership.about(digest, type)))]
}
