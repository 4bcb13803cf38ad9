// Specification: spec/acts/contest.md
import { cited, object, type Read } from '../shape.ts'
import { wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const contestShape = object({
report: cited,
})
export type ContestFacts = Read<typeof contestShape>

/** Another party contests a report and says why: both stand side by side. */
export const contest = rule({
  type: 'contest',
  facts: contestShape,
  content: object({ reason: wording(2000) }),
  refusals: ['not_a_member', 'not_a_report', 'its_own_report'],
  decide(scene, { report }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(report)
    if (!held || !['report', 'report_activity', 'report_mission'].includes(held.act.type)) return refuse('not_a_report')
    return held.author === scene.author ? refuse('its_own_report') : undefined
  },
})
