import assert from 'node:assert/strict'
import test from 'node:test'
import type { Digest, JsonObject } from './act.ts'
import { activityTo, charterTo, commitmentTo, instrumentTo } from './changes.suite.ts'
import { bodyNamed, digestNamed, History, sampleRules } from './history.suite.ts'
import { headOf, Partnership, rulesVersion } from './partnership.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(bodyNamed) as [string, string, string, string]

function situation(history: History, proposal: Digest) {
  return history.partnership.subjects.situationOf(proposal)
}

function current(history: History, subject: Digest, body: string) {
  return history.partnership.subjects.currentFor(subject, body)
}

test('founding: two bodies are partners once the second acknowledges the conclusion, and not before', () => {
  const history = new History()
  const founding = history.say('a', 'found', { invites: [b], rules: sampleRules })
  assert.deepEqual(situation(history, founding), { at: 'open', awaited: [b] })
  const consent = history.say('b', 'consent', { proposal: founding })
  assert.equal(history.refusal('b', 'receive', { state: founding }), 'not_a_member')
  const conclusion = history.say('a', 'conclude', { proposal: founding, consents: [consent] })
  assert.deepEqual(situation(history, founding), { at: 'concluded', unacknowledged: [b] })
  // The founder holds its own conclusion, and still nobody else may.
  assert.equal(history.refusal('a', 'receive', { state: founding }), 'not_a_member')
  const acknowledgement = history.say('b', 'acknowledge', { proposal: founding, conclusion })
  assert.deepEqual(situation(history, founding), { at: 'effective', by: acknowledgement })
  assert.equal(history.refusal('a', 'receive', { state: founding }), null)
  assert.equal(history.partnership.subjects.charter()?.revision.digest, founding)
})

test('founding: no other act founds a partnership that exists', () => {
  const history = History.founded('a', 'b')
  assert.equal(history.refusal('c', 'found', { invites: [b], rules: sampleRules }), 'not_the_first_act')
})

test('procedure: a declined proposal is dead once lapsed, and for its proposer once given up', () => {
  const history = History.founded('a', 'b')
  const agreed = history.agree('a', commitmentTo())
  const proposal = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: agreed })
  history.say('b', 'decline', { proposal })
  assert.deepEqual(situation(history, proposal), { at: 'declined', by: [b] })
  const next = history.proposalOf('a', commitmentTo({ due: '2026-10' }), { subject: agreed }) as unknown as JsonObject
  assert.equal(history.refusal('a', 'propose', next), 'rival_supported')
  history.say('a', 'abandon', { proposal })
  assert.equal(history.refusal('a', 'propose', next), null)
  assert.deepEqual(situation(history, proposal), { at: 'abandoned' })
  history.say('b', 'lapse', { proposal })
  assert.deepEqual(situation(history, proposal), { at: 'dead' })
})

test('procedure: a body that consented supports no rival until the first is dead', () => {
  const history = History.founded('a', 'b', 'c')
  const agreed = history.agree('a', commitmentTo())
  const first = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: agreed })
  const rival = history.propose('b', commitmentTo({ due: '2026-10' }), { subject: agreed })
  history.say('c', 'consent', { proposal: first })
  assert.equal(history.refusal('c', 'consent', { proposal: rival }), 'rival_supported')
  history.say('c', 'lapse', { proposal: first })
  assert.equal(history.refusal('c', 'consent', { proposal: rival }), 'rival_supported', 'one lapse of two is not enough')
  history.say('b', 'lapse', { proposal: first })
  assert.equal(history.refusal('c', 'consent', { proposal: rival }), null)
})

test('procedure: nothing is proposed on a base that the feed has seen replaced', () => {
  const history = History.founded('a', 'b')
  const first = history.agree('a', commitmentTo())
  const stale = history.proposalOf('a', commitmentTo({ due: '2026-12' }), { subject: first }) as unknown as JsonObject
  history.agree('b', commitmentTo({ due: '2026-09' }), { subject: first })
  assert.equal(history.refusal('a', 'propose', stale), 'base_not_current')
})

