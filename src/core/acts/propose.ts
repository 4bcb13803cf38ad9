// Specification: spec/acts/propose.md
import { cited, digest, list, nullable, object, type Read } from '../shape.ts'
import { isTighter as isAbove, optionalMarking } from '../marking.ts'
import { membersUnder, membershipIn } from '../members.ts'
import { charterRelied, currentRevision, proposalIn, refusalToSupport, removedBy, settleOpen, supportRefusals } from '../procedure.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { rule, type Scene } from '../rule.ts'
import { changeShape, subjectKindOf, subjectRefusals } from '../subjects/catalogue.ts'

export const proposeShape = object({
  /** The subject to change: the act that created it; `null` to create one. */
  subject: nullable(cited),
  /** For each body whose consent is needed, the revision of its own chain that this replaces. */
  replaces: list(object({ body: digest, revision: nullable(cited) }), { min: 1, max: 31 }),
  /** The revision of rules and membership it relies on; `null`: the founding act, which is never named here. */
  relies: nullable(cited),
  marking: optionalMarking,
  change: changeShape,
})
export type ProposeFacts = Read<typeof proposeShape>

const ownRefusals = [
  'charter_not_current', 'unknown_subject', 'not_required', 'not_a_member', 'consent_left_out', 'named_twice', 'above_ceiling',
] as const
type OwnRefusal = (typeof ownRefusals)[number]

/** A body puts a change of something shared to those whose consent it needs, and thereby consents itself. */
export const propose = rule({
  type: 'propose',
  facts: proposeShape,
  content: null,
  contentFor: ({ change }) => subjectKindOf(change.kind).content,
  refusals: [...ownRefusals, ...supportRefusals, ...subjectRefusals],
  decide(scene, facts) {
    const own = refusalOfForm(scene, facts)
    if (own) return own
    const reason = refusalToSupport(scene, supportBy(scene, facts))
    if (reason) return refuse(reason)
    const base = facts.replaces.find(({ body }) => body === scene.author)?.revision ?? null
    const kind = subjectKindOf(facts.change.kind)
    // Each kind of subject has its own ordered refusals; they come after those of the procedure.
    return kind.decide(scene, facts.change as never, base === null ? undefined : scene.cited(base))
  },
  fold(lane, scene, facts) {
    settleOpen(scene)
    lane.support(supportBy(scene, facts))
  },
})

function supportBy(scene: Scene, { subject, replaces, change }: ProposeFacts) {
  return {
    proposal: scene.digest,
    subject: subject ?? scene.digest,
    base: replaces.find(({ body }) => body === scene.author)?.revision ?? null,
    required: replaces.map(({ body }) => body),
    proposer: scene.author,
    changesCharter: change.kind === 'charter',
    removes: removedBy(change),
  }
}

function refusalOfForm(scene: Scene, { subject, replaces, relies, change, marking }: ProposeFacts): Refusal<OwnRefusal> | undefined {
  const charter = charterRelied(scene.partnership, relies)
  if (relies === scene.partnership || currentRevision(scene, scene.partnership) !== charter) return refuse('charter_not_current')
  const held = subject === null ? undefined : scene.cited(subject)
  if (subject !== null) {
    const created = held && proposalIn(held)
    if (!created || created.subject !== subject || created.kind !== change.kind) return refuse('unknown_subject')
  }
  const required = replaces.map(({ body }) => body)
  if (!required.includes(scene.author)) return refuse('not_required')
  const members = membersUnder(scene, charter)
  if (required.some((body) => !members.includes(body))) return refuse('not_a_member')
  const base = replaces.find(({ body }) => body === scene.author)?.revision ?? null
  const needed = subjectKindOf(change.kind).consentOf(change as never, members, base === null ? undefined : scene.cited(base))
  if (needed.some((body) => !required.includes(body))) return refuse('consent_left_out')
  if (new Set(required).size !== required.length) return refuse('named_twice')
  const ceiling = membershipIn(scene.cited(charter))?.rules.ceiling
  if (marking && ceiling && isAbove(marking.tlp, ceiling)) return refuse('above_ceiling')
  return undefined
}
