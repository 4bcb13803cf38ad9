import assert from 'node:assert/strict'
import test from 'node:test'
import type { SealedAct } from '../core/act.ts'
import type { Register, SealsLeft, Section } from '../app/ports/register.ts'
import { digestOf } from '../wire/digest.ts'
import { bodyNamed, sampleAct, sampleFeed, sampleIdentity, samplePublic, sampleSection as section } from './sample-acts.suite.ts'

export interface Ending {
  after(end: () => unknown): void
}

/** One adapter, empty at first, as this suite holds it. */
export interface StoreAtTest<Port> {
  readonly port: Port
  /** What another process finds that starts when this one has been killed without a word. */
  killed(): Promise<Port>
}

export type Made<Port> = (ending: Ending) => Promise<StoreAtTest<Port>>

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

function digests(acts: readonly SealedAct[]): readonly string[] {
  return acts.map(({ digest }) => digest)
}

/** What every register promises, asked of one adapter of the port; `skip` says why it is not there to be asked. */
export function testRegister(adapter: string, made: Made<Register>, skip: string | false = false): void {
  const claim = (says: string, holds: (register: Register, killed: () => Promise<Register>) => Promise<void>) =>
    test(`register on ${adapter}: ${says}`, { skip }, async (t) => {
      const { port, killed } = await made(t)
      await holds(port, killed)
    })
  durable(claim)
  wholeOrNot(claim)
  ordered(claim)
  places(claim)
  seals(claim)
  replayed(claim)
  contents(claim)
  erased(claim)
  attachments(claim)
}

type Claim = (says: string, holds: (register: Register, killed: () => Promise<Register>) => Promise<void>) => void

function durable(claim: Claim): void {
  claim('what was appended is there, byte for byte, after the process was killed', async (register, killed) => {
    const texts = ['plain', 'é\u{1F54A}', 'تاريخ 2026', '"quoted" \\ back', '%_\'']
    const acts = texts.map((text, index) => sampleAct({ number: index + 1, previous: index === 0 ? null : digestOf('act', text), text, content: { text } }))
    await register.append(section, acts)
    for (const found of [register, await killed()]) {
      assert.deepEqual(await all(found.read(section)), acts)
      assert.equal(await found.count(), acts.length)
    }
  })

  claim('two appends under way at once are both whole, and there after the process was killed', async (register, killed) => {
    const [one, other] = [sampleFeed(40), sampleFeed(40, bodyNamed('b'))]
    await Promise.all([register.append(section, one), register.append(section, other)])
    const found = await killed()
    assert.deepEqual(digests(await found.after(section, { body: bodyNamed('a'), run: 1, number: 0 }, 100)), digests(one))
    assert.deepEqual(digests(await found.after(section, { body: bodyNamed('b'), run: 1, number: 0 }, 100)), digests(other))
    const held = digests(await all(found.read(section)))
    for (const feed of [one, other]) assert.deepEqual(held.filter((digest) => digests(feed).includes(digest)), digests(feed))
  })

  claim('appending nothing changes nothing', async (register) => {
    await register.append(section, [])
    assert.equal(await register.count(), 0)
    assert.deepEqual(await register.sections(), [])
  })
}

/** An act on which any adapter breaks off, wherever it reads the bytes. */
function unreadable(sealed: SealedAct): SealedAct {
  return { ...sealed, get bytes(): string { throw new RangeError('the act cannot be read') } }
}

