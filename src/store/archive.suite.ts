import assert from 'node:assert/strict'
import test from 'node:test'
import type { Archive, Kept } from '../app/ports/archive.ts'
import type { Desk } from '../app/ports/desk.ts'
import type { Register } from '../app/ports/register.ts'
import { digestOf } from '../wire/digest.ts'
import type { Made } from './register.suite.ts'
import { sampleAct, sampleFeed, sampleIdentity, samplePublic, sampleSection } from './sample-acts.suite.ts'

/** One store through all three of its ports; `archive` has a connection of its own, as a backup beside a node has. */
export interface WholeStore {
  readonly register: Register
  readonly desk: Desk
  readonly archive: Archive
}

const instant = '2026-11-02T09:00:00Z'
const file = new Uint8Array([0, 10, 13, 255, 34])

/** Something of everything that a store keeps. */
export async function fillByHand({ register, desk }: WholeStore): Promise<void> {
  const identity = sampleIdentity('a')
  await register.append(identity.section, [identity.sealed])
  const published = samplePublic(identity.sealed.digest)
  await register.append(published.section, [published.sealed])
  const feed = sampleFeed(3)
  const left = { section: sampleSection, body: feed[0]!.act.body!, from: 1, to: 2, wrong: 2 }
  const erased = sampleAct({ number: 4, previous: feed[2]!.digest, content: { text: 'goes' } })
  await register.append(sampleSection, [...feed, erased], [left])
  await register.append(sampleSection, [sampleAct({ run: 2, number: 3, text: 'a later run', content: { text: '«é» عربي' } })])
  await register.eraseContent(erased.digest)
  await register.putAttachment(digestOf('attachment', file), file)
  await desk.setSetting('body', identity.sealed.digest)
  await desk.putOfficer({ id: 'o', name: 'Officer «é»', office: 'x', roles: ['administrator'], partnerships: 'all', clearance: 'TLP:RED', language: 'ar' })
  await desk.changePeer(digestOf('act', 'peer'), () => ({ body: digestOf('act', 'peer'), address: null, link: 'file', checkedAt: instant, lastSeenAt: null, codes: {}, holds: {}, fault: null }))
  await desk.addRemark({ id: '1', about: 'x', officer: 'o', at: instant, text: 'Ø' })
  await desk.putLink(digestOf('key', 'link'), 'o', '2027-01-01T00:00:00Z')
  await desk.putSession(digestOf('key', 'session'), { officer: 'o', startedAt: instant, lastUsedAt: instant })
}

async function everythingIn({ archive }: WholeStore): Promise<readonly Kept[]> {
  const snapshot = await archive.snapshot()
  const found: Kept[] = []
  for await (const kept of snapshot.everything()) found.push(kept)
  await snapshot.close()
  return found
}

async function* each(kept: readonly Kept[]): AsyncGenerator<Kept> {
  yield* kept
}

/** What every store promises of itself as a whole; `made` gives an empty one each time it is called. */
export function testArchive(adapter: string, made: (ending: Parameters<Made<unknown>>[0]) => Promise<WholeStore>, skip: string | false = false): void {
  const claim = (says: string, holds: (one: WholeStore, other: WholeStore) => Promise<void>) =>
    void test(`archive on ${adapter}: ${says}`, { skip }, async (t) => holds(await made(t), await made(t)))

  claim('what one store held another holds after it was filled, all but links and sessions', async (one, other) => {
    await fillByHand(one)
    const kept = await everythingIn(one)
    assert.deepEqual([...Map.groupBy(kept, ({ of }) => of)].map(([of, all]) => [of, all.length]), [['act', 7], ['attachment', 1], ['erased', 1], ['seals_left', 1], ['setting', 1], ['officer', 1], ['peer', 1], ['remark', 1]])
    await other.archive.fill(each(kept))
    assert.deepEqual(await everythingIn(other), kept)
    assert.deepEqual(await other.register.attachment(digestOf('attachment', file)), file)
    assert.equal(await other.desk.useLink(digestOf('key', 'link'), instant), undefined)
    assert.equal(await other.desk.session(digestOf('key', 'session')), undefined)
    // What was erased there stays erased here, whoever sends it again.
    const { digest } = kept.find(({ of }) => of === 'erased') as Kept & { of: 'erased' }
    await other.register.keepContent(digest, '{"salt":"x","text":"goes"}')
    assert.equal((await other.register.contents([digest])).size, 0)
  })

  claim('a snapshot is one moment, whatever is appended while it is read, and the same when it is read again', async (one) => {
    await fillByHand(one)
    const snapshot = await one.archive.snapshot()
    const first: Kept[] = []
    for await (const kept of snapshot.everything()) {
      if (first.length === 0) {
        await one.register.append(sampleSection, [sampleAct({ number: 9, text: 'meanwhile' })])
        await one.desk.setSetting('meanwhile', 'x')
      }
      first.push(kept)
    }
    const again: Kept[] = []
    for await (const kept of snapshot.everything()) again.push(kept)
    await snapshot.close()
    assert.deepEqual(again, first)
    assert.equal((await everythingIn(one)).length, first.length + 2)
  })

  claim('where reading fails on the way, nothing is kept', async (one, other) => {
    await fillByHand(one)
    const kept = await everythingIn(one)
    const failing = (async function* () {
      yield* kept.slice(0, 5)
      throw new Error('cut')
    })()
    await assert.rejects(other.archive.fill(failing))
    assert.deepEqual(await everythingIn(other), [])
    await other.archive.fill(each(kept))
    assert.equal((await everythingIn(other)).length, kept.length)
  })
}
