// Specification: spec/procedure.md
import type { BodyId, Content, Digest, RevisionId, SubjectId } from '../../core/act.ts'
import { membershipIn } from '../../core/members.ts'
import { positionsOn, type BodyPosition } from '../../core/positions.ts'
import { proposalIn } from '../../core/procedure.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import type { ProposalSituation } from '../../core/subjects.ts'
import type { Change, SubjectKindName } from '../../core/subjects/catalogue.ts'
import type { Dossier } from '../dossier.ts'

/** One side of a change: what a revision says, in facts and in texts. */
export interface ChangeText {
  readonly change: Change
  /** `undefined`: withheld from this reader, or erased. */
  readonly content: Content | undefined
}

export interface ProposalReading {
  readonly held: HeldAct
  readonly kind: SubjectKindName
  readonly subject: SubjectId
  readonly situation: ProposalSituation
  readonly positions: readonly BodyPosition[]
  readonly after: ChangeText
  /** What binds the proposer now and would be replaced; `undefined` when the proposal creates its subject. */
  readonly before: ChangeText | undefined
  /** Reasons given by those who declined. */
  readonly reasons: ReadonlyMap<BodyId, Content>
  readonly awaitsUs: boolean
}

/** A founding is a proposal too: it proposes the first charter. */
export async function proposalReading(dossier: Dossier, digest: Digest): Promise<ProposalReading | undefined> {
  const { partnership, self } = dossier
  const held = partnership.get(digest)
  const proposal = held && held.effect.at === 'taken' ? proposalIn(held) : undefined
  if (!held || !proposal || !dossier.mayRead(digest)) return undefined
  const positions = positionsOn(partnership, held)
  const situation = partnership.subjects.situationOf(digest)
  const base = proposal.bases.get(self) ?? proposal.bases.get(held.author) ?? null
  const declines = partnership.about(digest, 'decline')
  const reasons = await dossier.contents(declines.map((decline) => decline.digest))
  return {
    held, situation, positions,
    kind: proposal.kind as SubjectKindName,
    subject: proposal.subject,
    after: (await sideOf(dossier, digest))!,
    before: base === null ? undefined : await sideOf(dossier, base),
    reasons: new Map(declines.flatMap((decline) => (reasons.has(decline.digest) ? [[decline.author, reasons.get(decline.digest)!] as const] : []))),
    awaitsUs: situation.at === 'open' && positions.some(({ body, position }) => body === self && position.at === 'awaited'),
  }
}

async function sideOf(dossier: Dossier, revision: RevisionId): Promise<ChangeText | undefined> {
  const held = dossier.partnership.get(revision)
  const change = held && changeOf(held)
  return change && { change, content: await dossier.content(revision) }
}

function changeOf(held: HeldAct): Change | undefined {
  const membership = held.act.type === 'found' ? membershipIn(held) : undefined
  return membership ? { kind: 'charter', ...membership, removed: [] } : factsOf<{ readonly change?: Change }>(held).change
}

/** Proposals about rules and members that can still come to something, and that this reader may see. */
export function openCharterProposals(dossier: Dossier): readonly HeldAct[] {
  const { partnership } = dossier
  const proposals = partnership.subjects.get(partnership.id)?.proposals ?? []
  return proposals.filter(({ digest }) => ['open', 'concluded'].includes(partnership.subjects.situationOf(digest).at) && dossier.mayRead(digest))
}
