// Specification: spec/procedure.md
import type { BodyId, Digest, RevisionId, SubjectId } from './act.ts'
import type { Support } from './lane.ts'
import type { HeldAct, Scene } from './rule.ts'
import { factsOf } from './rule.ts'
import type { CharterChange, FoundFacts, Removal } from './charter.ts'
import type { FreezeFacts } from './freezing.ts'

/** What every proposal says, whatever the kind of its change. */
export interface ProposalForm {
  readonly subject: SubjectId | null
  readonly replaces: readonly { readonly body: BodyId; readonly revision: RevisionId | null }[]
  /** `null`: the founding act. Naming it would give the partnership's own name to whoever is handed this act alone. */
  readonly relies: RevisionId | null
  readonly change: { readonly kind: string }
}

/** A proposal, whether it founds the partnership or changes a subject of it. */
export interface ProposalFacts {
  readonly subject: SubjectId
  readonly kind: string
  readonly required: readonly BodyId[]
  readonly bases: Bases
  /** The revision of rules and membership it relies on; `null`: the founding act, or none in the founding act itself. */
  readonly relies: RevisionId | null
  /** What it says of the bodies that it removes from the partnership. */
  readonly removes: readonly Removal[]
}

const nobody: readonly Removal[] = []

/** For each body required, the revision of its own chain that is replaced. Read from the facts: a proposal is looked at often. */
export class Bases {
  private readonly replaces: ProposalForm['replaces']

  constructor(replaces: ProposalForm['replaces']) {
    this.replaces = replaces
  }

  get(body: BodyId): RevisionId | null {
    return this.replaces.findLast((one) => one.body === body)?.revision ?? null
  }

  values(): readonly (RevisionId | null)[] {
    return this.replaces.map(({ revision }) => revision)
  }
}

const nothingReplaced = new Bases([])

/** Reads a proposal out of the act that made it; `undefined` when the act proposes nothing. */
export function proposalIn(held: HeldAct): ProposalFacts | undefined {
  if (held.act.type === 'found') {
    const required = [held.author, ...factsOf<FoundFacts>(held).invites]
    return { subject: held.digest, kind: 'charter', required, bases: nothingReplaced, relies: null, removes: nobody }
  }
  if (held.act.type !== 'propose') return undefined
  const { subject, change, replaces, relies } = factsOf<ProposalForm>(held)
  return {
    subject: subject ?? held.digest,
    kind: change.kind,
    required: replaces.map(({ body }) => body),
    bases: new Bases(replaces),
    relies,
    removes: removedBy(change),
  }
}

/** The removals that a change makes, where it is one of the charter. */
export function removedBy(change: { readonly kind: string }): readonly Removal[] {
  return change.kind === 'charter' ? (change as unknown as CharterChange).removed : nobody
}

/** The charter that a proposal relies on. */
export function charterRelied(partnership: Digest, relies: RevisionId | null): RevisionId {
  return relies ?? partnership
}

/** How a proposal names the charter it relies on: one way for each, so the founding act is never named. */
export function charterNamed(partnership: Digest, revision: RevisionId): RevisionId | null {
  return revision === partnership ? null : revision
}

export function supportOf(held: HeldAct, proposal: ProposalFacts, body: BodyId): Support {
  return {
    proposal: held.digest,
    subject: proposal.subject,
    base: proposal.bases.get(body),
    required: proposal.required,
    proposer: held.author,
    changesCharter: proposal.kind === 'charter',
    removes: proposal.removes,
  }
}

/**
 * Dead: every other required body has sealed that it holds no conclusion and will never acknowledge one, or has been
 * removed, so that no acknowledgement of it counts any more. For its own proposer it is dead once given up: abandoning
 * and concluding exclude each other in one feed, so nothing is left that anyone could acknowledge.
 */
export function isDead(scene: Scene, support: Support): boolean {
  if (support.proposer === scene.author && scene.lane.abandoned.has(support.proposal)) return true
  const removals = removalsSeen(scene)
  if (removals.some(({ body }) => body === support.proposer) && endsWith(scene, support, removals)) return true
  const others = support.required.filter((body) => body !== support.proposer)
  const lapses = scene.seenAbout(support.proposal, 'lapse')
  return others.length > 0 && others.every((body) => hasLapsed(scene, support, body, lapses) || removals.some((one) => one.body === body))
}

