import assert from 'node:assert/strict'
import test from 'node:test'
import { languages } from '../language.ts'
import { Refusal, refusalSentence, refusalWords } from './Refusal.tsx'

test('refusal: every language says what was refused and what to do next, and shows the code', () => {
  for (const language of languages) {
    const { what, next } = refusalWords(language, 'base_not_current')
    assert.notEqual(what, next)
    const html = (<Refusal language={language} code="base_not_current" />).toString()
    assert.ok(html.includes(what) && html.includes(next) && html.includes('base_not_current'))
  }
})

test('refusal: a code that this version does not know has words too, and is no way to other properties', () => {
  for (const code of ['made_by_a_newer_node', 'constructor', '__proto__']) assert.equal(refusalSentence('en', code), refusalSentence('en', 'unknown'))
})
