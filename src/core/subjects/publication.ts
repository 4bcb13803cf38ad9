// Specification: spec/subjects/publication.md
import { cited, list, nullable, object, oneOf, date, text, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { proposalIn, type ProposalForm } from '../procedure.ts'
import { everyMember, subjectKind } from '../subject.ts'
import { wording } from '../wording.ts'

export const publishableFields = [
  'title', 'parties', 'nature', 'dates', 'text', 'signatories', 'agenda', 'conclusions', 'wording', 'owners', 'due', 'reports',
  'place', 'hosts', 'goal', 'costs', 'delegations', 'results', 'year', 'lines', 'body',
] as const

export const publicationChangeShape = object({
  /** The revision that is published; every field not named stays unpublished. */
  of: cited,
  fields: list(oneOf(...publishableFields), { min: 1, max: 21 }),
  /** First day on which it may be shown. */
  notBefore: nullable(date),
  /** Situation of the publication: a correction is a revision, visible with its reason; `withdrawn` stops showing it. */
  situation: oneOf('published', 'withdrawn'),
})
export type PublicationChange = Read<typeof publicationChangeShape>

/** What all parties concerned agree to show to everyone, field by field. */
export const publication = subjectKind({
  kind: 'publication',
  change: publicationChangeShape,
  content: object({
    title: wording(300),
    values: list(object({ field: oneOf(...publishableFields), label: nullable(wording(200)), value: wording(20_000) }), { min: 1, max: 200 }),
    correction: nullable(wording(2000)),
    note: nullable(text(2000)),
  }),
  refusals: ['nothing_to_publish', 'originator_not_asked', 'field_named_twice'],
  consentOf: everyMember,
  decide(scene, { of, fields }) {
    const held = scene.cited(of)
    if (!held || (!proposalIn(held) && held.act.type !== 'write_note')) return refuse('nothing_to_publish')
    // A note is its author's, also once that body has left: then nobody is there to release it.
    const required = (scene.act.facts as unknown as ProposalForm).replaces.map(({ body }) => body)
    if (held.act.type === 'write_note' && !required.includes(held.author)) return refuse('originator_not_asked')
    if (new Set(fields).size !== fields.length) return refuse('field_named_twice')
    return undefined
  },
})
