import type { Party } from '../party.ts'
import type { Check, Invariant } from './check.ts'
import { Consent } from './consent.ts'
import { Convergence } from './convergence.ts'
import { CutOff } from './cut-off.ts'
import { Entitlement } from './entitlement.ts'
import { Liars } from './liars.ts'
import { NothingLost } from './nothing-lost.ts'
import { OneSuccessor } from './one-successor.ts'

/** The seven invariants of the record, each watched by one check. */
export function checksOf(report: (invariant: Invariant, what: string) => void, parties: readonly Party[]): readonly Check[] {
  const to = (invariant: Invariant) => (what: string) => report(invariant, what)
  return [
    new Convergence(to('convergence')), new Consent(to('consent'), parties), new OneSuccessor(to('one_successor'), parties), new Liars(to('liars'), parties),
    new NothingLost(to('nothing_lost'), parties), new Entitlement(to('entitlement')), new CutOff(to('cut_off')),
  ]
}
