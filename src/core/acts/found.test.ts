import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, digestNamed, History, sampleRules } from '../history.suite.ts'
import { found } from './found.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]

test('found: refusals come in their order, and the good case proposes a partnership', () => {
  const founded = History.founded('a', 'b')
  assert.equal(founded.refusal('a', 'found', { invites: [a, b, b], rules: sampleRules }), found.refusals[0])
  const history = new History()
  // What names the partnership is the digest of this very act, which a history knows before it is written.
  const weigh = (invites: readonly string[]) => {
    const fresh = new History()
    return fresh.refusal('a', 'found', { invites, rules: sampleRules })
  }
  assert.equal(weigh([a, b, b]), found.refusals[1])
  assert.equal(weigh([b, b]), found.refusals[2])
  assert.equal(weigh([b, c]), null)
  const proposal = history.say('a', 'found', { invites: [b, c], rules: sampleRules })
  assert.equal(proposal, digestNamed('history 1'))
  assert.deepEqual(history.partnership.subjects.situationOf(proposal), { at: 'open', awaited: [b, c] })
})

test('found: nobody but its first act founds a partnership, not even with the first act of a feed', () => {
  const history = History.founded('a', 'b')
  assert.equal(history.refusal('c', 'found', { invites: [b], rules: sampleRules }), 'not_the_first_act')
})
