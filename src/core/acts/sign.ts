// Specification: spec/acts/sign.md
import { capacities, needsNoPowers, type Capacity } from '../capacity.ts'
import { firstDayOf, lastDayOf } from '../calendar.ts'
import { isMember } from '../members.ts'
import { currentRevision, proposalIn } from '../procedure.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule, type Scene } from '../rule.ts'
import { cited, nullable, object, oneOf, partialDate, text, type Read } from '../shape.ts'
import { changeIn } from '../subject.ts'
import type { InstrumentChange } from '../subjects/instrument.ts'
import { attachments, wording } from '../wording.ts'
import type { GrantPowersFacts } from './grant-powers.ts'

export const signShape = object({
/** The adopted revision: exactly these bytes, in every authentic language. */
  revision: cited,
  powers: nullable(cited),
  capacity: oneOf(...capacities),
  form: oneOf('definitive', 'ad_referendum'),
  on: partialDate,
})
export type SignFacts = Read<typeof signShape>

interface Authority {
  readonly powers: string | null
  readonly capacity: Capacity
  readonly on: string
  readonly subject: string
}

function refusalOfPowers(scene: Scene, nature: InstrumentChange['nature'], { powers, capacity, on, subject }: Authority) {
  if (powers === null) return needsNoPowers(capacity, nature) ? undefined : refuse('powers_missing')
  const held = scene.cited(powers)
  if (held?.act.type !== 'grant_powers' || held.author !== scene.author) return refuse('powers_missing')
  const granted = factsOf<GrantPowersFacts>(held)
  // A mandate is a standing competence: it does not bind a State to a treaty.
  if (nature === 'binding' && granted.kind !== 'full_powers') return refuse('powers_missing')
  const forThis = granted.instrument === null || granted.instrument === subject || proposalIn(scene.cited(granted.instrument)!)?.subject === subject
  if (!forThis) return refuse('powers_for_another_text')
  if (lastDayOf(on) < granted.from || (granted.until !== null && firstDayOf(on) > granted.until)) return refuse('powers_not_running')
  return undefined
}

/** A person signs the adopted text for its body. Signing is diplomacy; the seal on this act is cryptography. */
export const sign = rule({
  type: 'sign',
  facts: signShape,
  content: object({ signatory: text(200), function: wording(200), place: nullable(text(200)), attachments }),
  refusals: ['not_a_member', 'not_an_adopted_text', 'not_a_signatory', 'text_replaced', 'already_signed', 'powers_missing', 'powers_for_another_text', 'powers_not_running'],
  decide(scene, { revision, powers, capacity, on }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(revision)
    const change = changeIn<InstrumentChange>(held, 'instrument')
    const subject = held && proposalIn(held)?.subject
    if (!change || !subject || change.action === 'end') return refuse('not_an_adopted_text')
    if (!change.signatories.includes(scene.author)) return refuse('not_a_signatory')
    if (currentRevision(scene, subject) !== revision) return refuse('text_replaced')
    if (scene.lane.done.has(`sign/${revision}`)) return refuse('already_signed')
    return refusalOfPowers(scene, change.nature, { powers, capacity, on, subject })
  },
  fold(lane, _scene, { revision }) {
    lane.done.add(`sign/${revision}`)
  },
})
