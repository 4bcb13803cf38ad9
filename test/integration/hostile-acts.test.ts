import assert from 'node:assert/strict'
import test from 'node:test'
import type { Intent } from '../../src/app/authoring.ts'
import { standingOf } from '../../src/app/concerned.ts'
import type { JsonObject, SealedAct } from '../../src/core/act.ts'
import { possessionOf, publicKeyOf } from '../../src/wire/key.ts'
import { acquaint, actor, bench, carry, forged, founding, partners, rules, sealed, settle } from '../workbench.ts'

const opened = { context: { partnership: null, seen: [] } }

test('intake: whatever an act says, and in whatever feed, it neither stops the node nor stands in the way of the next', async () => {
  const [own, hostile] = [await bench('XA'), await bench('XB')]
  await acquaint(own, hostile)
  const { head } = hostile.node.folds.identities.get(hostile.node.body)!
  const next = { feed: 'identity', number: 2, previous: head!.digest } as const
  const odd: readonly SealedAct[] = [
    // Named like what every object inherits.
    ...(['identity', 'public'] as const).map((feed) => forged(hostile, { ...(feed === 'identity' ? next : { feed }), type: 'constructor', facts: {} })),
    forged(hostile, { feed: 'partnership', type: 'constructor', facts: {} }, opened),
    // Of a rules version whose facts are held against no shape.
    ...[{ key: 5, proof: 5 }, { key: { a: 1 }, proof: 'x' }, { key: null, proof: null }].map((facts) => forged(hostile, { ...next, rules: 2, type: 'rotate_key', facts })),
    ...[1, 2].flatMap((version) => [{}, { invites: 5 }, { invites: [own.node.body] }].map((facts) => forged(hostile, { feed: 'partnership', rules: version, type: 'found', facts }, opened))),
  ]
  for (const act of odd) await own.node.receive([act], hostile.node.body)
  assert.deepEqual(own.halted, [])
  // What is not understood is not a partnership that anything could be shown of.
  assert.equal(own.node.folds.partnerships.size, 0)
  sealed(await hostile.node.found(founding(own)))
  await carry(hostile, own)
  assert.equal(own.node.folds.partnerships.size, 1)
})

test('marking: what is not understood is shown to nobody but those cleared for everything', async () => {
  const { own, other, id } = await partners()
  const { act, digest } = other.node.folds.partnerships.get(id)!.feedOf(other.node.body)!.head()!
  const later = forged(other, { feed: 'partnership', rules: 2, type: 'write_note', facts: { marking: { tlp: 'TLP:BLACK', releasable: [] } }, number: act.number + 1, previous: digest }, { context: { partnership: id, seen: [] }, content: { title: 'x' } })
  assert.deepEqual((await own.node.receive([later], other.node.body)).map(({ at }) => at), ['not_understood'])
  const reads = (clearance: 'TLP:CLEAR' | 'TLP:AMBER+STRICT' | 'TLP:RED') => own.node
    .disclose({ at: 'officer', officer: { id: 'o', name: 'o', office: 'o', roles: [], partnerships: 'all', clearance, language: 'en' } })
    .may({ of: 'content', partnership: id, act: later.digest })
  assert.deepEqual([reads('TLP:CLEAR'), reads('TLP:AMBER+STRICT'), reads('TLP:RED')], [false, false, true])
})

test('invitation: once the charter takes it back, the body invited is handed nothing any more', async () => {
  const { own, other, id } = await partners()
  const third = await bench('XC')
  await acquaint(own, third)
  const agree = async (relies: string, invited: readonly JsonObject[]) => {
    const facts = {
      subject: id, replaces: [own, other].map(({ node }) => ({ body: node.body, revision: relies })), relies: relies === id ? null : relies, marking: null,
      change: { kind: 'charter', members: [own.node.body, other.node.body], invited, removed: [], rules },
    } as unknown as JsonObject
    const { digest } = sealed(await own.node.submit(id, { type: 'propose', facts, content: { name: { en: 'Two' }, purpose: { en: 'Learning' } }, actor }))
    await settle(own, other)
    sealed(await other.node.submit(id, { type: 'consent', facts: { proposal: digest }, content: null, actor }))
    await settle(own, other)
    return digest
  }
  const standing = () => standingOf(own.node.folds.partnerships.get(id)!, third.node.body, own.node.today()).at
  const inviting = await agree(id, [{ body: third.node.body, history: 'all' }])
  assert.equal(standing(), 'invited')
  await carry(own, third)
  const held = third.node.folds.partnerships.get(id)!.size
  assert.ok(held > 0)
  await agree(inviting, [])
  assert.equal(standing(), 'none')
  await carry(own, third)
  assert.equal(third.node.folds.partnerships.get(id)!.size, held)
})