test('procedure: a proposer stands on its conclusion only once another has acknowledged it', () => {
  const history = History.founded('a', 'b')
  const first = history.agree('a', instrumentTo())
  const second = history.propose('a', instrumentTo({ action: 'amend' }), { subject: first })
  const conclusion = history.conclude(second, 'a', ['b'])
  const facts = (revision: Digest) => ({ revision, powers: null, capacity: 'head_of_body', form: 'definitive', on: '2026-05-03' })
  assert.equal(history.refusal('a', 'sign', facts(second)), 'text_replaced')
  history.say('b', 'acknowledge', { proposal: second, conclusion })
  assert.equal(history.refusal('a', 'sign', facts(second), { seen: [] }), 'text_replaced', 'it has not seen the acknowledgement')
  assert.equal(history.refusal('a', 'sign', facts(second)), null)
})

test('procedure: one acknowledgement binds also a required body that had let the proposal lapse', () => {
  const history = History.founded('a', 'b', 'c')
  const first = history.agree('a', commitmentTo())
  const second = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const conclusion = history.conclude(second, 'a', ['b', 'c'])
  history.say('b', 'lapse', { proposal: second }, { seen: history.headsOf('c') })
  history.say('c', 'acknowledge', { proposal: second, conclusion })
  assert.equal(current(history, first, b), second)
  // And it goes on from there: it is neither stuck on the old revision nor free to replace it once more.
  const stale = { ...history.proposalOf('b', commitmentTo({ due: '2027' }), { subject: first }), replaces: [a, b, c].map((body) => ({ body, revision: first })) }
  assert.equal(history.refusal('b', 'propose', stale as unknown as JsonObject), 'base_not_current')
  const third = history.agree('b', commitmentTo({ due: '2027' }), { subject: first })
  for (const body of [a, b, c]) assert.equal(current(history, first, body), third)
})

test('procedure: a body that acknowledged does not let lapse, and the reverse', () => {
  const history = History.founded('a', 'b', 'c')
  const proposal = history.propose('a', commitmentTo())
  const conclusion = history.conclude(proposal, 'a', ['b', 'c'])
  history.say('b', 'acknowledge', { proposal, conclusion })
  assert.equal(history.refusal('b', 'lapse', { proposal }), 'already_acknowledged')
  history.say('c', 'lapse', { proposal })
  assert.equal(history.refusal('c', 'acknowledge', { proposal, conclusion }), 'already_lapsed')
})

test('procedure: weighing an act changes nothing, also when it names heads that are never sealed', () => {
  const history = History.founded('a', 'b', 'c')
  const agreed = history.agree('a', commitmentTo())
  const first = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: agreed })
  history.say('b', 'lapse', { proposal: first })
  history.say('c', 'lapse', { proposal: first })
  const rival = history.proposalOf('a', commitmentTo({ due: '2026-10' }), { subject: agreed }) as unknown as JsonObject
  assert.equal(history.refusal('a', 'propose', rival), null)
  assert.equal(history.refusal('a', 'propose', rival, { seen: [] }), 'rival_supported')
})

test('charter: with an open consent nobody changes the rules, and with the rules open nobody consents to anything else', () => {
  const history = History.founded('a', 'b')
  const line = history.propose('a', commitmentTo())
  const rules = charterTo({ rules: { ...sampleRules, noticeMonths: 6 } })
  const change = history.proposalOf('b', rules, { subject: history.partnership.id })
  assert.equal(history.refusal('a', 'propose', history.proposalOf('a', rules, { subject: history.partnership.id }) as unknown as JsonObject), 'open_consents')
  const proposed = history.say('b', 'propose', change)
  assert.equal(history.refusal('b', 'consent', { proposal: line }), 'charter_change_open')
  assert.equal(history.refusal('a', 'consent', { proposal: proposed }), 'open_consents')
  history.say('a', 'abandon', { proposal: line })
  history.say('b', 'lapse', { proposal: line })
  history.carry(proposed, 'b', ['a'])
  assert.equal(history.partnership.subjects.charter()?.membership.rules.noticeMonths, 6)
})

test('charter: a partner that says nothing holds up nothing that needs it not', () => {
  const history = History.founded('a', 'b')
  const own = history.proposalOf('a', activityTo({ hosts: [bodyNamed('a')], costs: [] }), { required: ['a'] }) as unknown as JsonObject
  const change = history.propose('a', charterTo({ rules: { ...sampleRules, noticeMonths: 6 } }), { subject: history.partnership.id })
  assert.equal(history.refusal('a', 'propose', own), null)
  assert.equal(history.refusal('a', 'propose', history.proposalOf('a', commitmentTo()) as unknown as JsonObject), 'charter_change_open')
  history.say('a', 'abandon', { proposal: change })
  assert.equal(history.refusal('a', 'propose', history.proposalOf('a', commitmentTo()) as unknown as JsonObject), null)
  assert.equal(history.partnership.subjects.situationOf(change).at, 'abandoned')
})

