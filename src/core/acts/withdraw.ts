// Specification: spec/acts/withdraw.md
import { cited, date, object, type Read } from '../shape.ts'
import { membershipIn } from '../members.ts'
import { changeIn } from '../subject.ts'
import { currentRevision, proposalIn } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { rule, type Scene } from '../rule.ts'
import { wording } from '../wording.ts'
import { addMonths } from '../calendar.ts'
import type { InstrumentChange } from '../subjects/instrument.ts'

export const withdrawShape = object({
  /** The partnership, or one of its instruments (the subject). */
  from: cited,
  /** First day on which it is no longer bound. */
  effective: date,
})
export type WithdrawFacts = Read<typeof withdrawShape>

/** A body gives notice that it leaves (VCLT art. 54–56). Nobody's consent is needed, and nothing already done is undone. */
export const withdraw = rule({
  type: 'withdraw',
  facts: withdrawShape,
  content: object({ reason: wording(2000) }),
  refusals: ['nothing_to_withdraw_from', 'already_withdrawn', 'notice_too_short'],
  decide(scene, { from, effective }) {
    const notice = noticeMonths(scene, from)
    if (notice === undefined) return refuse('nothing_to_withdraw_from')
    if (scene.lane.done.has(`withdraw/${from}`)) return refuse('already_withdrawn')
    // Counted from the day the notice itself claims: an earlier claim cannot be made good by a late arrival.
    if (effective < addMonths(scene.act.at.slice(0, 10), notice)) return refuse('notice_too_short')
    return undefined
  },
  fold(lane, _scene, { from }) {
    lane.done.add(`withdraw/${from}`)
  },
})

function noticeMonths(scene: Scene, from: string): number | undefined {
  const revision = currentRevision(scene, from)
  if (revision === null) return undefined
  const held = scene.cited(revision)
  if (from === scene.partnership) return membershipIn(held)?.rules.noticeMonths
  const change = held && proposalIn(held)?.kind === 'instrument' ? changeIn<InstrumentChange>(held, 'instrument') : undefined
  return change?.noticeMonths
}
