import type { Scenario } from '../scenario.ts'
import { rivals } from './rivals.ts'

/** The same as among rivals, with everything that is sealed in vain. */
export const refusals: Scenario = {
  ...rivals,
  name: 'refusals',
  asks: 'Is an act that the rules refuse refused everywhere and for ever, and for the same reason?',
  lies: ['consent', 'conclude', 'acknowledge', 'lapse', 'decline', 'abandon', 'accept'],
  refused: true,
  bounds: { acts: 4, each: [3, 3, 3], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 6, each: [4, 4, 4], proposals: 2, forks: 1, unheeded: 2 },
}
