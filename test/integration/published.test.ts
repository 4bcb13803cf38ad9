import assert from 'node:assert/strict'
import test from 'node:test'
import { isWithdrawn, publishingsOf } from '../../src/app/publishings.ts'
import type { JsonObject } from '../../src/core/act.ts'
import { acquaint, actor, bench, forged, partners, sealed, settle } from '../workbench.ts'

test('publication: only its parties speak of it; whoever names its subject in a feed of its own neither replaces nor withdraws it', async () => {
  const { own, other, id } = await partners()
  const hostile = await bench('XC')
  await acquaint(own, hostile)
  const replaces = [own, other].map(({ node }) => ({ body: node.body, revision: null }))
  const propose = async (kind: string, change: JsonObject, content: JsonObject) => {
    const facts = { subject: null, replaces, relies: null, marking: { tlp: 'TLP:CLEAR', releasable: [] }, change: { kind, ...change } } as unknown as JsonObject
    const { digest } = sealed(await own.node.submit(id, { type: 'propose', facts, content, actor }))
    await settle(own, other)
    sealed(await other.node.submit(id, { type: 'consent', facts: { proposal: digest }, actor }))
    await settle(own, other)
    return digest
  }
  const programme = await propose('programme', { year: 2030, session: null }, { title: { en: '2030' }, aims: { en: 'Learning' } })
  const subject = await propose('publication', { of: programme, fields: ['title'], notBefore: null, situation: 'published' }, { title: { en: '2030' }, values: [{ field: 'title', label: null, value: { en: '2030' } }], correction: null, note: null })
  const said = async () => (await publishingsOf(own.node)).get(subject)!.map(({ publisher }) => publisher)
  assert.deepEqual(new Set(await said()), new Set([own.node.body, other.node.body]))

  // Everyone may read the proof; the partnership's own name is not in it.
  for (const { node } of [own, other]) {
    const lines: string[] = []
    for await (const act of node.ports.register.read({ feed: 'public', body: node.body })) lines.push(act.bytes, act.contentBytes ?? '')
    const said = lines.join('\n')
    assert.ok(said.includes(subject))
    assert.ok(!said.includes(id), 'the public feed names the partnership')
  }

  // A proposal of its own, under its own seal, that claims to be a later version of the same subject.
  const facts = { subject, replaces: [{ body: hostile.node.body, revision: null }], relies: null, marking: null, change: { kind: 'publication', of: programme, fields: ['title'], notBefore: null, situation: 'withdrawn' } } as unknown as JsonObject
  const claim = forged(hostile, { feed: 'partnership', type: 'propose', facts, number: 2, previous: id }, { context: { partnership: id, seen: [] }, content: { title: { en: 'No' }, values: [{ field: 'title', label: null, value: { en: 'No' } }], correction: null, note: null } })
  const acts = [claim, claim].map(({ bytes, seal, contentBytes }) => ({ act: bytes, seal, content: contentBytes })) as unknown as JsonObject[]
  sealed(await hostile.node.submitPublic({ type: 'publish', facts: { publication: claim.digest, subject, situation: 'withdrawn', replaces: null, proof: 2 }, content: { title: { en: 'No' }, acts }, actor }))
  await settle(own, hostile)
  assert.equal(own.node.folds.publicFeeds.get(hostile.node.body)?.acts.length, 1)
  assert.ok(!(await said()).includes(hostile.node.body))
  assert.equal(await isWithdrawn(own.node, { publication: subject, subject }), false)
})
