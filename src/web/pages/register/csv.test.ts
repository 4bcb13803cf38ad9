import assert from 'node:assert/strict'
import test from 'node:test'
import { atomOf } from './atom.ts'
import { csvOf } from './csv.ts'
import { notice } from './notice.ts'

test('register: each row of a sheet and each entry of a feed says that it is compiled and binds nobody', () => {
  const rows = csvOf([['id'], ['one'], ['=two']]).trimEnd().split('\r\n')
  assert.deepEqual(rows, ['id,notice', `one,${notice}`, `'=two,${notice}`])
  const entry = { id: 'e', title: 'A & B', lang: 'fr', href: 'h', updated: '2026-11-02T09:00:00Z' }
  const feed = atomOf({ id: 'f', title: 't', self: 's', lang: 'en', updated: entry.updated, entries: [entry, entry] })
  assert.equal(feed.split(notice).length, 4)
})
