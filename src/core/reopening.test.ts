import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest, JsonObject } from './act.ts'
import { commitmentTo } from './changes.suite.ts'
import { placeOf } from './freezing.ts'
import { bodyNamed, digestNamed, History, sampleRules } from './history.suite.ts'
import { headOf, Partnership } from './partnership.ts'
import { Chance } from './random-history.suite.ts'
import { freezeFacts, reopeningOf, type Reopening, type Request } from './reopening.ts'
import { stateLines } from './state-digest-input.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const state = digestNamed('state')
const restored: Request = { why: 'restored', token: digestNamed('request') }
const forked: Request = { why: 'forked', token: null }

/** As a node that holds no more than its feed has named would freeze. */
function freeze(history: History, name: string, of: string, request: Request = restored): Digest {
  const { partnership } = history
  const head = partnership.laneOf(bodyNamed(name))!.seen.get(bodyNamed(of))
  const said = (closes: number) => history.freezeOf(name, of, { ...request, closes, head: head ? placeOf(head) : null })
  const closes = [1, 2, 3].find((one) => history.refusal(name, 'freeze', said(one), { seen: [] }) === null)!
  return history.say(name, 'freeze', said(closes), { seen: [] })
}

function ready(history: History, name: string, request: Request = restored): Extract<Reopening, { at: 'ready' }> {
  const reopening = reopeningOf(history.partnership, bodyNamed(name), request)
  assert.ok(reopening.at === 'ready', JSON.stringify(reopening))
  return reopening
}

function reopen(history: History, name: string, request: Request = restored): Digest {
  const { facts, after, seen } = ready(history, name, request)
  return history.say(name, 'reopen', facts, { run: facts.run, after: after && after.digest, seen })
}

/** The same acts in other orders give the same state and the same answers. */
function assertConverges({ partnership, written }: History): void {
  const record = (one: Partnership) => [[...stateLines(one)], [...one].map(({ digest, effect }) => [digest, effect]).sort(), one.forks(), written.map(({ digest }) => one.isLate(one.get(digest)!))]
  for (let seed = 1; seed <= 12; seed += 1) {
    const other = new Partnership(partnership.id)
    let waiting = new Chance(seed).shuffled(written)
    while (waiting.length > 0) {
      const left = waiting.filter((one) => other.apply(one).at === 'waiting')
      assert.ok(left.length < waiting.length)
      waiting = left
    }
    assert.deepEqual(record(other), record(partnership))
  }
}

/** A proposal of a that is concluded; b acknowledges it in an act that nobody else has. */
function lost(): { readonly history: History; readonly first: Digest; readonly second: Digest; readonly conclusion: Digest; readonly tail: Digest } {
  const history = History.founded('a', 'b', 'c')
  const first = history.agree('a', commitmentTo())
  const second = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const conclusion = history.conclude(second, 'a', ['b', 'c'])
  // Named by both before b seals what it loses.
  for (const name of ['a', 'c']) history.say(name, 'receive', { state })
  const tail = history.say('b', 'acknowledge', { proposal: second, conclusion })
  return { history, first, second, conclusion, tail }
}

test('restored: a body goes on from what the others hold, and what it lost comes too late to count', () => {
  const { history, first, second, conclusion, tail } = lost()
  const { partnership } = history
  assert.equal(partnership.subjects.isEffective(second), true)
  assert.deepEqual(reopeningOf(partnership, b, restored), { at: 'awaiting', missing: [a, c] })
  freeze(history, 'a', 'b')
  assert.deepEqual(reopeningOf(partnership, b, restored), { at: 'awaiting', missing: [c] })
  freeze(history, 'c', 'b')
  assert.equal(partnership.standsFor(partnership.get(tail)!, a), false, 'for whoever holds its feed up to a head it counts no more')
  const begun = reopen(history, 'b')
  const late = partnership.get(tail)!
  assert.deepEqual([late.act.number, late.act.run], [partnership.get(begun)!.act.number, 1], 'the place is another, though the number is the same')
  assert.deepEqual([partnership.isLate(late), partnership.forks(), late.effect.at], [true, [], 'taken'])
  assert.deepEqual(partnership.about(second, 'acknowledge'), [])
  assert.equal(partnership.subjects.situationOf(second).at, 'concluded')
  for (const body of [a, b, c]) assert.equal(partnership.subjects.currentFor(first, body), first)
  // It says it again, and the others hear it.
  history.say('b', 'acknowledge', { proposal: second, conclusion })
  history.say('a', 'receive', { state })
  for (const body of [a, b, c]) assert.equal(partnership.subjects.currentFor(first, body), second)
  assert.ok(partnership.laneOf(a)!.freezes.isEmpty, 'the freeze is answered')
  assertConverges(history)
})

