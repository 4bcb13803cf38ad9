// Specification: spec/subjects/format.md
import { cited, digest, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { everyMember, isOfKind, subjectKind } from '../subject.ts'
import { wording } from '../wording.ts'

export const formatForms = ['joint_committee', 'dialogue', 'ministerial_format', 'prosecutors_format', 'working_group', 'expert_group'] as const
export const formatLevels = ['ministers', 'heads_of_body', 'senior_officials', 'prosecutors', 'experts'] as const
export const chairRules = ['co_chairs', 'rotating', 'host'] as const

export const formatChangeShape = object({
  form: oneOf(...formatForms),
  level: oneOf(...formatLevels),
  chair: oneOf(...chairRules),
  /** Members that take part: two formats of the same States may stand side by side. */
  participants: list(digest, { min: 1, max: 31 }),
  /** The instrument that creates it; `null`: a dialogue or format without a treaty. */
  under: nullable(cited),
  sessionsPerYear: nullable(oneOf('1', '2', '3', '4')),
})
export type FormatChange = Read<typeof formatChangeShape>

/** A joint committee, a dialogue or another standing format in which bodies meet. */
export const format = subjectKind({
  kind: 'format',
  change: formatChangeShape,
  content: object({ name: wording(200), mandate: wording(4000) }),
  refusals: ['participant_named_twice', 'under_no_instrument'],
  consentOf: everyMember,
  decide(scene, { participants, under }) {
    if (new Set(participants).size !== participants.length) return refuse('participant_named_twice')
    if (under !== null && !isOfKind(scene.cited(under), 'instrument')) return refuse('under_no_instrument')
    return undefined
  },
})
