import { ruleOf } from '../../src/core/acts/catalogue.ts'
import { membershipIn } from '../../src/core/members.ts'
import { headOf, Partnership } from '../../src/core/partnership.ts'
import { proposalIn } from '../../src/core/procedure.ts'
import { stateLines } from '../../src/core/state-digest-input.ts'

/** The rules under check: those of production, or a copy of them in which one rule is broken on purpose. */
export interface Law {
  readonly Partnership: typeof Partnership
  readonly headOf: typeof headOf
  readonly membershipIn: typeof membershipIn
  readonly proposalIn: typeof proposalIn
  readonly ruleOf: typeof ruleOf
  readonly stateLines: typeof stateLines
}

export const production: Law = { Partnership, headOf, membershipIn, proposalIn, ruleOf, stateLines }