test('charter: a proposal under rules that the asked body has left behind gets no consent', () => {
  const history = History.founded('a', 'b', 'c')
  const before = history.say('a', 'receive', { state: digestNamed('state') })
  const known = history.headsOf('a')
  const change = history.propose('c', charterTo({ members: [a, b, c] }), { subject: history.partnership.id })
  const consents = [history.say('a', 'consent', { proposal: change }), history.say('b', 'consent', { proposal: change }, { seen: [...known, ...history.headsOf('c')] })]
  const conclusion = history.say('c', 'conclude', { proposal: change, consents })
  history.say('b', 'acknowledge', { proposal: change, conclusion }, { seen: [...known, ...history.headsOf('c')] })
  // Its author lies: it goes back behind its consent to the change and proposes from there, and b has not named that consent.
  const relies = null
  const stale = history.say('a', 'propose', history.proposalOf('a', commitmentTo(), { relies }), { after: before, seen: [] })
  const seen = [headOf(history.partnership.get(stale)!), ...history.headsOf('c')]
  assert.equal(history.refusal('b', 'consent', { proposal: stale }, { seen }), 'charter_not_current')
})

test('newcomer: it is invited by all, accedes by its own act, and is bound by what it accepts and by nothing else', () => {
  const history = History.founded('a', 'b')
  const accepted = history.agree('a', commitmentTo())
  const other = history.agree('a', instrumentTo())
  const invitation = history.propose('a', charterTo({ invited: [{ body: c, history: 'all' }] }), { subject: history.partnership.id })
  const partnership = history.partnership.id
  const facts = { partnership, invitation, accepts: [accepted] }
  assert.equal(history.refusal('c', 'accede', facts), 'not_invited', 'an invitation that has not taken effect invites nobody')
  history.carry(invitation, 'a', ['b'])
  assert.equal(history.refusal('c', 'receive', { state: partnership }), 'not_a_member')
  history.say('c', 'accede', facts)
  assert.equal(current(history, partnership, c), invitation)
  assert.equal(current(history, accepted, c), accepted)
  assert.equal(current(history, other, c), null)
  // From now on it is asked like every other member.
  const alone = history.proposalOf('a', commitmentTo(), { required: ['a', 'b'] }) as unknown as JsonObject
  assert.equal(history.refusal('a', 'propose', alone), 'consent_left_out')
  const line = history.agree('c', commitmentTo({ owners: [c] }), { required: ['a', 'b', 'c'] })
  for (const body of [a, b, c]) assert.equal(current(history, line, body), line)
})

test('newcomer: an accession that crosses a change of the charter on its way still counts', () => {
  const history = History.founded('a', 'b')
  const invitation = history.agree('a', charterTo({ invited: [{ body: c, history: 'all' }] }), { subject: history.partnership.id })
  const before = history.headsOf('a', 'b')
  const change = history.propose('a', charterTo({ rules: { ...sampleRules, noticeMonths: 6 } }), { subject: history.partnership.id, required: ['a', 'b'] })
  history.say('c', 'accede', { partnership: history.partnership.id, invitation, accepts: [] }, { seen: before })
  history.carry(change, 'a', ['b'])
  const alone = history.proposalOf('a', commitmentTo(), { required: ['a', 'b'] }) as unknown as JsonObject
  assert.equal(history.refusal('a', 'propose', alone), 'consent_left_out')
  const facts = { ...history.proposalOf('a', charterTo({ members: [a, b, c] }), { subject: history.partnership.id, required: ['a', 'b', 'c'] }) }
  const next = history.say('a', 'propose', facts)
  history.carry(next, 'a', ['b', 'c'])
  assert.equal(current(history, history.partnership.id, c), next)
})

test('newcomer: an invitation taken back invites nobody who has seen that', () => {
  const history = History.founded('a', 'b')
  const invitation = history.agree('a', charterTo({ invited: [{ body: c, history: 'all' }] }), { subject: history.partnership.id })
  const before = history.headsOf('a', 'b')
  history.agree('a', charterTo(), { subject: history.partnership.id })
  const facts = { partnership: history.partnership.id, invitation, accepts: [] }
  assert.equal(history.refusal('c', 'accede', facts), 'not_invited')
  assert.equal(history.refusal('c', 'accede', facts, { seen: before }), null)
})

