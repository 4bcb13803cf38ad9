import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { charterTo } from '../changes.suite.ts'
import type { CharterChange } from '../charter.ts'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { charter } from './charter.ts'

const [a, b, c, d, z] = ['a', 'b', 'c', 'd', 'z'].map(bodyNamed) as [string, string, string, string, string]
const json = (value: unknown) => value as JsonObject
const invite = (...bodies: readonly string[]) => bodies.map((body) => ({ body, history: 'all' as const }))

test('charter: refusals come in their order, and the good case changes rules and membership for all', () => {
  const history = History.founded('a', 'b', 'c', 'z')
  const subject = history.partnership.id
  history.remove('z', 'a', ['b', 'c'])
  const early = history.freeze('b', 'c', 'removal')
  history.say('c', 'receive', { state: digestNamed('state') })
  const freezes = [early, history.freeze('a', 'c', 'removal')]
  const leaving = (...bodies: readonly string[]) => bodies.map((body) => ({ body, cut: null, freezes: [] }))
  const change = (given: Partial<CharterChange>, to: { subject?: string | null; required?: readonly string[] } = { subject, required: ['a', 'b'] }) =>
    json(history.proposalOf('a', charterTo(given), to))
  const { change: removal } = history.proposalOf('a', history.removing('c', freezes), { subject, required: ['a', 'b'] })
  const { removed } = removal as CharterChange
  const cut = history.freezeOf('a', 'c').head
  const proposed = history.climb('propose', charter.refusals, [
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c, c, b, d) }, {})],
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c, c, b, d) }, { subject })],
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c, b, d) }, { subject })],
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c, b) }, { subject })],
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c) }, { subject })],
    () => ['a', change({ members: [a, d], invited: invite(b, z, z), removed: leaving(c) })],
    () => ['a', change({ members: [a, b, d], invited: invite(b, z, z), removed: leaving(c) })],
    () => ['a', change({ invited: invite(b, z, z), removed: leaving(c) })],
    () => ['a', change({ invited: invite(b, z), removed: leaving(c) })],
    () => ['a', change({ invited: invite(z), removed: leaving(c) })],
    () => ['a', change({ removed: leaving(c) })],
    () => ['a', change({ removed: [{ ...removed[0]!, cut }] })],
    () => {
      history.say('b', 'thaw', { freeze: early }, { seen: [] })
      const again = history.freeze('b', 'c', 'removal')
      return ['a', change({ invited: invite(d), removed: [{ body: c, cut, freezes: [freezes[1]!, again] }] })]
    },
  ])
  history.carry(proposed, 'a', ['b'])
  const { membership } = history.partnership.subjects.charter()!
  assert.deepEqual([membership.members, membership.invited.map(({ body }) => body)], [[a, b], [d]])
  assert.ok(history.partnership.isRemoved(c))
})

test('charter: every member has to consent', () => {
  const history = History.founded('a', 'b', 'c')
  const facts = history.proposalOf('a', charterTo({ members: [a, b, c] }), { subject: history.partnership.id, required: ['a', 'b'] })
  assert.equal(history.refusal('a', 'propose', json(facts)), 'consent_left_out')
})
