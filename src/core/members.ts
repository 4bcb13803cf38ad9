// Specification: spec/subjects/charter.md
import type { BodyId, Digest, RevisionId } from './act.ts'
import { factsOf, type HeldAct, type Scene } from './rule.ts'
import type { CharterChange, FoundFacts } from './charter.ts'
import { isTighter, type Marking } from './marking.ts'
import { currentRevision, lineOf } from './procedure.ts'
import { changeIn } from './subject.ts'

export interface Membership {
  readonly members: readonly BodyId[]
  readonly invited: CharterChange['invited']
  readonly rules: CharterChange['rules']
}

/** What one revision of the charter says by itself; `undefined` when the act is no charter. */
export function membershipIn(held: HeldAct | undefined): Membership | undefined {
  if (held?.act.type === 'found') {
    const { invites, rules } = factsOf<FoundFacts>(held)
    return { members: [held.author, ...invites], invited: [], rules }
  }
  const change = changeIn<CharterChange>(held, 'charter')
  return change && { members: change.members, invited: change.invited, rules: change.rules }
}

/**
 * The members under a revision of the charter, as one feed has seen them: those it names, those who acceded
 * on an invitation of this revision or of one it replaced, without those who have withdrawn.
 */
export function membersUnder(scene: Scene, revision: RevisionId): readonly BodyId[] {
  const membership = membershipIn(scene.cited(revision))
  if (!membership) return []
  const line = lineOf(scene, revision)
  // An accession that crossed a change of the charter on its way still counts: nobody is left out by timing.
  const acceded = scene
    .seenAbout(scene.partnership, 'accede')
    .filter((held) => line.has(factsOf<{ readonly invitation: Digest }>(held).invitation) || membership.invited.some(({ body }) => body === held.author))
    .map(({ author }) => author)
  const left = withdrawnFrom(scene, scene.partnership)
  return [...new Set([...membership.members, ...acceded])].filter((body) => !left.has(body))
}

export function withdrawnFrom(scene: Scene, from: Digest): ReadonlySet<BodyId> {
  const withdrawals = scene.seenAbout(from, 'withdraw').filter((held) => factsOf<{ readonly from: Digest }>(held).from === from)
  return new Set(withdrawals.map(({ author }) => author))
}

/** A body acts in a partnership once a revision of the charter that it supported or acceded to has taken effect for it. */
export function isMember(scene: Scene): boolean {
  return currentRevision(scene, scene.partnership) !== null
}

/** Whether a marking is tighter than the members' networks are accredited for. */
export function isAboveCeiling(scene: Scene, marking: Marking | null): boolean {
  const revision = currentRevision(scene, scene.partnership)
  const ceiling = revision === null ? undefined : membershipIn(scene.cited(revision))?.rules.ceiling
  return marking !== null && ceiling !== undefined && isTighter(marking.tlp, ceiling)
}