function wholeOrNot(claim: Claim): void {
  claim('an append that fails in the middle leaves none of its acts, and the next one succeeds', async (register, killed) => {
    const [first, second, third] = sampleFeed(3) as [SealedAct, SealedAct, SealedAct]
    await register.append(section, [first])
    await assert.rejects(register.append(section, [second, unreadable(third)]))
    assert.deepEqual(digests(await all(register.read(section))), digests([first]))
    await register.append(section, [second, third])
    assert.deepEqual(digests(await all((await killed()).read(section))), digests([first, second, third]))
  })

  claim('an act already held changes nothing, and those that come with it are kept', async (register) => {
    const withheld = sampleAct({ content: { text: 'kept back' } })
    await register.append(section, [{ ...withheld, content: null, contentBytes: null }])
    const next = sampleAct({ number: 2, previous: withheld.digest })
    await register.append(section, [withheld, next])
    const held = await all(register.read(section))
    assert.deepEqual(digests(held), digests([withheld, next]))
    assert.equal(held[0]!.contentBytes, null)
    assert.equal(await register.count(), 2)
  })

  claim('an act that comes twice in one append is kept once', async (register) => {
    const sealed = sampleAct()
    await register.append(section, [sealed, sealed])
    assert.equal(await register.count(), 1)
  })
}

function ordered(claim: Claim): void {
  claim('sections are named keys first, then public feeds, then partnerships, each as they began', async (register) => {
    const other: Section = { feed: 'partnership', partnership: digestOf('act', 'another') }
    const [identity, second] = [sampleIdentity('z'), sampleIdentity('a')]
    const stated = samplePublic(identity.sealed.digest)
    await register.append(section, [sampleAct()])
    await register.append(stated.section, [stated.sealed])
    await register.append(other, [sampleAct({ text: 'other', partnership: other.partnership })])
    await register.append(identity.section, [identity.sealed])
    await register.append(second.section, [second.sealed])
    await register.append(section, [sampleAct({ number: 2 })])
    assert.deepEqual(await register.sections(), [identity.section, second.section, stated.section, section, other])
    assert.deepEqual(await all(register.read(identity.section)), [identity.sealed])
    assert.deepEqual(digests(await all(register.read(other))).length, 1)
  })

  claim('acts are read in the order in which they were appended, over every page', async (register) => {
    const [one, other] = [sampleFeed(1300), sampleFeed(1300, bodyNamed('b'))]
    const mixed = one.flatMap((sealed, index) => [sealed, other[index]!])
    for (let from = 0; from < mixed.length; from += 650) await register.append(section, mixed.slice(from, from + 650))
    assert.deepEqual(digests(await all(register.read(section))), digests(mixed))
    assert.deepEqual((await all(register.lines(section))).map(({ digest }) => digest), digests(mixed))
    assert.deepEqual(digests(await register.after(section, { body: bodyNamed('b'), run: 1, number: 0 }, 2000)), digests(other))
  })

  claim('a section that nobody began is empty', async (register) => {
    assert.deepEqual(await all(register.read(section)), [])
    assert.deepEqual(await all(register.lines(section)), [])
    assert.deepEqual(await register.after(section, { body: bodyNamed('a'), run: 1, number: 0 }, 10), [])
    assert.equal(await register.get(digestOf('act', 'nothing')), undefined)
  })
}

