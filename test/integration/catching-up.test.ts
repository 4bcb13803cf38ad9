import assert from 'node:assert/strict'
import test from 'node:test'
import type { Intent } from '../../src/app/authoring.ts'
import { Node } from '../../src/app/node.ts'
import type { GivenSeal, Verifier } from '../../src/app/ports/verifier.ts'
import { inThread } from '../../src/app/reading.ts'
import type { SealedAct } from '../../src/core/act.ts'
import { acquaint, actor, bench, forged, founding, partners, sealed, settle } from '../workbench.ts'

/** Verifies what is asked for at once, and holds what is left for later until it is let go. */
class HeldVerifier implements Verifier {
  readonly read = inThread.read
  done = 0
  private hold: Promise<void> | undefined
  private open: () => void = () => undefined

  close(): void {
    this.hold = new Promise((open) => (this.open = open))
  }

  letGo(): void {
    this.hold = undefined
    this.open()
  }

  async verify(seals: readonly GivenSeal[]): Promise<readonly boolean[]> {
    // A head alone is asked for while acts come in; pages of them only afterwards.
    if (seals.length > 1) await this.hold
    this.done += seals.length
    return inThread.verify(seals)
  }
}

/** Two slices, of which neither is so small that each seal of it is verified at once. */
const count = 360
const note = (title: string): Intent => ({
  type: 'write_note', facts: { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null },
  content: { title: { en: title }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }, actor,
})

/** Two partners, of whom one has sealed many acts that the other has not heard of, and the other's node opened anew on what it holds. */
async function apart() {
  const { own, other, id } = await partners()
  const acts: SealedAct[] = []
  for (let number = 1; number <= count; number += 1) acts.push(sealed(await other.node.submit(id, note(`Note ${number}`))))
  const verifier = new HeldVerifier()
  const section = { feed: 'partnership', partnership: id } as const
  const reopened = () => Node.open({ ...own.node.ports, verifier })
  return { own, other, id, acts, verifier, section, node: await reopened(), reopened }
}

const handedOn = async (node: Node, to: string) => {
  const acts: SealedAct[] = []
  for await (const act of node.handing.actsFor(to, [], node.today())) acts.push(act)
  return acts
}

test('catching up: acts come in by their chain and the seal of its end, and are handed on only once each seal was checked', async () => {
  const { own, other, acts, verifier, section, node } = await apart()
  verifier.close()
  const arrivals = await node.receive(acts, other.node.body)
  assert.deepEqual(new Set(arrivals.map(({ at }) => at)), new Set(['taken']))
  assert.ok(verifier.done < 20)
  const [left] = await own.register.sealsLeft()
  assert.deepEqual([left!.body, left!.from, left!.wrong], [other.node.body, acts[0]!.act.number, null])
  const before = await handedOn(node, other.node.body)
  assert.deepEqual(before.filter(({ digest }) => acts.some((act) => act.digest === digest)), [])
  // What we seal names what we have seen: it waits as well.
  let isSealed = false
  const submitting = node.submit(section.partnership, note('Ours')).then((submitted) => {
    isSealed = true
    return submitted
  })
  await new Promise((turned) => setImmediate(turned))
  assert.equal(isSealed, false)
  verifier.letGo()
  sealed(await submitting)
  assert.deepEqual(await own.register.sealsLeft(), [])
  const after = await handedOn(node, other.node.body)
  assert.deepEqual(acts.filter(({ digest }) => !after.some((act) => act.digest === digest)), [])
})

test('catching up: a restart in between goes on checking where it stopped', async () => {
  const { own, other, acts, verifier, section, node, reopened } = await apart()
  verifier.close()
  await node.receive(acts, other.node.body)
  const again = await reopened()
  assert.equal(again.seals.firstUnchecked(section, other.node.body), acts[0]!.act.number)
  verifier.letGo()
  await again.seals.settle(section)
  assert.deepEqual(await own.register.sealsLeft(), [])
  assert.equal(again.checkCodeOf(section.partnership), node.checkCodeOf(section.partnership))
})