test('public feed: what a peer says that a third body says is not taken up, and its own is given back to whoever lost it', async () => {
  const { own, other } = await partners()
  const stranger = await bench('XC')
  const entry = (key: string): Intent => ({ type: 'enter', facts: { register: 'body', key, replaces: null }, content: { entry: { id: key } }, actor })
  sealed(await stranger.node.submitPublic(entry('invented')))
  for await (const act of stranger.node.handing.ownIdentity()) await own.node.receive([act], other.node.body)
  for await (const act of stranger.register.read({ feed: 'public', body: stranger.node.body })) {
    assert.deepEqual((await own.node.receive([act], other.node.body)).map(({ at }) => at), ['not_for_us'])
  }
  assert.equal(own.node.folds.publicFeeds.get(stranger.node.body), undefined)

  sealed(await own.node.submitPublic(entry('said')))
  await settle(own, other)
  assert.ok(other.node.handing.lacks(own.node.body, [], other.node.today()))
  const back: SealedAct[] = []
  for await (const act of other.node.handing.actsFor(own.node.body, [], other.node.today())) back.push(act)
  assert.deepEqual(back.filter(({ act }) => act.feed === 'public').map(({ act }) => act.body), [own.node.body])
})

test('founding: one that the rules refuse is refused to its own author and never sealed', async () => {
  const own = await bench('XA')
  for (const [others, code] of [[[own], 'names_itself'], [[await bench('XB')].flatMap((other) => [other, other]), 'named_twice']] as const) {
    assert.deepEqual(await own.node.found(founding(...others)), { refused: code })
  }
  assert.equal(own.node.folds.partnerships.size, 0)
  assert.equal(await own.register.count(), 1)
})

test('intake: a body whose first act is refused leaves nothing behind, and one peer brings in no more bodies than it could meet', async () => {
  const [own, hostile] = [await bench('XA'), await bench('XB')]
  await acquaint(own, hostile)
  const before = await own.register.count()
  const key = publicKeyOf(hostile.keys.secret)
  const content = { names: { en: 'Many' }, shortName: null, stateNames: { en: 'Many' }, seat: null, offices: [], contactPoints: [] }
  const establish = (number: number, provenFor: string | null = null) => {
    const proof = possessionOf(hostile.keys.secret, { body: provenFor, purpose: 'act', key })
    return forged(hostile, { feed: 'identity', type: 'establish', facts: { state: 'XC', key, nextKey: hostile.node.body, proof, recipient: `age1x${number}`, demonstration: 'exercise' }, body: null }, { content })
  }
  // Its seal verifies under the key it brings in, and the key is proven for another body.
  assert.deepEqual(await own.node.receive([establish(0, hostile.node.body)], hostile.node.body), [{ at: 'refused', code: 'no_possession' }])
  assert.equal(await own.register.count(), before)
  const arrivals = await own.node.receive([...Array(1_100).keys()].map((number) => establish(number)), hostile.node.body)
  assert.deepEqual([arrivals.filter(({ at }) => at === 'taken').length, arrivals.filter(({ at }) => at === 'not_for_us').length], [999, 101])
})

test('restored: with keys from before a rotation a node seals nothing that would verify nowhere', async () => {
  const { own, other, id } = await partners()
  const [secret, next] = [own.keys.secret, own.keys.next]
  sealed(await own.node.rotateKey(actor))
  const note: Intent = { type: 'write_note', facts: { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }, content: { title: { en: 'x' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }, actor }
  sealed(await own.node.submit(id, note))
  await settle(own, other)
  Object.assign(own.keys, { secret, next })
  const before = await own.register.count()
  assert.deepEqual(await own.node.submit(id, note), { refused: 'keys_behind' })
  assert.equal(await own.register.count(), before)
})
