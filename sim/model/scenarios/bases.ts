import type { Scenario } from '../scenario.ts'
import { placed, plainProposal, proposalOf, rules, textTo } from './changes.ts'

/** Two of three are bound by an amendment that the third has not accepted, and the text is amended again. */
export const bases: Scenario = {
  name: 'bases',
  asks: 'Where bodies stand on different revisions of one text, does each keep one successor of its own?',
  bodies: ['A', 'B', 'L'],
  liars: [2],
  alike: [[0, 1, 2]],
  begin(prefix) {
    const [a, , l] = prefix.bodies
    prefix.agree(0, [1, 2], 'found', { invites: placed(prefix.bodies, [1, 2]), rules: rules as never }, 'charter')
    const text = prefix.agree(0, [1, 2], 'propose', plainProposal(prefix.bodies, null, null, textTo('adopt', prefix.bodies)), 'text')
    prefix.agree(0, [2], 'propose', plainProposal([a!, l!], text, text, textTo('amend', prefix.bodies)), 'amendment')
    prefix.settle([0, 1, 2])
  },
  proposals(from) {
    const text = from.named.get('text')!
    const change = textTo('amend', from.bodies)
    const honest = proposalOf(from, text, from.bodies, change)
    // A liar may say of another that it stands where it does not.
    const { subjects } = from.partnership
    const crossed = placed(from.bodies, [0, 2]).map((body, at) => ({ body, revision: at * 2 === from.self ? subjects.currentFor(text, body) : text }))
    return [honest, { ...honest, replaces: crossed }]
  },
  people: ['consent', 'lapse', 'accept'],
  lies: ['consent', 'conclude', 'acknowledge', 'lapse'],
  bounds: { acts: 6, each: [4, 4, 4], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 9, each: [5, 5, 5], proposals: 2, forks: 1, unheeded: 3 },
}
