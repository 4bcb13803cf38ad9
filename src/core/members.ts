// Specification: spec/subjects/charter.md
import type { BodyId, Digest, RevisionId } from './act.ts'
import { factsOf, type HeldAct, type Scene } from './rule.ts'
import type { CharterChange, FoundFacts } from './charter.ts'
import { isTighter, type Marking } from './marking.ts'
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
 * The members under a revision of the charter, as one feed has seen them: those it names, those it invited
 * who have acceded since, without those who have withdrawn.
 */
export function membersUnder(scene: Scene, revision: RevisionId): readonly BodyId[] {
  const membership = membershipIn(scene.cited(revision))
  if (!membership) return []
  const acceded = scene
    .seenAbout(scene.partnership, 'accede')
    .map(({ author }) => author)
    .filter((body) => membership.invited.some((invitation) => invitation.body === body))
  const left = withdrawnFrom(scene, scene.partnership)
  return [...new Set([...membership.members, ...acceded])].filter((body) => !left.has(body))
}

export function withdrawnFrom(scene: Scene, from: Digest): ReadonlySet<BodyId> {
  const withdrawals = scene.seenAbout(from, 'withdraw').filter((held) => factsOf<{ readonly from: Digest }>(held).from === from)
  return new Set(withdrawals.map(({ author }) => author))
}


/** A body acts in a partnership once its own feed has taken a revision of the charter, or founded it. */
export function isMember(scene: Scene): boolean {
  return scene.lane.current.has(scene.partnership)
}

/** Whether a marking is tighter than the members' networks are accredited for. */
export function isAboveCeiling(scene: Scene, marking: Marking | null): boolean {
  const revision = scene.lane.current.get(scene.partnership)
  const ceiling = revision === undefined ? undefined : membershipIn(scene.cited(revision))?.rules.ceiling
  return marking !== null && ceiling !== undefined && isTighter(marking.tlp, ceiling)
}