test('restored: one member that heard more than another moves the cut, and the other hears it then', () => {
  const { history, second, tail } = lost()
  history.say('c', 'receive', { state })
  freeze(history, 'a', 'b')
  freeze(history, 'c', 'b')
  const begun = reopen(history, 'b')
  assert.equal(history.partnership.get(begun)!.act.previous, tail)
  assert.equal(history.partnership.subjects.isEffective(second), true)
  history.say('a', 'receive', { state })
  assert.ok(history.partnership.hasSeen(history.partnership.feedOf(a)!.head()!.digest, tail))
  assertConverges(history)
})

test('restored: the number of a run is not used again by a body that lost that run too', () => {
  const { history } = lost()
  for (const name of ['a', 'c']) freeze(history, name, 'b')
  const begun = reopen(history, 'b')
  // Nobody hears of run 2 before it is lost.
  const again: Request = { why: 'restored', token: digestNamed('second request') }
  for (const name of ['a', 'c']) freeze(history, name, 'b', again)
  const next = reopen(history, 'b', again)
  assert.equal(history.partnership.get(next)!.act.run, 3)
  assert.deepEqual([history.partnership.forks(), history.partnership.isLate(history.partnership.get(begun)!)], [[], true])
  assert.equal(history.refusal('a', 'receive', { state }, { seen: [headOf(history.partnership.get(begun)!)] }), 'seen_beyond_freeze')
  history.say('a', 'receive', { state }, { seen: history.headsOf('b') })
  assertConverges(history)
})

test('restored: a body of which nobody holds anything begins anew, as the first of a later run', () => {
  const history = new History()
  history.say('a', 'found', { invites: [b], rules: sampleRules })
  const lostConsent = history.say('b', 'consent', { proposal: history.partnership.id })
  freeze(history, 'a', 'b')
  const begun = history.partnership.get(reopen(history, 'b'))!
  assert.deepEqual([begun.act.run, begun.act.number, begun.act.previous], [2, 1, null])
  const consent = history.say('b', 'consent', { proposal: history.partnership.id }, { seen: [] })
  const conclusion = history.say('a', 'conclude', { proposal: history.partnership.id, consents: [consent] }, { seen: history.headsOf('b') })
  history.say('b', 'acknowledge', { proposal: history.partnership.id, conclusion }, { seen: history.headsOf('a') })
  assert.equal(history.partnership.subjects.currentFor(history.partnership.id, b), history.partnership.id)
  assert.ok(history.partnership.isLate(history.partnership.get(lostConsent)!))
  assertConverges(history)
})

/** b lets a proposal lapse on a branch that c hears, and acknowledges it on one that a hears. */
function twoFaced(): { readonly history: History; readonly first: Digest; readonly second: Digest; readonly conclusion: Digest; readonly lapse: Digest; readonly acknowledgement: Digest } {
  const history = History.founded('a', 'b', 'c')
  const first = history.agree('a', commitmentTo())
  const second = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const conclusion = history.conclude(second, 'a', ['b', 'c'])
  const end = history.partnership.feedOf(b)!.head()!.digest
  const lapse = history.say('b', 'lapse', { proposal: second }, { after: end })
  history.say('c', 'lapse', { proposal: second }, { seen: [headOf(history.partnership.get(lapse)!)] })
  const acknowledgement = history.say('b', 'acknowledge', { proposal: second, conclusion }, { after: end })
  history.say('a', 'receive', { state }, { seen: [headOf(history.partnership.get(acknowledgement)!)] })
  return { history, first, second, conclusion, lapse, acknowledgement }
}

