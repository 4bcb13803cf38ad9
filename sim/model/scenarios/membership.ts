import type { BodyId } from '../../../src/core/act.ts'
import type { Scenario, Standpoint } from '../scenario.ts'
import { charterOf, commitmentOf, placed, plainProposal, proposalOf, rules } from './changes.ts'

/** An honest body and a liar have invited a third, and change their rules and take on a commitment while it accedes. */
export const membership: Scenario = {
  name: 'membership',
  asks: 'Does everyone who is a member by the rules in force get asked, however the rules change on the way, and is nobody bound who was not?',
  bodies: ['A', 'L', 'C'],
  liars: [1],
  alike: [[0, 1, 2]],
  begin(prefix) {
    const [a, l, c] = prefix.bodies as [BodyId, BodyId, BodyId]
    prefix.agree(0, [1], 'found', { invites: [l], rules: rules as never }, 'charter')
    prefix.agree(0, [1], 'propose', plainProposal([a, l], prefix.id, prefix.id, charterOf([a, l], { invited: [{ body: c, history: 'all' }] })), 'invitation')
    prefix.settle([0, 1])
  },
  proposals(from) {
    const members = membersKnown(from)
    const charter = proposalOf(from, from.partnership.id, members, charterOf(members))
    return [charter, ...relyingOnAny(from, proposalOf(from, null, members, commitmentOf(from.bodies[from.self]!)))]
  },
  people: ['consent', 'lapse', 'accede'],
  lies: ['consent', 'conclude', 'acknowledge', 'lapse'],
  bounds: { acts: 7, each: [5, 5, 3], proposals: 2, forks: 1, unheeded: 2 },
  deep: { acts: 9, each: [6, 6, 4], proposals: 3, forks: 1, unheeded: 3 },
}

/** As an honest body would count them: those its charter names and those who acceded, without those who left. */
export function membersKnown({ partnership, bodies, self }: Standpoint): readonly BodyId[] {
  const charter = partnership.subjects.currentFor(partnership.id, bodies[self]!)
  const held = charter === null ? undefined : partnership.get(charter)
  const facts = held?.act.facts as { readonly invites?: readonly BodyId[]; readonly change?: { readonly members: readonly BodyId[] } } | undefined
  const named = facts?.change?.members ?? (held && facts?.invites ? [held.author, ...facts.invites] : [])
  const left = partnership.ofType('withdraw').map(({ author }) => author)
  const acceded = partnership.ofType('accede').map(({ author }) => author)
  return [...new Set([...named, ...acceded])].filter((body) => !left.includes(body))
}

/** The same proposal under every charter that ever took effect: a liar may name one that was replaced. */
function relyingOnAny({ partnership, bodies }: Standpoint, facts: ReturnType<typeof proposalOf>): readonly ReturnType<typeof proposalOf>[] {
  const charters = [...partnership.ofType('propose')].filter((held) => held.act.facts['subject'] === partnership.id && partnership.subjects.isEffective(held.digest))
  const [founders] = [placed(bodies, [0, 1])]
  const relied = charters.map(({ digest }) => digest)
  const old = { ...facts, replaces: founders.map((body) => ({ body, revision: null })) }
  return relied.flatMap((relies) => [{ ...facts, relies }, { ...old, relies }])
}
