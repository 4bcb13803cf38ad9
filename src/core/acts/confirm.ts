// Specification: spec/acts/confirm.md
import { cited, nullable, object, type Read } from '../shape.ts'
import { wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const confirmShape = object({
report: cited,
})
export type ConfirmFacts = Read<typeof confirmShape>

/** Another party confirms a report: the promise counts as kept for both. */
export const confirm = rule({
  type: 'confirm',
  facts: confirmShape,
  content: object({ remark: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'not_a_report', 'its_own_report'],
  decide(scene, { report }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(report)
    if (!held || !['report', 'report_activity', 'report_mission'].includes(held.act.type)) return refuse('not_a_report')
    return held.author === scene.author ? refuse('its_own_report') : undefined
  },
})