test('forked: a repair undoes nothing that a body relied on, and holds the liar to what each side had heard', () => {
  const { history, first, second, conclusion, lapse, acknowledgement } = twoFaced()
  const { partnership } = history
  assert.equal(partnership.subjects.currentFor(first, a), second)
  for (const name of ['a', 'c']) freeze(history, name, 'b', forked)
  assert.deepEqual(reopeningOf(partnership, b, restored).at, 'awaiting', 'a freeze for another reason answers no request')
  const { facts, after, seen } = ready(history, 'b', forked)
  const given = after!.digest
  assert.equal(history.refusal('b', 'reopen', { ...facts, why: 'restored', token: digestNamed('x') }, { run: 2, after: given, seen }), 'freezes_differ')
  const begun = reopen(history, 'b', forked)
  assert.deepEqual(partnership.forks().map(({ acts }) => acts), [[lapse, acknowledgement].sort()], 'the proof is kept')
  for (const name of ['a', 'c']) history.say(name, 'receive', { state }, { seen: [headOf(partnership.get(begun)!)] })
  // For a it is in effect, for c it is dead, as each had heard it.
  assert.equal(partnership.subjects.currentFor(first, a), second)
  assert.equal(partnership.subjects.currentFor(first, c), first)
  assert.equal(history.refusal('b', 'acknowledge', { proposal: second, conclusion }, { seen: [] }), given === lapse ? 'already_lapsed' : 'already_acknowledged')
  assert.equal(history.refusal('b', 'lapse', { proposal: second }, { seen: [] }), 'already_acknowledged')
  const third = history.proposalOf('c', commitmentTo({ due: '2026-10' }), { subject: first }) as unknown as JsonObject
  assert.equal(history.refusal('c', 'propose', third, { seen: [] }), null, 'c goes on from the revision it stands on')
  // What lies on the other branch before the cut is seen by nobody who had left it.
  const other = given === lapse ? { name: 'a', unseen: lapse } : { name: 'c', unseen: acknowledgement }
  assert.equal(partnership.hasSeen(partnership.feedOf(bodyNamed(other.name))!.head()!.digest, other.unseen), false)
  assertConverges(history)
})

test('forked: a member that has forked too is not waited for, and its two acts are the reason', () => {
  const { history } = twoFaced()
  const end = history.partnership.feedOf(a)!.head()!.digest
  const [one, other] = [history.say('a', 'receive', { state }, { after: end, seen: [] }), history.say('a', 'receive', { state }, { after: end, seen: [] })]
  freeze(history, 'c', 'b', forked)
  const { facts } = ready(history, 'b', forked)
  assert.deepEqual(facts.excused, [{ body: a, acts: [one, other].sort() }])
  const begun = reopen(history, 'b', forked)
  const alone = new Partnership(history.partnership.id)
  const without = history.written.filter(({ digest }) => digest !== other)
  let waiting = without
  for (let round = 0; round < 3; round += 1) waiting = waiting.filter((written) => alone.apply(written).at === 'waiting')
  assert.deepEqual(waiting.map(({ digest }) => digest), [begun], 'it waits until both acts are held')
  assertConverges(history)
})

test('forked: two beginnings of one run are a fork, from whatever cut', () => {
  const { history } = twoFaced()
  for (const name of ['a', 'c']) freeze(history, name, 'b', forked)
  const { facts, after, seen } = ready(history, 'b', forked)
  const [one, other] = [0, 1].map(() => history.say('b', 'reopen', facts, { run: 2, after: after!.digest, seen })) as [Digest, Digest]
  assert.deepEqual(history.partnership.forks().map(({ acts }) => acts).at(-1), [one, other].sort())
  assertConverges(history)
})

test('restored: what a node would say of a feed names what it holds, and closes one run more than it has seen', () => {
  const { history, tail } = lost()
  const said = (token: string) => freezeFacts(history.partnership, a, { body: b, identity: { number: 1, digest: b }, why: 'restored', token: digestNamed(token) })
  assert.deepEqual([said('one').head?.digest, said('one').closes], [tail, 1])
  history.say('a', 'freeze', said('one'))
  assert.deepEqual([said('two').head?.digest, said('two').closes], [tail, 2])
  assert.equal(history.refusal('a', 'freeze', said('two') as unknown as JsonObject, { seen: [] }), null)
})