function places(claim: Claim): void {
  claim('acts after a place are those of that body and run alone, by number, no more than asked for', async (register) => {
    const feed = sampleFeed(5)
    const later = sampleAct({ run: 2, number: 6, previous: feed[4]!.digest, text: 'later run' })
    await register.append(section, [feed[3]!, feed[0]!, feed[4]!, later, feed[2]!, feed[1]!, sampleAct({ body: bodyNamed('b') })])
    const after = (number: number, limit: number, run = 1) => register.after(section, { body: bodyNamed('a'), run, number }, limit)
    assert.deepEqual(digests(await after(0, 10)), digests(feed))
    assert.deepEqual(digests(await after(2, 2)), digests(feed.slice(2, 4)))
    assert.deepEqual(digests(await after(5, 10)), [])
    assert.deepEqual(digests(await after(0, 10, 2)), digests([later]))
  })

  claim('both halves of a fork stand at their number, in the order in which they came', async (register) => {
    const [first, second, third] = sampleFeed(3) as [SealedAct, SealedAct, SealedAct]
    const rival = sampleAct({ number: 2, previous: first.digest, text: 'rival' })
    await register.append(section, [first, second, third, rival])
    assert.deepEqual(digests(await register.after(section, { body: bodyNamed('a'), run: 1, number: 1 }, 10)), digests([second, rival, third]))
    assert.deepEqual(digests(await all(register.read(section))), digests([first, second, third, rival]))
  })

  claim('a number may be as large as an act can say', async (register) => {
    const sealed = sampleAct({ number: Number.MAX_SAFE_INTEGER })
    await register.append(section, [sealed])
    assert.deepEqual(digests(await register.after(section, { body: bodyNamed('a'), run: 1, number: Number.MAX_SAFE_INTEGER - 1 }, 1)), [sealed.digest])
    assert.deepEqual((await all(register.lines(section))).map(({ place }) => place), [{ body: bodyNamed('a'), run: 1, number: Number.MAX_SAFE_INTEGER }])
  })

  claim('a stored line is what was sealed, with the place at which it is looked for', async (register) => {
    const sealed = sampleAct({ content: { text: 'a' } })
    const identity = sampleIdentity('a')
    await register.append(section, [sealed])
    await register.append(identity.section, [identity.sealed])
    const { digest, bytes: act, seal, contextBytes: context, contentBytes: content } = sealed
    assert.deepEqual(await all(register.lines(section)), [{ digest, place: { body: bodyNamed('a'), run: 1, number: 1 }, act, seal, context, content }])
    assert.deepEqual((await all(register.lines(identity.section)))[0]!.place, { body: identity.sealed.digest, run: 1, number: 1 })
  })
}

function seals(claim: Claim): void {
  const left = (from: number, to: number, wrong: number | null = null, body = bodyNamed('a')): SealsLeft => ({ section, body, from, to, wrong })

  claim('what is left to check of seals comes with the acts, one for each feed, and takes the place of what was left', async (register, killed) => {
    assert.deepEqual(await register.sealsLeft(), [])
    const other = left(1, 2, null, bodyNamed('b'))
    await register.append(section, [...sampleFeed(2), ...sampleFeed(2, bodyNamed('b'))], [left(1, 2), other])
    await register.append(section, sampleFeed(4).slice(2), [left(1, 4)])
    const found = await killed()
    const byBody = (lefts: readonly SealsLeft[]) => lefts.toSorted((one, another) => (one.body < another.body ? -1 : 1))
    assert.deepEqual(byBody(await found.sealsLeft()), byBody([left(1, 4), other]))
    await found.leaveSeals(left(3, 4))
    await found.leaveSeals(left(3, 2, null, bodyNamed('b')))
    assert.deepEqual(await found.sealsLeft(), [left(3, 4)])
    await found.leaveSeals(left(5, 4, 2))
    assert.deepEqual(await found.sealsLeft(), [left(5, 4, 2)])
    await found.leaveSeals(left(5, 4))
    assert.deepEqual(await found.sealsLeft(), [])
  })

  claim('an append that fails leaves nothing to check either', async (register, killed) => {
    const [first, second] = sampleFeed(2) as [SealedAct, SealedAct]
    await assert.rejects(register.append(section, [first, unreadable(second)], [left(1, 2)]))
    assert.deepEqual(await (await killed()).sealsLeft(), [])
  })

  claim('a good seal takes the place of a wrong one, and nothing else of the act changes', async (register, killed) => {
    const sealed = sampleAct({ content: { text: 'a' } })
    await register.append(section, [{ ...sealed, seal: sampleAct({ number: 2 }).seal }])
    await register.keepSeal(sealed.digest, sealed.seal)
    assert.deepEqual(await (await killed()).get(sealed.digest), sealed)
  })
}

