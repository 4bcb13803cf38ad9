import type { Scenario } from '../scenario.ts'
import { placed, plainProposal, proposalOf, rules, textTo } from './changes.ts'

/** Two honest bodies amend a text between themselves, while a third that is bound by it as well amends it with either. */
export const neighbours: Scenario = {
  name: 'neighbours',
  asks: 'Can a liar keep two honest bodies from ever ending what they have between themselves, or bind one of them twice?',
  bodies: ['A', 'B', 'L'],
  liars: [2],
  alike: [[0, 1, 2], [1, 0, 2]],
  begin(prefix) {
    prefix.agree(0, [1, 2], 'found', { invites: placed(prefix.bodies, [1, 2]), rules: rules as never }, 'charter')
    prefix.agree(0, [1, 2], 'propose', plainProposal(prefix.bodies, null, null, textTo('adopt', prefix.bodies)), 'text')
    prefix.settle([0, 1, 2])
  },
  proposals(from) {
    const own = from.bodies[from.self]!
    const others = from.bodies.filter((body) => body !== own)
    return others.map((other) => proposalOf(from, from.named.get('text')!, [own, other], textTo('amend', from.bodies)))
  },
  people: ['consent', 'decline', 'abandon', 'lapse'],
  lies: ['consent', 'conclude', 'acknowledge', 'lapse'],
  bounds: { acts: 6, each: [4, 4, 4], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 8, each: [5, 5, 4], proposals: 2, forks: 1, unheeded: 3 },
}