test('amendment: it binds only those who accept it, and who accepts later does so alone', () => {
  const history = History.founded('a', 'b', 'c')
  const text = history.agree('a', instrumentTo({ signatories: [a, b, c] }))
  const amendment = history.propose('a', instrumentTo({ action: 'amend' }), { subject: text, required: ['a', 'b'] })
  assert.equal(history.refusal('c', 'accept', { revision: amendment }), 'not_a_revision', 'it may still come to nothing')
  history.carry(amendment, 'a', ['b'])
  assert.deepEqual([a, b, c].map((body) => current(history, text, body)), [amendment, amendment, text])
  history.say('c', 'accept', { revision: amendment })
  assert.deepEqual([a, b, c].map((body) => current(history, text, body)), [amendment, amendment, amendment])
  assert.deepEqual(history.partnership.subjects.chainOf(text, c), [text, amendment])
})

test('withdrawal: a conclusion that has seen it is refused, one that has not stands and notice runs', () => {
  const history = History.founded('a', 'b')
  const [early, late] = [history.propose('a', commitmentTo()), history.propose('b', commitmentTo({ owners: [b] }))]
  const consents = { early: history.say('b', 'consent', { proposal: early }), late: history.say('a', 'consent', { proposal: late }) }
  const before = history.headsOf('b')
  assert.equal(history.refusal('b', 'withdraw', { from: history.partnership.id, effective: '2026-05-31' }), 'notice_too_short')
  history.say('b', 'withdraw', { from: history.partnership.id, effective: '2026-06-01' })
  assert.equal(history.refusal('a', 'conclude', { proposal: early, consents: [consents.early] }), 'party_withdrew')
  const conclusion = history.say('a', 'conclude', { proposal: early, consents: [consents.early] }, { seen: before })
  history.say('b', 'acknowledge', { proposal: early, conclusion })
  assert.equal(current(history, early, b), early)
  assert.equal(history.refusal('b', 'conclude', { proposal: late, consents: [consents.late] }), 'party_withdrew')
  assert.equal(history.refusal('a', 'propose', history.proposalOf('a', commitmentTo(), { required: ['a', 'b'] }) as unknown as JsonObject), 'not_a_member')
})

/** A proposal of a to b and c; b lapses on one branch of its feed and acknowledges on another. */
function twoFaced(): { readonly history: History; readonly first: Digest; readonly second: Digest; readonly conclusion: Digest; readonly lapse: Digest; readonly acknowledgement: Digest } {
  const history = History.founded('a', 'b', 'c')
  const first = history.agree('a', commitmentTo())
  const second = history.propose('a', commitmentTo({ due: '2026-09' }), { subject: first })
  const conclusion = history.conclude(second, 'a', ['b', 'c'])
  const end = history.partnership.feedOf(b)!.head()!.digest
  const lapse = history.say('b', 'lapse', { proposal: second }, { after: end })
  // c hears only the lapse and lets the proposal go too.
  history.say('c', 'lapse', { proposal: second }, { seen: [headOf(history.partnership.get(lapse)!)] })
  const acknowledgement = history.say('b', 'acknowledge', { proposal: second, conclusion }, { after: end })
  return { history, first, second, conclusion, lapse, acknowledgement }
}

test('fork: two acts with one number are named, and both are kept', () => {
  const { history, lapse, acknowledgement } = twoFaced()
  assert.deepEqual(history.partnership.forks(), [{ body: b, number: history.partnership.get(lapse)!.act.number, acts: [lapse, acknowledgement].sort() }])
  assert.deepEqual(history.partnership.feedOf(b)!.heads().map(({ digest }) => digest).sort(), [lapse, acknowledgement].sort())
})

