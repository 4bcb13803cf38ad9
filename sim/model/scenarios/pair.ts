import type { Scenario } from '../scenario.ts'
import { placed, plainProposal, proposalOf, rules, textTo } from './changes.ts'

/** One honest body and a liar amend one text against each other, and each may change its mind at every step. */
export const pair: Scenario = {
  name: 'pair',
  asks: 'Can a liar that is alone with an honest body make it stand on two amendments at once, or take one back?',
  bodies: ['A', 'L'],
  liars: [1],
  alike: [[0, 1]],
  begin(prefix) {
    prefix.agree(0, [1], 'found', { invites: placed(prefix.bodies, [1]), rules: rules as never }, 'charter')
    prefix.agree(0, [1], 'propose', plainProposal(prefix.bodies, null, null, textTo('adopt', prefix.bodies)), 'text')
    prefix.settle([0, 1])
  },
  proposals(from) {
    const text = from.named.get('text')!
    const change = textTo('amend', from.bodies)
    const old = plainProposal(from.bodies, text, text, change)
    const current = proposalOf(from, text, from.bodies, change)
    return JSON.stringify(old) === JSON.stringify(current) ? [current] : [current, old]
  },
  people: ['consent', 'decline', 'abandon', 'lapse'],
  lies: ['consent', 'decline', 'conclude', 'abandon', 'acknowledge', 'lapse'],
  bounds: { acts: 8, each: [6, 6], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 11, each: [7, 7], proposals: 3, forks: 2, unheeded: 3 },
}
