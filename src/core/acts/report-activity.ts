// Specification: spec/acts/report_activity.md
import { optionalMarking } from '../marking.ts'
import { cited, integer, nullable, object, oneOf, partialDate, type Read } from '../shape.ts'
import type { ActivityChange } from '../subjects/activity.ts'
import { changeIn } from '../subject.ts'
import { attachments, wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const reportActivityShape = object({
activity: cited,
  outcome: oneOf('held', 'partly_held', 'not_held'),
  from: nullable(partialDate),
  until: nullable(partialDate),
  participants: nullable(integer(0, 100_000)),
  marking: optionalMarking,
})
export type ReportActivityFacts = Read<typeof reportActivityShape>

/** A body reports on an activity: what was delivered, with what result, on what evidence. Holding it is not yet a result. */
export const reportActivity = rule({
  type: 'report_activity',
  facts: reportActivityShape,
  content: object({ delivered: wording(4000), result: nullable(wording(4000)), evidence: nullable(wording(4000)), attachments }),
  refusals: ['not_a_member', 'not_an_activity', 'not_concerned'],
  decide(scene, { activity }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(activity)
    const planned = changeIn<ActivityChange>(held, 'activity')
    if (!planned) return refuse('not_an_activity')
    const concerned = [...planned.hosts, ...planned.costs.map(({ payer }) => payer), ...planned.delegations.map(({ body }) => body)]
    return concerned.includes(scene.author) ? undefined : refuse('not_concerned')
  },
})
