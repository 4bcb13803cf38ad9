import assert from 'node:assert/strict'
import test from 'node:test'
import { isWithdrawn, publishingsOf } from '../../src/app/publishings.ts'
import type { JsonObject } from '../../src/core/act.ts'
import { publishableFields } from '../../src/core/subjects/publication.ts'
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

/** A publication of so many characters; every one of them stands in its proof. */
function publicationOf(note: string, bodies: readonly string[], characters: number) {
  const texts = 'x'.repeat(characters).match(/.{1,20000}/g)!
  const facts = {
    subject: null, replaces: bodies.map((body) => ({ body, revision: null })), relies: null, marking: { tlp: 'TLP:CLEAR', releasable: [] },
    change: { kind: 'publication', of: note, fields: ['title'], notBefore: null, situation: 'published' },
  } as unknown as JsonObject
  const values = texts.map((text, index) => ({ field: publishableFields[index]!, label: null, value: { en: text } }))
  return { type: 'propose', facts, content: { title: { en: 'Long' }, values, correction: null, note: null } as unknown as JsonObject }
}

const noteOf = (title: string) => ({
  type: 'write_note', actor,
  facts: { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: { tlp: 'TLP:CLEAR', releasable: [] } },
  content: { title: { en: title }, card: null, body: [{ en: 'One' }], language: 'en', attachments: [] },
})

test('publication: one whose proof would be too large is refused where it is proposed, and one just below is published by all', async () => {
  const { own, other, id } = await partners()
  const { digest: note } = sealed(await own.node.submit(id, noteOf('Practice')))
  await settle(own, other)
  const both = [own.node.body, other.node.body]
  // By itself the content would still fit into an act: it is the proof beside it that does not.
  assert.deepEqual(await own.node.submit(id, { ...publicationOf(note, both, 250_000), actor }), { refused: 'too_large' })
  const { digest } = sealed(await own.node.submit(id, { ...publicationOf(note, both, 245_000), actor }))
  await settle(own, other)
  sealed(await other.node.submit(id, { type: 'consent', facts: { proposal: digest }, actor }))
  await settle(own, other)
  for (const { node, noted } of [own, other]) {
    assert.ok(node.folds.publicFeeds.get(node.body)?.acts.some(({ act }) => act.type === 'publish'))
    assert.deepEqual(noted, [])
  }
})

test('publication: one that another node proposed all the same is passed over, and noted once', async () => {
  const { own, other, id } = await partners()
  const { digest: note } = sealed(await own.node.submit(id, noteOf('Practice')))
  await settle(own, other)
  const { type, facts, content } = publicationOf(note, [own.node.body, other.node.body], 261_000)
  const [head, seen] = [other, own].map(({ node }) => other.node.folds.partnerships.get(id)!.feedOf(node.body)!.head()!)
  const proposal = forged(other, { feed: 'partnership', type, facts, number: head!.act.number + 1, previous: head!.digest }, {
    context: { partnership: id, seen: [{ body: own.node.body, run: 1, number: seen!.act.number, digest: seen!.digest }] }, content,
  })
  // Sealed by a program that lacks the check, over the same record.
  await other.register.append({ feed: 'partnership', partnership: id }, [proposal])
  assert.equal(other.node.folds.applyToPartnership(id, proposal).at, 'taken')
  assert.equal((await own.node.receive([proposal], other.node.body))[0]!.at, 'taken')
  sealed(await own.node.submit(id, { type: 'consent', facts: { proposal: proposal.digest }, actor }))
  await settle(own, other)
  for (const { node } of [own, other]) sealed(await node.submit(id, noteOf('And on')))
  await settle(own, other)
  for (const { node, noted } of [own, other]) {
    assert.equal(node.folds.partnerships.get(id)!.subjects.currentFor(proposal.digest, node.body), proposal.digest)
    assert.ok(!node.folds.publicFeeds.get(node.body)?.acts.some(({ act }) => act.type === 'publish'))
    assert.deepEqual(noted, ['publication_too_large'])
  }
})
