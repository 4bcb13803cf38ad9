import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest, JsonObject } from './act.ts'
import { charterTo, commitmentTo, instrumentTo } from './changes.suite.ts'
import { bodyNamed, digestNamed, History, sampleRules } from './history.suite.ts'
import { headOf, Partnership } from './partnership.ts'
import { Chance } from './random-history.suite.ts'
import { freezesBehind, removalOf, thawsDue } from './removing.ts'
import { stateLines } from './state-digest-input.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(bodyNamed) as [string, string, string, string]
const state = digestNamed('state')

function assertConverges({ partnership, written }: History): void {
  for (let seed = 1; seed <= 12; seed += 1) {
    const other = new Partnership(partnership.id)
    for (let waiting = new Chance(seed).shuffled(written); waiting.length > 0; ) waiting = waiting.filter((one) => other.apply(one).at === 'waiting')
    assert.deepEqual([...stateLines(other)], [...stateLines(partnership)])
    for (const { digest } of written) assert.equal(other.isLate(other.get(digest)!), partnership.isLate(partnership.get(digest)!))
  }
}

function propose(history: History, freezes: readonly Digest[]): Digest {
  return history.propose('a', history.removing('c', freezes), { subject: history.partnership.id, required: ['a', 'b'] })
}

test('removal: it needs everyone who stays and not the one removed, and what that one seals later counts for nobody', () => {
  const history = History.founded('a', 'b', 'c')
  const { partnership } = history
  assert.deepEqual(removalOf(partnership, a, c), { at: 'awaiting', missing: [a, b], behind: [] })
  const freezes = [history.freeze('a', 'c', 'removal'), history.freeze('b', 'c', 'removal')]
  assert.deepEqual(removalOf(partnership, a, c), { at: 'ready', removed: { body: c, cut: history.freezeOf('a', 'c').head, freezes: [...freezes].sort() } })
  const removal = propose(history, freezes)
  history.carry(removal, 'a', ['b'])
  const late = history.say('c', 'write_note', { kind: 'failure', theme: 'evaluation', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  assert.deepEqual([partnership.isRemoved(c), partnership.isLate(partnership.get(late)!), partnership.ofType('write_note')], [true, true, []])
  assert.equal(history.refusal('a', 'propose', history.proposalOf('a', commitmentTo(), { required: ['a', 'b', 'c'] }) as unknown as JsonObject, { seen: history.headsOf('b') }), 'not_a_member')
  const line = history.say('a', 'propose', history.proposalOf('a', commitmentTo(), { required: ['a', 'b'] }), { seen: history.headsOf('b') })
  const consent = history.say('b', 'consent', { proposal: line }, { seen: history.headsOf('a') })
  const conclusion = history.say('a', 'conclude', { proposal: line, consents: [consent] }, { seen: history.headsOf('b') })
  history.say('b', 'acknowledge', { proposal: line, conclusion }, { seen: history.headsOf('a') })
  assert.equal(partnership.subjects.currentFor(line, b), line)
  assertConverges(history)
})

/** a asks c alone to amend; c is silent. */
function silent(): { readonly history: History; readonly text: Digest; readonly open: Digest; readonly freezes: readonly Digest[] } {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  const open = history.propose('a', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'c'] })
  return { history, text, open, freezes: [history.freeze('a', 'c', 'removal'), history.freeze('b', 'c', 'removal')] }
}

test('removal: what waits for that body alone does not stand in its way, and is dead once it is removed', () => {
  const { history, text, open, freezes } = silent()
  const { partnership } = history
  const removal = propose(history, freezes)
  const amendment = history.proposalOf('a', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'b'] }) as unknown as JsonObject
  history.carry(removal, 'a', ['b'])
  assert.deepEqual(partnership.subjects.situationOf(open), { at: 'dead' })
  assert.equal(history.refusal('a', 'propose', { ...amendment, relies: removal }), null)
  // However it goes on, it does not come into effect any more.
  const consent = history.say('c', 'consent', { proposal: open })
  const conclude = (seen: 'all' | 'frozen') => history.refusal('a', 'conclude', { proposal: open, consents: [consent] }, seen === 'all' ? {} : { seen: [] })
  assert.deepEqual([conclude('all'), conclude('frozen')], ['seen_beyond_freeze', 'cites_unseen'])
  assertConverges(history)
})

