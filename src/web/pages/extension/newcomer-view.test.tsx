import assert from 'node:assert/strict'
import test from 'node:test'
import { isOpened } from './newcomer-view.tsx'

test('extension: what was negotiated, noted or reported before stays closed unless the whole history is opened', () => {
  for (const thing of ['drafts', 'notes', 'reports'] as const) {
    assert.equal(isOpened(thing, 'all'), true)
    assert.equal(isOpened(thing, 'acts_without_content'), false)
  }
})

test('extension: whoever is asked to accept a text may read it, and nobody reads another partnership or an internal remark', () => {
  for (const scope of ['all', 'acts_without_content'] as const) {
    assert.equal(isOpened('texts', scope), true)
    assert.equal(isOpened('otherPartnerships', scope), false)
    assert.equal(isOpened('remarks', scope), false)
  }
})