test('fork: a body that named one branch is bound by what follows from it, and by nothing on the other', () => {
  const { history, first, second, lapse, acknowledgement } = twoFaced()
  assert.equal(history.partnership.subjects.isEffective(second), true)
  assert.equal(history.partnership.standsFor(history.partnership.get(acknowledgement)!, c), false)
  assert.equal(current(history, first, c), first)
  // For c the proposal is dead: it may agree to another, and then has one successor of the first and not two.
  const facts = { ...history.proposalOf('c', commitmentTo({ due: '2026-10' }), { subject: first }), replaces: [a, b, c].map((body) => ({ body, revision: first })) }
  const { seen } = history.partnership.laneOf(c)!
  const known = [a, b].flatMap((body) => seen.get(body) ?? []).map(headOf)
  const third = history.say('c', 'propose', facts, { seen: known })
  // It agrees to it with whoever still can, and the liar too.
  const heads = history.headsOf('c')
  const consents = [
    history.say('a', 'consent', { proposal: third }, { seen: [...heads, headOf(history.partnership.get(lapse)!)] }),
    history.say('b', 'consent', { proposal: third }, { after: lapse, seen: heads }),
  ]
  const branch = headOf(history.partnership.get(consents[1]!)!)
  const conclusion = history.say('c', 'conclude', { proposal: third, consents }, { seen: [...history.headsOf('a'), branch] })
  history.say('a', 'acknowledge', { proposal: third, conclusion }, { seen: history.headsOf('c') })
  assert.deepEqual(history.partnership.subjects.chainOf(first, c), [first, third])
  assert.deepEqual(history.partnership.subjects.chainOf(first, a), [first, third])
  assert.deepEqual(history.partnership.subjects.chainOf(first, b), [first], 'the liar gave itself two successors')
})

test('fork: what it touches waits for a body that named neither branch, until it names one', () => {
  const { history, first, second, lapse, acknowledgement } = twoFaced()
  assert.equal(current(history, first, a), first)
  history.say('a', 'receive', { state: second }, { seen: [headOf(history.partnership.get(acknowledgement)!)] })
  assert.equal(current(history, first, a), second)
  assert.equal(history.refusal('a', 'receive', { state: second }, { seen: [headOf(history.partnership.get(lapse)!)] }), 'seen_goes_back')
})

test('fork: of its own feed an act knows only its own branch', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  const end = history.partnership.feedOf(b)!.head()!.digest
  history.say('b', 'lapse', { proposal }, { after: end })
  const longer = history.say('b', 'receive', { state: proposal }, { after: end })
  assert.equal(history.refusal('b', 'consent', { proposal }, { after: longer }), null)
})

test('fork: a fork undoes nothing that took effect before it', () => {
  const history = History.founded('a', 'b')
  const agreed = history.agree('a', commitmentTo())
  const start = history.partnership.feedOf(b)!.at(1)[0]!.digest
  history.try('b', 'receive', { state: agreed }, { after: start, seen: [] })
  assert.equal(history.partnership.forks().length, 1)
  assert.equal(history.partnership.subjects.isEffective(agreed), true)
})

test('rules version: what is above it, and what nobody knows, is kept with its number and not applied', () => {
  const history = History.founded('a', 'b')
  const newer = history.try('a', 'receive', { state: 'x' }, { rules: rulesVersion + 1 })
  assert.equal(newer.at, 'not_understood')
  assert.equal(history.try('a', 'dream', {}).at, 'not_understood')
  assert.equal(history.partnership.ofType('receive').length, 0)
  assert.equal(history.partnership.ofType('dream').length, 0)
  const next = history.say('a', 'receive', { state: digestNamed('state') })
  assert.equal(history.partnership.get(next)!.act.number, 5)
})

test('rules version: what rests on an act not understood is not understood, rather than refused', () => {
  const history = History.founded('a', 'b')
  const newer = history.try('a', 'propose', history.proposalOf('a', commitmentTo()) as unknown as JsonObject, { rules: rulesVersion + 1 })
  assert.ok(newer.at === 'not_understood')
  assert.equal(history.try('b', 'consent', { proposal: newer.held.digest }).at, 'not_understood')
})

test('chain: heads seen never go back, and an act that says so leaves them where they were', () => {
  const history = History.founded('a', 'b')
  const early = history.headsOf('a')
  history.say('a', 'receive', { state: digestNamed('state') })
  const late = history.headsOf('a')
  history.say('b', 'receive', { state: digestNamed('state') })
  assert.equal(history.refusal('b', 'receive', { state: digestNamed('state') }, { seen: early }), 'seen_goes_back')
  const outcome = history.try('b', 'receive', { state: digestNamed('state') }, { seen: early })
  assert.ok(outcome.at === 'refused' && outcome.code === 'seen_goes_back')
  assert.equal(history.partnership.laneOf(b)!.seen.get(a)?.digest, late[0]!.digest)
})

