// Specification: spec/acts/report_use.md
import { optionalMarking } from '../marking.ts'
import { isAboveCeiling, isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { cited, nullable, object, oneOf, partialDate, type Read } from '../shape.ts'
import { wording } from '../wording.ts'

export const reportUseShape = object({
/** The note, answer, mission report or offer that was used. */
  of: cited,
  outcome: oneOf('adopted', 'adapted', 'tried', 'not_used'),
  on: partialDate,
  marking: optionalMarking,
})
export type ReportUseFacts = Read<typeof reportUseShape>

const usable: readonly string[] = ['write_note', 'answer', 'report_mission', 'offer_know_how', 'report_activity']

/** A body tells what became of an experience later: the only proof that an exchange had effect. */
export const reportUse = rule({
  type: 'report_use',
  facts: reportUseShape,
  content: object({ account: wording(4000), changed: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'above_ceiling', 'nothing_to_use'],
  decide(scene, { of, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    const held = scene.cited(of)
    return held && usable.includes(held.act.type) ? undefined : refuse('nothing_to_use')
  },
})