function replayed(claim: Claim): void {
  claim('what folds are made of again is every act in its order, with content only where it names attachments', async (register) => {
    const file = { name: 'a', mediaType: 'text/plain', size: 1, digest: digestOf('attachment', 'a') }
    const acts = sampleFeed(1200)
    const naming = sampleAct({ number: 1201, previous: acts.at(-1)!.digest, content: { attachments: [file] } })
    const plain = sampleAct({ number: 1202, previous: naming.digest, content: { attachments: [], text: '"attachments":[{' } })
    await register.append(section, [...acts, naming, plain])
    const expected = [...acts, naming, { ...plain, content: null }].map(({ digest, act, context, content }) => ({ digest, act, context, content }))
    assert.deepEqual((await all(register.replay(section))).flat(), expected)
  })
}

function contents(claim: Claim): void {
  const sealed = sampleAct({ content: { text: 'kept back' } })
  const withheld = { ...sealed, content: null, contentBytes: null }

  claim('content that comes after its act is kept', async (register, killed) => {
    await register.append(section, [withheld])
    assert.deepEqual([...(await register.contents([sealed.digest]))], [])
    await register.keepContent(sealed.digest, sealed.contentBytes!)
    assert.deepEqual(await (await killed()).get(sealed.digest), sealed)
    assert.deepEqual([...(await register.contents([digestOf('act', 'nothing'), sealed.digest]))], [[sealed.digest, sealed.contentBytes]])
  })

  claim('content held is replaced by no other, and none is kept of an act that is not held', async (register) => {
    await register.append(section, [sealed])
    await register.keepContent(sealed.digest, '{"salt":"other"}')
    await register.keepContent(digestOf('act', 'nothing'), '{"salt":"other"}')
    assert.deepEqual([...(await register.contents([sealed.digest, digestOf('act', 'nothing')]))], [[sealed.digest, sealed.contentBytes]])
    assert.equal(await register.count(), 1)
  })
}

function erased(claim: Claim): void {
  const file = new TextEncoder().encode('a file')
  const named = (name: string, bytes: Uint8Array) => ({ attachments: [{ name, mediaType: 'text/plain', size: bytes.length, digest: digestOf('attachment', bytes) }] })

  claim('erased content stays erased, whoever sends it again, and its act is still read', async (register, killed) => {
    const sealed = sampleAct({ content: { text: 'to be forgotten' } })
    await register.append(section, [sealed])
    await register.eraseContent(sealed.digest)
    await register.keepContent(sealed.digest, sealed.contentBytes!)
    await register.append(section, [sealed])
    for (const found of [register, await killed()]) {
      assert.deepEqual(await found.get(sealed.digest), { ...sealed, content: null, contentBytes: null })
      assert.deepEqual([...(await found.contents([sealed.digest]))], [])
    }
  })

  claim('a file goes with the last content that names it', async (register, killed) => {
    const digest = digestOf('attachment', file)
    const [one, other] = [sampleAct({ content: named('one', file) }), sampleAct({ number: 2, content: named('other', file) })]
    await register.append(section, [one, other])
    await register.putAttachment(digest, file)
    await register.eraseContent(one.digest)
    assert.deepEqual(await register.attachment(digest), file)
    await register.eraseContent(other.digest)
    for (const found of [register, await killed()]) assert.equal(await found.hasAttachment(digest), false)
  })
}

function attachments(claim: Claim): void {
  claim('a file is kept whole under its digest, once, and found after the process was killed', async (register, killed) => {
    const files = [new Uint8Array(0), new Uint8Array(300_000).map((_, index) => index % 251), new TextEncoder().encode('text')]
    const named = files.map((bytes) => [digestOf('attachment', bytes), bytes] as const)
    for (const [digest, bytes] of [...named, named[1]!]) await register.putAttachment(digest, bytes)
    const found = await killed()
    for (const [digest, bytes] of named) {
      assert.equal(await found.hasAttachment(digest), true)
      assert.deepEqual(new Uint8Array((await found.attachment(digest))!), bytes)
    }
    assert.deepEqual(await found.attachments(), named.map(([digest]) => digest).sort())
    assert.equal(await found.attachment(digestOf('attachment', 'nothing')), undefined)
    assert.equal(await found.hasAttachment(digestOf('attachment', 'nothing')), false)
  })
}
