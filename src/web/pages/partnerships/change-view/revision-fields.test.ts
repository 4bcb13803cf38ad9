import assert from 'node:assert/strict'
import test from 'node:test'
import type { ChangeText } from '../../../../app/overview/proposal.ts'
import { citedIn, compareRevisions } from './revision-fields.ts'

const side = (change: object, content?: object) => ({ change, content }) as unknown as ChangeText
const names = (fields: readonly { readonly field: string }[]) => fields.map(({ field }) => field)

test('revisions: without one before it, everything said is new, and what is empty is left out', () => {
  const { changed, kept } = compareRevisions(undefined, side({ kind: 'session', host: null, sources: [], date: '2027-03' }, { salt: 's', title: { fr: 'Comité' } }))
  assert.deepEqual(names(changed), ['date', 'title'])
  assert.deepEqual(kept, [])
})

test('revisions: only what differs is changed; the order in which keys were written is no difference', () => {
  const before = side({ kind: 'session', date: '2027-03', place: { b: 1, a: 2 } }, { salt: 'one', title: { fr: 'Comité' } })
  const after = side({ kind: 'session', date: '2027-04', place: { a: 2, b: 1 } }, { salt: 'two', title: { fr: 'Comité' } })
  const { changed, kept } = compareRevisions(before, after)
  assert.deepEqual(names(changed), ['date'])
  assert.deepEqual(names(kept), ['place', 'title'])
})

test('revisions: a value that is taken away is a change too', () => {
  const { changed } = compareRevisions(side({ kind: 'session', host: 'x' }), side({ kind: 'session', host: null }))
  assert.deepEqual(changed, [{ field: 'host', before: 'x', after: undefined }])
})

test('revisions: acts that facts cite are found however deep they stand', () => {
  const digest = '0'.repeat(52)
  assert.deepEqual(citedIn({ items: [{ act: digest, label: 'TLP:GREEN' }], until: null }), [digest])
})
