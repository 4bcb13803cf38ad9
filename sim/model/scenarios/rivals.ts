import type { Scenario } from '../scenario.ts'
import { placed, plainProposal, proposalOf, rules, textTo } from './changes.ts'

/** Two honest bodies and a liar, bound by one text, amend it against each other. */
export const rivals: Scenario = {
  name: 'rivals',
  asks: 'Can two amendments of one text both bind an honest body, or can one that took effect be undone?',
  bodies: ['A', 'B', 'L'],
  liars: [2],
  alike: [[0, 1, 2], [1, 0, 2]],
  begin(prefix) {
    prefix.agree(0, [1, 2], 'found', { invites: placed(prefix.bodies, [1, 2]), rules: rules as never }, 'charter')
    prefix.agree(0, [1, 2], 'propose', plainProposal(prefix.bodies, null, null, textTo('adopt', prefix.bodies)), 'text')
    prefix.settle([0, 1, 2])
  },
  proposals: (from) => [proposalOf(from, from.named.get('text')!, from.bodies, textTo('amend', from.bodies))],
  people: ['consent', 'abandon', 'lapse'],
  lies: ['consent', 'conclude', 'abandon', 'acknowledge', 'lapse', 'receive'],
  bounds: { acts: 7, each: [4, 4, 4], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 9, each: [5, 5, 5], proposals: 2, forks: 1, unheeded: 3 },
}