test('removal: what waits for others too has to end first', () => {
  const history = History.founded('a', 'b', 'c')
  const open = history.propose('a', commitmentTo())
  history.say('b', 'consent', { proposal: open })
  const freezes = [history.freeze('a', 'c', 'removal'), history.freeze('b', 'c', 'removal')]
  const facts = history.proposalOf('a', history.removing('c', freezes), { subject: history.partnership.id, required: ['a', 'b'] }) as unknown as JsonObject
  assert.equal(history.refusal('a', 'propose', facts), 'open_consents')
  history.say('b', 'lapse', { proposal: open })
  assert.equal(history.refusal('a', 'propose', facts), null)
  history.carry(propose(history, freezes), 'a', ['b'])
})

test('removal: an open change of the charter that waits for that body alone is no rival, and one of the two takes effect', () => {
  const open = () => {
    const history = History.founded('a', 'b', 'c')
    const subject = history.partnership.id
    const change = history.propose('a', charterTo({ members: [a, b, c], rules: { ...sampleRules, noticeMonths: 9 } }), { subject })
    const consents = ['b', 'c'].map((name) => history.say(name, 'consent', { proposal: change }))
    const conclusion = history.say('a', 'conclude', { proposal: change, consents })
    history.say('b', 'lapse', { proposal: change })
    const freezes = [history.freeze('a', 'c', 'removal'), history.freeze('b', 'c', 'removal')]
    return { history, subject, change, conclusion, freezes, removal: propose(history, freezes) }
  }
  const removed = open()
  removed.history.carry(removed.removal, 'a', ['b'])
  removed.history.say('c', 'acknowledge', { proposal: removed.change, conclusion: removed.conclusion })
  for (const body of [a, b]) assert.deepEqual(removed.history.partnership.subjects.chainOf(removed.subject, body), [removed.subject, removed.removal])
  assert.deepEqual(removed.history.partnership.subjects.situationOf(removed.change), { at: 'dead' })
  assertConverges(removed.history)

  const kept = open()
  assert.equal(kept.history.refusal('b', 'thaw', { freeze: kept.freezes[1]! }), null, 'it has not consented')
  kept.history.say('b', 'decline', { proposal: kept.removal })
  assert.deepEqual(thawsDue(kept.history.partnership, a), [kept.freezes[0]])
  assert.equal(kept.history.refusal('a', 'thaw', { freeze: kept.freezes[0]! }), 'freeze_relied_on')
  kept.history.say('a', 'abandon', { proposal: kept.removal })
  kept.history.say('b', 'lapse', { proposal: kept.removal })
  for (const [index, name] of ['a', 'b'].entries()) kept.history.say(name, 'thaw', { freeze: kept.freezes[index]! })
  kept.history.say('c', 'acknowledge', { proposal: kept.change, conclusion: kept.conclusion })
  for (const body of [a, b, c]) assert.deepEqual(kept.history.partnership.subjects.chainOf(kept.subject, body), [kept.subject, kept.change])
  assertConverges(kept.history)
})

test('removal: all hold the feed up to the same act, and whoever holds less is told', () => {
  const history = History.founded('a', 'b', 'c')
  const early = history.freeze('b', 'c', 'removal')
  history.say('c', 'receive', { state })
  history.freeze('a', 'c', 'removal')
  const { partnership } = history
  assert.deepEqual(freezesBehind(partnership, b).map(({ digest }) => digest), [early])
  assert.deepEqual(freezesBehind(partnership, a), [])
  assert.deepEqual(removalOf(partnership, a, c), { at: 'awaiting', missing: [], behind: [b] })
  history.say('b', 'thaw', { freeze: early }, { seen: [] })
  history.freeze('b', 'c', 'removal')
  assert.equal(removalOf(partnership, a, c).at, 'ready')
})

/** c has forked: a holds its feed up to one act and b up to another, and neither names the other branch. */
function removeApart(history: History, one: Digest, other: Digest): void {
  const { partnership } = history
  const freeze = (name: string, digest: Digest, beside: string) => {
    const head = headOf(partnership.get(digest)!)
    return history.freeze(name, 'c', 'removal', { head: { run: head.run, number: head.number, digest } }, { seen: [head, ...history.headsOf(beside)] })
  }
  const freezes = [freeze('a', one, 'b'), freeze('b', other, 'a')]
  const facts = history.proposalOf('a', history.removing('c', freezes), { subject: partnership.id, required: ['a', 'b'] })
  const removal = history.say('a', 'propose', facts, { seen: history.headsOf('b') })
  const consent = history.say('b', 'consent', { proposal: removal }, { seen: history.headsOf('a') })
  const conclusion = history.say('a', 'conclude', { proposal: removal, consents: [consent] }, { seen: history.headsOf('b') })
  history.say('b', 'acknowledge', { proposal: removal, conclusion }, { seen: history.headsOf('a') })
}