function hasLapsed(scene: Scene, { proposal }: Support, body: BodyId, lapses: readonly HeldAct[]): boolean {
  return lapses.some(({ author }) => author === body) || (body === scene.author && scene.lane.lapsed.has(proposal))
}

/** Whether a body has been removed by a charter that this feed stands on. */
export function isRemoved(scene: Scene, body: BodyId): boolean {
  return removalsSeen(scene).some((removal) => removal.body === body)
}

function removalsSeen(scene: Scene): readonly Removal[] {
  const { lane, partnership } = scene
  const taken = lane.open.on(partnership).filter((support) => support.removes.length > 0 && hasTaken(scene, support))
  return lane.removed.size === 0 && taken.length === 0 ? nobody : [...lane.removed.values(), ...taken.flatMap(({ removes }) => removes)]
}

/**
 * Whether only bodies about to be removed keep a support open: everyone else has let it lapse, or it ends with them. It
 * still takes effect if the removal comes to nothing, and is dead once that takes effect: both cannot be.
 */
function waitsOnlyFor(scene: Scene, support: Support, removes: readonly Removal[]): boolean {
  const isLeaving = (one: BodyId) => removes.some(({ body }) => body === one)
  if (!support.required.some(isLeaving)) return false
  if (isLeaving(support.proposer) && endsWith(scene, support, removes)) return true
  const lapses = scene.seenAbout(support.proposal, 'lapse')
  return support.required.every((body) => body === support.proposer || isLeaving(body) || hasLapsed(scene, support, body, lapses))
}

/**
 * Whether what a removed body proposed can come to nothing any more: no conclusion of it is in sight, nor can any other
 * required body have acknowledged one. It has let it lapse; or, where that body forked its feed, it holds another branch
 * of it, on which it never saw the proposal and so could not even let it lapse.
 */
function endsWith(scene: Scene, support: Support, removes: readonly Removal[]): boolean {
  if (scene.hasSeenAbout(support.proposal, 'conclude')) return false
  const lapses = scene.seenAbout(support.proposal, 'lapse')
  const removal = removes.find(({ body }) => body === support.proposer)!
  const isSettled = (body: BodyId) => body === scene.author || removes.some((one) => one.body === body) || hasLapsed(scene, support, body, lapses)
  return support.required.every((body) => isSettled(body) || isBlindTo(scene, support, body, removal))
}

/** Whether a body froze the feed at a head from which the proposal cannot be seen, and has not left a branch on which it could. */
function isBlindTo(scene: Scene, { proposal }: Support, body: BodyId, { freezes }: Removal): boolean {
  const freeze = freezes.map((digest) => scene.held(digest)).find((held) => held?.author === body && held.act.type === 'freeze')
  if (!freeze) return false
  const { head } = factsOf<FreezeFacts>(freeze)
  const [last, proposed] = [head && scene.held(head.digest), scene.held(proposal)!]
  return !last || (last.act.run <= proposed.act.run && !scene.liesOn(proposed, last))
}

/** Whether a proposal took effect as far as this feed has seen: by an acknowledgement, or by a conclusion where its proposer alone was required. */
export function isInEffect(scene: Scene, held: HeldAct): boolean {
  const proposal = proposalIn(held)
  if (!proposal) return false
  return scene.hasSeenAbout(held.digest, proposal.required.length === 1 ? 'conclude' : 'acknowledge')
}

/**
 * Whether this feed has taken the effect of a proposal it supports. Its own conclusion is not enough: the others
 * may still let it lapse, and what was built on it would hang in the air. Anyone's acknowledgement is enough, even
 * for a body that let the proposal lapse itself, since one acknowledgement keeps it from ever being dead.
 */
function hasTaken(scene: Scene, support: Support): boolean {
  if (support.required.length === 1) return scene.lane.concluded.has(support.proposal)
  return scene.lane.acknowledged.has(support.proposal) || scene.hasSeenAbout(support.proposal, 'acknowledge')
}