test('chain: an act names no head of its own feed, and none that says another number than its act', () => {
  const history = History.founded('a', 'b')
  const [head] = history.headsOf('b')
  const facts = { state: digestNamed('state') }
  assert.equal(history.refusal('b', 'receive', facts, { seen: [head!] }), 'sees_itself')
  assert.equal(history.refusal('a', 'receive', facts, { seen: [{ ...head!, number: head!.number + 1 }] }), 'seen_goes_back')
  assert.equal(history.refusal('a', 'receive', facts, { seen: [{ ...head!, run: 2 }] }), 'seen_goes_back')
})

test('chain: what an act cites lies within the heads its feed has named', () => {
  const history = History.founded('a', 'b')
  const proposal = history.propose('a', commitmentTo())
  assert.equal(history.refusal('b', 'consent', { proposal }, { seen: [] }), 'cites_unseen')
  assert.equal(history.refusal('b', 'consent', { proposal: digestNamed('nothing') }), 'cites_unseen')
  assert.equal(history.refusal('b', 'consent', { proposal }), null)
})

test('chain: an act waits for the founding act, the act before it and the heads it has seen', () => {
  const history = History.founded('a', 'b')
  const last = history.written.at(-1)!
  const partnership = new Partnership(history.partnership.id)
  const waits: (string | undefined)[] = []
  for (;;) {
    const outcome = partnership.apply(last)
    if (outcome.at !== 'waiting') break
    waits.push(outcome.missing)
    // What it waits for may itself have to wait.
    const pending = [history.written.find(({ digest }) => digest === outcome.missing)!]
    for (let next = pending.at(-1); next; next = pending.at(-1)) {
      const inner = partnership.apply(next)
      if (inner.at === 'waiting') pending.push(history.written.find(({ digest }) => digest === inner.missing)!)
      else pending.pop()
    }
  }
  assert.equal(waits[0], history.partnership.id)
  assert.equal(partnership.apply(last).at, 'known')
  assert.ok(waits.includes(last.act.previous!))
})

test('chain: an act stands right after the act of its own body that it names, or nowhere', () => {
  const history = History.founded('a', 'b')
  const facts = { state: digestNamed('state') }
  const foreign = history.headsOf('b')[0]!.digest
  assert.equal(history.try('a', 'receive', facts, { number: 9 }).at, 'out_of_chain')
  assert.equal(history.try('a', 'receive', facts, { after: foreign }).at, 'out_of_chain')
  assert.equal(history.try('a', 'receive', facts, { run: 2 }).at, 'out_of_chain')
  assert.equal(history.partnership.feedOf(a)!.length, 2)
})

test('chain: an act of another partnership is not taken in', () => {
  const history = History.founded('a', 'b')
  const written = history.write('a', 'receive', { state: digestNamed('state') })
  const outcome = history.partnership.apply({ ...written, context: { ...written.context!, partnership: digestNamed('other') } })
  assert.equal(outcome.at, 'of_another_partnership')
  assert.equal(history.partnership.apply({ ...written, context: null }).at, 'of_another_partnership')
})

test('four bodies: each required body counts, and one acknowledgement is enough for all', () => {
  const history = History.founded('a', 'b', 'c', 'd')
  const proposal = history.propose('a', commitmentTo())
  const consents = ['b', 'c'].map((name) => history.say(name, 'consent', { proposal }))
  assert.deepEqual(situation(history, proposal), { at: 'open', awaited: [d] })
  assert.equal(history.refusal('a', 'conclude', { proposal, consents }), 'consent_missing')
  consents.push(history.say('d', 'consent', { proposal }))
  const conclusion = history.say('a', 'conclude', { proposal, consents })
  history.say('d', 'acknowledge', { proposal, conclusion })
  for (const body of [a, b, c, d]) assert.equal(current(history, proposal, body), proposal)
})

test('alone: where the proposer alone is required, its conclusion takes effect when sealed', () => {
  const history = History.founded('a', 'b', 'c')
  const note = history.say('a', 'write_note', { kind: 'practice', theme: 'evaluation', evidence: 1, paragraphs: 1, replaces: null, marking: null })
  const change = { kind: 'release', items: [{ act: note, originator: a, paragraphs: null }], recipient: { to: 'public' }, label: 'TLP:CLEAR', until: null, onward: false } as const
  const proposal = history.propose('a', change, { required: ['a'] })
  const conclusion = history.say('a', 'conclude', { proposal, consents: [] })
  assert.deepEqual(situation(history, proposal), { at: 'effective', by: conclusion })
})