test('removal: what its forked proposer never concluded ends with it, where not everyone can let it lapse', () => {
  const history = History.founded('a', 'b', 'c')
  const { partnership } = history
  const end = partnership.feedOf(c)!.head()!.digest
  const other = history.say('c', 'receive', { state })
  const change = history.proposalOf('c', charterTo({ members: [a, b, c], rules: { ...sampleRules, noticeMonths: 9 } }), { subject: partnership.id })
  const open = history.say('c', 'propose', change, { after: end })
  history.say('a', 'receive', { state }, { seen: [headOf(partnership.get(other)!)] })
  history.say('b', 'consent', { proposal: open }, { seen: [headOf(partnership.get(open)!)] })
  assert.equal(history.refusal('a', 'lapse', { proposal: open }, { seen: history.headsOf('b') }), 'cites_unseen')
  history.say('b', 'lapse', { proposal: open }, { seen: [] })
  removeApart(history, other, open)
  assert.deepEqual(partnership.subjects.situationOf(open), { at: 'dead' })
  assertConverges(history)
})

test('removal: what its forked proposer concluded where another heard it is not ended by whoever did not hear it', () => {
  const history = History.founded('a', 'b', 'c', 'd')
  const { partnership } = history
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c, d] }))
  const open = history.propose('c', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'b', 'c'] })
  const consents = ['a', 'b'].map((name) => history.say(name, 'consent', { proposal: open }))
  const end = partnership.feedOf(c)!.head()!.digest
  const conclusion = history.say('c', 'conclude', { proposal: open, consents })
  const acknowledgement = history.say('a', 'acknowledge', { proposal: open, conclusion })
  const other = history.say('c', 'receive', { state }, { after: end })
  const freeze = (name: string, digest: Digest) => {
    const head = headOf(partnership.get(digest)!)
    return history.freeze(name, 'c', 'removal', { head: { run: 1, number: head.number, digest } }, { seen: [head] })
  }
  const freezes = [freeze('a', conclusion), freeze('b', other), freeze('d', conclusion)]
  const removal = history.proposalOf('d', history.removing('c', freezes), { subject: partnership.id, required: ['a', 'b', 'd'] })
  const proposed = history.say('d', 'propose', removal, { seen: history.headsOf('a', 'b') })
  // b has heard no conclusion; but a has, and may have acknowledged it: for b too it would be in effect then.
  assert.equal(history.refusal('b', 'consent', { proposal: proposed }, { seen: history.headsOf('d') }), 'open_consents')
  history.say('b', 'consent', { proposal: proposed }, { seen: history.headsOf('a', 'd') })
  assert.deepEqual([partnership.subjects.situationOf(open).at, partnership.subjects.currentFor(text, b)], ['effective', open])
  assert.ok(partnership.hasSeen(partnership.feedOf(b)!.head()!.digest, acknowledgement))
  assertConverges(history)
})

test('removal: of a body that forked each holds its own branch, and none hears the other', () => {
  const history = History.founded('a', 'b', 'c')
  const { partnership } = history
  const end = partnership.feedOf(c)!.head()!.digest
  const [one, other] = [history.say('c', 'receive', { state }, { after: end }), history.say('c', 'receive', { state }, { after: end })]
  removeApart(history, one, other)
  assert.ok(partnership.isRemoved(c))
  assert.deepEqual([one, other].map((digest) => partnership.isLate(partnership.get(digest)!)), [false, true])
  assert.ok(partnership.standsFor(partnership.get(other)!, b), 'what a body had heard goes on counting for it')
  assertConverges(history)
})

test('removal: whoever accedes after it hears nothing beyond the cut', () => {
  const history = History.founded('a', 'b', 'c')
  const { partnership } = history
  history.remove('c', 'a', ['b'])
  const { members, rules } = partnership.subjects.charter()!.membership
  const invitation = history.propose('a', { kind: 'charter', members, invited: [{ body: d, history: 'all' }], removed: [], rules }, { subject: partnership.id, required: ['a', 'b'] })
  history.carry(invitation, 'a', ['b'])
  history.say('d', 'accede', { partnership: partnership.id, invitation, accepts: [] })
  history.say('c', 'receive', { state })
  assert.equal(history.refusal('d', 'receive', { state }), 'seen_beyond_freeze')
  assert.equal(history.refusal('d', 'receive', { state }, { seen: history.headsOf('a', 'b') }), null)
  assertConverges(history)
})
