import assert from 'node:assert/strict'
import test from 'node:test'
import { direction, endonyms, isLanguage, isolate, languages, regionOf } from './language.ts'

test('language: every language has an endonym, and only Arabic runs from right to left', () => {
  for (const language of languages) assert.ok(endonyms[language].length > 4)
  assert.deepEqual(languages.filter((language) => direction(language) === 'rtl'), ['ar'])
  assert.equal(direction('ar-TN'), 'rtl')
  assert.equal(direction('art'), 'ltr')
})

test('language: formats follow the region of the node where it writes the language, and never a bare `ar`', () => {
  assert.equal(regionOf('ar', 'DZ'), 'ar-DZ-u-nu-latn')
  assert.equal(regionOf('ar', 'XB'), 'ar-TN-u-nu-latn')
  assert.equal(regionOf('nl', 'BE'), 'nl-BE')
  assert.equal(regionOf('fr', 'XA'), 'fr-FR')
})

test('language: a tag that is no language of the interface is not taken for one', () => {
  assert.equal(isLanguage('fr'), true)
  assert.equal(isLanguage('constructor'), false)
})

test('language: an isolated name cannot turn the sentence around it', () => {
  assert.equal(isolate('XB'), '\u2068XB\u2069')
})
