import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyOf, bodyValues, languagesOf, paragraphsOf } from './note-text.ts'

test('note: an empty line, and nothing else, begins a paragraph', () => {
  assert.deepEqual(paragraphsOf('Une.\nDeux lignes.\n\n\n  Trois. \n \n'), ['Une.\nDeux lignes.', 'Trois.'])
  assert.deepEqual(paragraphsOf(null), [])
})

test('note: paragraphs of two languages stand side by side, and an unequal number is no text', () => {
  assert.deepEqual(bodyOf({ fr: 'Un.\n\nDeux.', ar: 'واحد.\n\nاثنان.' }), [{ fr: 'Un.', ar: 'واحد.' }, { fr: 'Deux.', ar: 'اثنان.' }])
  assert.equal(bodyOf({ fr: 'Un.\n\nDeux.', ar: 'واحد.' }), undefined)
  assert.deepEqual(bodyOf({ fr: null, ar: null }), [])
})

test('note: what was read comes back into the same fields', () => {
  const typed = { fr: 'Un.\n\nDeux.', nl: 'Een.\n\nTwee.' }
  const body = bodyOf(typed)!
  assert.deepEqual(bodyValues(body), { 'body-fr': typed.fr, 'body-nl': typed.nl })
  assert.deepEqual(languagesOf({ title: { ar: 'عنوان' }, body }), ['fr', 'ar', 'nl'])
})
