import type { Scenario } from '../scenario.ts'
import { placed, plainProposal, proposalOf, rules, textTo } from './changes.ts'

/** One honest body between two liars that play into each other's hands. */
export const twoLiars: Scenario = {
  name: 'two-liars',
  asks: 'Can two liars together make an honest body stand on two amendments, or take one back?',
  bodies: ['A', 'L', 'M'],
  liars: [1, 2],
  alike: [[0, 1, 2], [0, 2, 1]],
  begin(prefix) {
    prefix.agree(0, [1, 2], 'found', { invites: placed(prefix.bodies, [1, 2]), rules: rules as never }, 'charter')
    prefix.agree(0, [1, 2], 'propose', plainProposal(prefix.bodies, null, null, textTo('adopt', prefix.bodies)), 'text')
    prefix.settle([0, 1, 2])
  },
  proposals: (from) => [proposalOf(from, from.named.get('text')!, from.bodies, textTo('amend', from.bodies))],
  people: ['consent', 'abandon', 'lapse'],
  lies: ['consent', 'conclude', 'acknowledge', 'lapse'],
  bounds: { acts: 6, each: [4, 4, 4], proposals: 2, forks: 1, unheeded: 3 },
  deep: { acts: 8, each: [5, 4, 4], proposals: 2, forks: 1, unheeded: 4 },
}
