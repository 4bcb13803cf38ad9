// Specification: spec/subjects/activity.md
import type { BodyId } from '../act.ts'
import { firstDayOf, lastDayOf } from '../calendar.ts'
import { boolean, cited, digest, integer, list, nullable, object, oneOf, partialDate, text, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { isOfKind, subjectKind } from '../subject.ts'
import { amountShape, attachments, languageShape, sourceShape, wording } from '../wording.ts'

export const activityTypes = [
  'expert_mission', 'workshop', 'study_visit', 'peer_review', 'training', 'seminar', 'tabletop_exercise', 'job_shadowing', 'mentoring',
  'secondment', 'joint_research', 'translation', 'tailor_made_support', 'online_meeting',
] as const
export const activitySituations = ['planned', 'postponed', 'cancelled'] as const
export const activityAims = ['train', 'exchange', 'evaluate', 'advise', 'document'] as const

export const activityChangeShape = object({
  /** The programme of which it is a line; `null`: agreed outside any. */
  programme: nullable(cited),
  type: oneOf(...activityTypes),
  aim: oneOf(...activityAims),
  situation: oneOf(...activitySituations),
  hosts: list(digest, { min: 1, max: 8 }),
  from: nullable(partialDate),
  until: nullable(partialDate),
  datesToConfirm: boolean,
  costs: list(object({ payer: digest, amount: amountShape, covers: oneOf('travel', 'stay', 'interpretation', 'venue', 'materials', 'all') }), { max: 30 }),
  /** Who comes, by role and number: never by name. */
  delegations: list(object({ body: digest, role: oneOf('expert', 'participant', 'trainer', 'observer', 'interpreter'), count: integer(1, 1000) }), { max: 30 }),
  languages: list(languageShape, { max: 5 }),
  /** The request for know-how that this mission answers. */
  answers: nullable(cited),
  /** An activity of the past, entered with its sources. */
  sources: list(sourceShape, { max: 20 }),
})
export type ActivityChange = Read<typeof activityChangeShape>

/** One thing done together: a line of the year's programme, or agreed by itself. */
export const activity = subjectKind({
  kind: 'activity',
  change: activityChangeShape,
  content: object({ title: wording(300), goal: nullable(wording(2000)), expected: nullable(wording(2000)), place: nullable(text(200)), attachments }),
  refusals: ['no_such_programme', 'ends_before_it_begins', 'host_named_twice', 'not_a_request'],
  consentOf(change, members) {
    // Its hosts, those who pay and those who come: nobody else is bound by it. A third party may pay or come without being bound, never host.
    const guests: readonly BodyId[] = [...change.costs.map(({ payer }) => payer), ...change.delegations.map(({ body }) => body)]
    return [...new Set([...change.hosts, ...guests.filter((body) => members.includes(body))])]
  },
  decide(scene, { programme, from, until, hosts, answers }) {
    if (programme !== null && !isOfKind(scene.cited(programme), 'programme')) return refuse('no_such_programme')
    if (from !== null && until !== null && lastDayOf(until) < firstDayOf(from)) return refuse('ends_before_it_begins')
    if (new Set(hosts).size !== hosts.length) return refuse('host_named_twice')
    if (answers !== null && scene.cited(answers)?.act.type !== 'request_know_how') return refuse('not_a_request')
    return undefined
  },
})
