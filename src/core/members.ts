// Specification: spec/subjects/charter.md
import type { BodyId, Digest, RevisionId } from './act.ts'
import { factsOf, type HeldAct, type Scene } from './rule.ts'
import type { CharterChange, FoundFacts } from './charter.ts'
import { isTighter, type Marking } from './marking.ts'
import { currentRevision, isInEffect, isRemoved, lineOf, openSupports, proposalIn } from './procedure.ts'
import { removalsIn } from './removal.ts'
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
  const removed = new Set([...line].flatMap((one) => removalsIn(scene.cited(one)).map(({ body }) => body)))
  return [...new Set([...membership.members, ...acceded])].filter((body) => !left.has(body) && !removed.has(body))
}

/** The charters that this body stands on or supports; where it has none yet, those in effect that it has seen. */
function chartersBefore(scene: Scene): readonly RevisionId[] {
  const current = currentRevision(scene, scene.partnership)
  const open = openSupports(scene, scene.partnership).map(({ proposal }) => proposal)
  return [...(current === null ? chartersSeen(scene) : [current]), ...open]
}

function chartersSeen(scene: Scene): readonly RevisionId[] {
  const changes = scene.seenAbout(scene.partnership, 'propose').filter((held) => proposalIn(held)?.kind === 'charter')
  const effective = changes.filter((held) => isInEffect(scene, held))
  const replaced = new Set(effective.flatMap((held) => proposalIn(held)!.bases.values()))
  const last = effective.map(({ digest }) => digest).filter((digest) => !replaced.has(digest))
  return last.length === 0 ? [scene.partnership] : last
}

/** Those without whom nothing can be settled about this body's own feed: every other member, as far as it has seen. */
export function otherMembers(scene: Scene): readonly BodyId[] {
  const left = withdrawnFrom(scene, scene.partnership)
  const members = chartersBefore(scene).flatMap((revision) => [...membersUnder(scene, revision), ...asked(scene, revision)])
  return [...new Set(members)].filter((body) => body !== scene.author && !left.has(body) && !isRemoved(scene, body))
}

/** Every body whose feed may matter to this one: members, those asked to become one, and those invited. */
export function concernedBodies(scene: Scene): ReadonlySet<BodyId> {
  const charters = chartersBefore(scene)
  const invited = charters.flatMap((revision) => membershipIn(scene.held(revision))?.invited.map(({ body }) => body) ?? [])
  return new Set([...charters.flatMap((revision) => [...membersUnder(scene, revision), ...asked(scene, revision)]), ...invited])
}

/**
 * Those asked to found the partnership, or required by an open change of the charter. The founding act is held by all,
 * seen or not: whoever lost everything still knows by it whom to ask.
 */
function asked(scene: Scene, revision: RevisionId): readonly BodyId[] {
  const held = scene.held(revision)
  const isOpen = scene.lane.open.on(scene.partnership).some(({ proposal }) => proposal === revision)
  return held && (isOpen || revision === scene.partnership) ? proposalIn(held)!.required : []
}

/** A member, or a body asked to found the partnership or whose change of the charter is open: others may rely on what it seals. */
export function takesPart(scene: Scene): boolean {
  if (isMember(scene) || openSupports(scene, scene.partnership).length > 0) return true
  return membershipIn(scene.held(scene.partnership))?.members.includes(scene.author) ?? false
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