/** The revision of a subject that this body's own feed stands on, by its own acts and those it has seen. */
export function currentRevision(scene: Scene, subject: SubjectId): RevisionId | null {
  let revision = scene.lane.current.get(subject) ?? null
  for (;;) {
    const next = scene.lane.open.on(subject).find((support) => support.base === revision && hasTaken(scene, support))
    if (!next) return revision
    revision = next.proposal
  }
}

/** Open: supported, neither dead nor taken. A body supports no rival of an open proposal. Asking changes nothing. */
export function openSupports(scene: Scene, subject: SubjectId): readonly Support[] {
  return scene.lane.open.on(subject).filter((support) => isOpen(scene, support))
}

function isOpen(scene: Scene, support: Support): boolean {
  return !hasTaken(scene, support) && !isDead(scene, support)
}

/** Moves the lane to the revisions it now stands on and forgets what has ended; done when an act is folded, never when one is weighed. */
export function settleOpen(scene: Scene): void {
  const { lane } = scene
  // What no act has touched since stands as it stood.
  const touched = lane.open.takeTouched()
  const taken = touched.filter((support) => hasTaken(scene, support))
  for (const { subject } of taken) {
    const revision = currentRevision(scene, subject)
    if (revision !== null) lane.current.set(subject, revision)
  }
  for (const support of taken) lane.open.delete(support)
  if (taken.some(({ removes }) => removes.length > 0)) settleRemoved(scene, taken)
  for (const support of touched) if (!taken.includes(support) && isDead(scene, support)) lane.open.delete(support)
}

/** Once a body is removed, what waited for it alone is dead, whatever was touched. */
function settleRemoved(scene: Scene, taken: readonly Support[]): void {
  const { lane } = scene
  for (const removal of taken.flatMap(({ removes }) => removes)) lane.removed.set(removal.body, removal)
  for (const support of [...lane.open.all()]) if (isDead(scene, support)) lane.open.delete(support)
}

/** A revision and all those it replaced, for whatever body, as far as this feed has seen them. */
export function lineOf(scene: Scene, revision: RevisionId): ReadonlySet<RevisionId> {
  const line = new Set([revision])
  for (const one of line) {
    const held = scene.cited(one)
    const bases: readonly (RevisionId | null)[] | undefined = held && proposalIn(held)?.bases.values()
    for (const base of bases ?? []) if (base !== null) line.add(base)
  }
  return line
}

/** Whether this feed once stood on a revision and has moved on from it. */
export function hasMovedOn(scene: Scene, subject: SubjectId, from: RevisionId): boolean {
  let revision = currentRevision(scene, subject)
  while (revision !== null) {
    revision = scene.lane.supports.get(revision) ?? null
    if (revision === from) return true
  }
  return false
}

export type SupportRefusal = 'base_not_current' | 'rival_supported' | 'charter_change_open' | 'open_consents'

/** In descending precedence; asked both of the proposer and of each body that consents. */
export const supportRefusals = ['base_not_current', 'rival_supported', 'charter_change_open', 'open_consents'] as const

export function refusalToSupport(scene: Scene, support: Support): SupportRefusal | undefined {
  if (currentRevision(scene, support.subject) !== support.base) return 'base_not_current'
  // A removal is a rival only of another, as soon as nobody but the bodies it removes keeps the others open.
  const stands = (other: Support) => support.removes.length === 0 || !waitsOnlyFor(scene, other, support.removes)
  if (openSupports(scene, support.subject).some((other) => other.base === support.base && stands(other))) return 'rival_supported'
  // A consent given under one membership must not be counted under another (and the reverse); what needs nobody else's has none to count.
  if (!support.changesCharter && support.required.length > 1 && openSupports(scene, scene.partnership).some(({ changesCharter }) => changesCharter)) return 'charter_change_open'
  if (support.changesCharter && scene.lane.open.all().some((other) => !other.changesCharter && other.proposal !== support.proposal && isOpen(scene, other) && stands(other))) return 'open_consents'
  return undefined
}
