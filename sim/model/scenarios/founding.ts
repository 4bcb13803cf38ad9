import type { Scenario } from '../scenario.ts'
import { placed, proposalOf, rules, textTo } from './changes.ts'

/** A liar asks two bodies to found a partnership, and tells each what it likes about it. */
export const founding: Scenario = {
  name: 'founding',
  asks: 'Does a partnership exist for all whom its founder named or for none, and is nobody in it who did not consent?',
  bodies: ['A', 'B', 'L'],
  liars: [2],
  alike: [[0, 1, 2], [1, 0, 2]],
  begin(prefix) {
    prefix.say(2, 'found', { invites: placed(prefix.bodies, [0, 1]), rules: rules as never }, 'charter')
  },
  proposals: (from) => [proposalOf(from, null, from.bodies, textTo('adopt', from.bodies))],
  people: ['consent', 'decline', 'lapse', 'abandon'],
  lies: ['consent', 'decline', 'conclude', 'abandon', 'acknowledge', 'lapse'],
  bounds: { acts: 7, each: [4, 4, 4], proposals: 1, forks: 1, unheeded: 2 },
  deep: { acts: 10, each: [5, 5, 6], proposals: 1, forks: 2, unheeded: 3 },
}
