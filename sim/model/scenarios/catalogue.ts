import type { Scenario } from '../scenario.ts'
import { bases } from './bases.ts'
import { founding } from './founding.ts'
import { membership } from './membership.ts'
import { neighbours } from './neighbours.ts'
import { pair } from './pair.ts'
import { refusals } from './refusals.ts'
import { rivals } from './rivals.ts'
import { twoLiars } from './two-liars.ts'

export const scenarios: readonly Scenario[] = [pair, founding, rivals, twoLiars, neighbours, bases, membership, refusals]
