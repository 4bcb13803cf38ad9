// Specification: spec/acts/grant_powers.md
import { capacities } from '../capacity.ts'
import { cited, date, nullable, object, oneOf, text, type Read } from '../shape.ts'
import { isOfKind } from '../subject.ts'
import { attachments, wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const grantPowersShape = object({
kind: oneOf('full_powers', 'mandate'),
  /** The instrument it is for; `null`: the body's standing competence. */
  instrument: nullable(cited),
  capacity: oneOf(...capacities),
  from: date,
  until: nullable(date),
})
export type GrantPowersFacts = Read<typeof grantPowersShape>

/** A body authorises a person to act for it: full powers for a binding text, a mandate otherwise (VCLT art. 7). */
export const grantPowers = rule({
  type: 'grant_powers',
  facts: grantPowersShape,
  content: object({ holder: text(200), function: wording(200), reference: nullable(text(200)), attachments }),
  refusals: ['not_a_member', 'not_an_instrument', 'ends_before_it_begins'],
  decide(scene, { instrument, from, until }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (instrument !== null && !isOfKind(scene.cited(instrument), 'instrument')) return refuse('not_an_instrument')
    if (until !== null && until < from) return refuse('ends_before_it_begins')
    return undefined
  },
})
