import assert from 'node:assert/strict'
import test from 'node:test'
import { placeOf } from '../freezing.ts'
import { bodyNamed, digestNamed, History } from '../history.suite.ts'
import { reopen } from './reopen.ts'

const [a, b] = ['a', 'b'].map(bodyNamed) as [string, string]
const state = digestNamed('state')

test('reopen: refusals come in their order, and the good case goes on after the cut in a new run', () => {
  const history = History.founded('a', 'b', 'c')
  const [request, other] = ['request', 'other'].map(digestNamed) as [string, string]
  const short = history.partnership.feedOf(b)!.head()!
  const early = history.freeze('c', 'b', 'restored', { token: other })
  const cut = history.partnership.get(history.say('b', 'receive', { state }))!
  const freezes = [history.freeze('a', 'b', 'restored', { token: request, closes: 2 })]
  const keys = { number: 3, digest: digestNamed('key') }
  freezes.push(history.freeze('c', 'b', 'restored', { token: request, closes: 2, identity: keys }, { seen: history.headsOf('a') }))
  const tail = history.say('b', 'receive', { state }, { seen: [] })
  const proof = { body: a, acts: [history.partnership.id, tail] }
  const said = { run: 2, cut: placeOf(short), freezes: [early], excused: [proof], why: 'restored', token: request } as const
  const manner = { after: short.digest, run: 2 }
  const begun = history.climb('reopen', reopen.refusals, [
    () => ['b', said, manner],
    () => ['b', { ...said, excused: [] }, manner],
    () => ['b', { ...said, excused: [], freezes, token: other }, manner],
    () => ['b', { ...said, excused: [], freezes }, manner],
    () => ['b', { ...said, excused: [], freezes, run: 3 }, { ...manner, run: 3 }],
    () => ['b', { ...said, excused: [], freezes, run: 3, cut: placeOf(cut) }, { after: cut.digest, run: 3 }],
    () => ['b', { ...said, excused: [], freezes, run: 3, cut: placeOf(cut) }, { after: cut.digest, run: 3, identity: keys }],
  ])
  assert.equal(history.partnership.get(begun)!.act.number, cut.act.number + 1)
  assert.equal(history.partnership.feedOf(b)!.head()!.digest, begun)
  assert.deepEqual(history.partnership.forks(), [])
  assert.ok(history.partnership.isLate(history.partnership.get(tail)!))
})

test('reopen: a key of the same number on another branch of the identity feed is no better than an older one', () => {
  const history = History.founded('a', 'b')
  const cut = history.partnership.feedOf(b)!.head()!
  const freezes = [history.freeze('a', 'b', 'restored', { identity: { number: 2, digest: digestNamed('key') } })]
  const said = { run: 2, cut: placeOf(cut), freezes, excused: [], why: 'restored', token: digestNamed('request') }
  const refusal = (number: number, name: string) => history.refusal('b', 'reopen', said, { run: 2, identity: { number, digest: digestNamed(name) } })
  assert.deepEqual([refusal(1, 'key'), refusal(2, 'another key'), refusal(2, 'key'), refusal(3, 'next key')], ['keys_behind', 'keys_behind', null, null])
})

test('reopen: a run that does not begin well begins not at all', () => {
  const history = History.founded('a', 'b')
  const cut = history.partnership.feedOf(b)!.head()!
  const said = { run: 2, cut: placeOf(cut), freezes: [], excused: [], why: 'restored', token: digestNamed('request') }
  assert.equal(history.refusal('b', 'reopen', said, { run: 2 }), 'freeze_missing')
  assert.equal(history.try('b', 'reopen', said, { run: 2 }).at, 'out_of_chain')
  assert.equal(history.try('b', 'receive', { state }, { run: 2 }).at, 'out_of_chain')
  assert.equal(history.partnership.feedOf(b)!.head(), cut)
})
