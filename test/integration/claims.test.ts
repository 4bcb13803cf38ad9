import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReceivedTransfer } from '../../src/app/exchange.ts'
import { digestOf } from '../../src/wire/digest.ts'
import type { TransferHead, TransferHeader } from '../../src/wire/transfer.ts'
import { acquaint, actor, bench, carry, forged, founding, partners, sealed, settle, type Bench } from '../workbench.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const content = { title: { en: 'A note' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }
const note = ({ node }: Bench, id: string) => node.submit(id, { type: 'write_note', facts, content, actor })

/** What one node has read of the other: its heads, and what it states besides. */
function stating(from: Bench, to: Bench, kind: TransferHeader['kind'], heads: readonly TransferHead[], more: Partial<TransferHeader> = {}): ReceivedTransfer {
  const header: TransferHeader = { kind, rules: 1, from: from.node.body, to: to.node.body, at: to.clock.now(), nonce: 'BgYGBgYGBgYGBgYGBgYGBg', heads, codes: [], ...more }
  return { from: from.node.body, header, counts: { taken: 0, known: 0, waiting: 0, refused: 0, faulty: 0 }, malformed: [], complete: true }
}

const headOf = (own: Bench, id: string, number: number): TransferHead => ({ feed: 'partnership', in: id, body: own.node.body, run: 1, number, digest: digestOf('act', `claimed ${number}`) })

test('claims: while a peer states an act of our own that we lack nothing is sealed in that partnership, until it hands it over or does not', async () => {
  const { own, other, id } = await partners()
  const third = await bench('XC')
  await acquaint(own, third)
  const { digest: aside } = sealed(await own.node.found(founding(third)))
  await settle(own, third)
  sealed(await third.node.submit(aside, { type: 'consent', facts: { proposal: aside }, content: null, actor }))
  await settle(own, third)
  const claim = [headOf(own, id, 99)]
  await own.node.heard(stating(other, own, 'greeting', claim), 'answer')
  assert.deepEqual(await note(own, id), { refused: 'restored' })
  sealed(await note(own, aside))
  await own.node.heard(stating(other, own, 'transfer', claim), 'answer')
  sealed(await note(own, id))
  // Once it did not hand over what it stated, its word alone stops nobody.
  await own.node.heard(stating(other, own, 'greeting', [headOf(own, id, 120)]), 'answer')
  sealed(await note(own, id))
  assert.equal(await own.node.restoration.awaited(), undefined)
})

test('claims: what is due while a claim is open is sealed once the claim has come to nothing', async () => {
  const { own, other, id } = await partners()
  const replaces = [own, other].map(({ node }) => ({ body: node.body, revision: null }))
  const proposal = sealed(await own.node.submit(id, { type: 'propose', facts: { subject: null, replaces, relies: null, marking: null, change: { kind: 'programme', year: 2031, session: null } }, content: { title: { en: 'P' }, aims: { en: 'A' } }, actor })).digest
  await carry(own, other)
  sealed(await other.node.submit(id, { type: 'consent', facts: { proposal }, content: null, actor }))
  const concluded = () => own.node.folds.partnerships.get(id)!.about(proposal, 'conclude').length
  await own.node.heard(stating(other, own, 'greeting', [headOf(own, id, 99)]), 'answer')
  await carry(other, own)
  assert.equal(concluded(), 0)
  await own.node.heard(stating(other, own, 'transfer', [headOf(own, id, 99)]), 'answer')
  assert.equal(concluded(), 1)
})

test('claims: an act of our own that we lack proves that we forgot it: nothing is sealed until the others have closed that run', async () => {
  const { own, other, id } = await partners()
  const partnership = own.node.folds.partnerships.get(id)!
  const last = partnership.feedOf(own.node.body)!.head()!
  const lost = forged(own, { feed: 'partnership', type: 'write_note', facts, number: last.act.number + 1, previous: last.digest }, { context: { partnership: id, seen: [] }, content })
  await other.node.receive([lost], other.node.body)
  await carry(other, own)
  assert.deepEqual(await note(own, id), { refused: 'restored' })
  assert.deepEqual(await own.node.describe({ facts: {}, content: null, actor }).then((done) => 'sealed' in done), false)
  assert.deepEqual((await own.node.restoration.awaited())!.partnerships, [{ partnership: id, from: [other.node.body], isForked: false }])
  // Asked in a greeting nobody holds anything yet: what we still have to hand over would be cut off.
  const token = own.node.exchange.held(other.node.body).restored!
  await other.node.heard(stating(own, other, 'greeting', [], { restored: token }), 'request')
  const freezes = () => other.node.folds.partnerships.get(id)!.everyOfType('freeze').length
  assert.equal(freezes(), 0)
  for (let round = 0; round < 3; round += 1) await other.node.heard(stating(own, other, 'transfer', [], { restored: token }), 'request')
  assert.equal(freezes(), 1)
  await settle(own, other)
  assert.equal((await own.node.restoration.awaited())!.peers.length, 1, 'what it holds of our identity is not stated by acts')
  await own.node.heard(stating(other, own, 'transfer', other.node.handing.headsFor(own.node.body, other.node.today())), 'answer')
  assert.equal(await own.node.restoration.awaited(), undefined)
  assert.equal(sealed(await note(own, id)).act.run, 2)
  await settle(own, other)
  assert.equal(own.node.checkCodeOf(id), other.node.checkCodeOf(id))
  assert.deepEqual([own, other].map(({ node }) => node.folds.partnerships.get(id)!.forks()), [[], []])
  // The request, come again late by some stick, closes nothing anew.
  await other.node.heard(stating(own, other, 'transfer', [], { restored: token }), 'request')
  assert.equal(freezes(), 1)
})
