import assert from 'node:assert/strict'
import test from 'node:test'
import type { Act } from './act.ts'
import { digestNamed } from './history.suite.ts'
import { rulesVersion } from './partnership.ts'
import { PublicFeed } from './public-feed.ts'

const body = digestNamed('body')
const named = (number: number) => digestNamed(`public ${number}`)

function enter(number: number, replaces: string | null = null, given: Partial<Act> = {}): { readonly digest: string; readonly act: Act } {
  return {
    digest: named(number),
    act: {
      rules: rulesVersion, feed: 'public', body, run: 1, number, previous: number === 1 ? null : named(number - 1), context: null,
      identity: { number: 1, digest: body }, at: '2026-03-01T09:00:00Z', type: 'enter', facts: { register: 'source', key: 'a', replaces },
      content: digestNamed('content'), actor: { office: 'secretariat', second: null, assertion: null }, ...given,
    },
  }
}

test('public feed: a correction stands in the place of what it corrects, and both stay readable', () => {
  const feed = new PublicFeed(body)
  for (const one of [enter(1), enter(2), enter(3, named(1))]) assert.deepEqual(feed.apply(one), { at: 'taken' })
  assert.deepEqual(feed.standing('enter').map(({ digest }) => digest), [named(2), named(3)])
  assert.equal(feed.correctionOf(named(1)), named(3))
  assert.equal(feed.get(named(1))?.digest, named(1))
})

test('public feed: what is not understood keeps its number and corrects nothing', () => {
  const feed = new PublicFeed(body)
  feed.apply(enter(1))
  assert.deepEqual(feed.apply(enter(2, named(1), { rules: rulesVersion + 1 })), { at: 'not_understood' })
  assert.deepEqual(feed.apply(enter(3, named(1), { type: 'dream' })), { at: 'not_understood' })
  assert.deepEqual(feed.standing('enter').map(({ digest }) => digest), [named(1)])
  assert.equal(feed.head?.digest, named(3))
})

test('public feed: it waits for the act before, knows what it holds, and names a fork', () => {
  const feed = new PublicFeed(body)
  assert.deepEqual(feed.apply(enter(2)), { at: 'waiting', missing: named(1) })
  feed.apply(enter(1))
  assert.deepEqual(feed.apply(enter(1)), { at: 'known' })
  assert.deepEqual(feed.apply({ ...enter(1), digest: digestNamed('other') }), { at: 'fork', with: named(1) })
})