test('catching up: a wrong seal within a chain undoes nothing, goes nowhere, and is mended by its author', async () => {
  const { own, other, acts, section, node, reopened } = await apart()
  const at = 100
  const bent = acts.map((act, index) => (index === at ? { ...act, seal: acts[0]!.seal } : act))
  const arrivals = await node.receive(bent, other.node.body)
  assert.deepEqual(new Set(arrivals.map((arrival) => arrival.at)), new Set(['taken']))
  await node.seals.settle(section)
  const wrong = acts[at]!.act.number
  for (const one of [node, await reopened()]) {
    assert.equal(one.seals.firstWrong(section, other.node.body), wrong)
    // Said not to be held, so that its author hands it over again; and kept from everybody else.
    assert.equal(one.handing.headsFor(other.node.body, one.today()).find(({ in: id, body }) => id === section.partnership && body === other.node.body)!.number, wrong - 1)
    assert.ok((await handedOn(one, other.node.body)).every(({ act }) => act.body !== other.node.body || act.feed !== 'partnership' || act.number < wrong))
  }
  assert.equal(node.checkCodeOf(section.partnership), other.node.checkCodeOf(section.partnership))
  // We are not held up by it: the act is its author's, as the seal of a later one shows.
  sealed(await node.submit(section.partnership, note('Ours')))
  await node.receive([bent[at]!], other.node.body)
  assert.equal(node.seals.firstWrong(section, other.node.body), wrong)
  const again = await handedOn(other.node, own.node.body)
  await node.receive(again, other.node.body)
  await node.seals.settle(section)
  assert.deepEqual(await own.register.sealsLeft(), [])
  assert.equal((await own.register.get(acts[at]!.digest))!.seal, acts[at]!.seal)
})

test('catching up: a bad seal at the end of a feed is refused, and says nothing of what stands before it', async () => {
  const { other, acts, node } = await apart()
  const bent = acts.with(-1, { ...acts.at(-1)!, seal: acts[0]!.seal })
  const arrivals = await node.receive(bent, other.node.body)
  assert.deepEqual(arrivals.map(({ at }) => at), [...acts.slice(1).map(() => 'taken'), 'not_sealed'])
})

test('catching up: what a later act does not name is proven by nothing but its own seal', async () => {
  const { other, acts, node } = await apart()
  const invented = forged(other, { ...acts[50]!.act, facts: { ...acts[50]!.act.facts, evidence: 4 } }, { context: { partnership: acts[50]!.context!.partnership, seen: [...acts[50]!.context!.seen] as never }, content: { ...acts[50]!.content! } })
  const stolen = acts.with(50, { ...invented, seal: acts[50]!.seal })
  const arrivals = await node.receive(stolen, other.node.body)
  assert.deepEqual(arrivals.map(({ at }) => at), acts.map((_, index) => (index < 50 ? 'taken' : index === 50 ? 'not_sealed' : 'waiting')))
})

test('catching up: a third partner is handed what was checked, once it was', async () => {
  const { own, other, id } = await partners()
  const third = await bench('XC')
  await acquaint(own, third)
  await acquaint(other, third)
  const founded = sealed(await own.node.found(founding(other, third))).digest
  for (const one of [other, third]) {
    await settle(own, other, third)
    sealed(await one.node.submit(founded, { type: 'consent', facts: { proposal: founded }, content: null, actor }))
  }
  await settle(own, other, third)
  assert.notEqual(founded, id)
  for (let number = 1; number <= count; number += 1) sealed(await other.node.submit(founded, note(`Note ${number}`)))
  await settle(other, own)
  await own.node.seals.settle({ feed: 'partnership', partnership: founded })
  await settle(own, third)
  await third.node.seals.settle({ feed: 'partnership', partnership: founded })
  await settle(own, third)
  assert.equal(third.node.checkCodeOf(founded), other.node.checkCodeOf(founded))
})
