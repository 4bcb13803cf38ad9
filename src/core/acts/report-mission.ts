// Specification: spec/acts/report_mission.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { cited, list, object, type Read } from '../shape.ts'
import { isOfKind } from '../subject.ts'
import { attachments, wording } from '../wording.ts'

export const reportMissionShape = object({
activity: cited,
  marking: optionalMarking,
})
export type ReportMissionFacts = Read<typeof reportMissionShape>

/** The experts' body reports on a mission: what was seen, what is recommended. */
export const reportMission = rule({
  type: 'report_mission',
  facts: reportMissionShape,
  content: object({ summary: wording(4000), recommendations: list(wording(2000), { max: 50 }), attachments }),
  refusals: ['not_a_member', 'above_ceiling', 'not_an_activity'],
  decide(scene, { activity, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    return isOfKind(scene.cited(activity), 'activity') ? undefined : refuse('not_an_activity')
  },
})
