import assert from 'node:assert/strict'
import test from 'node:test'
import { changedArticles, sameText } from './text-comparison.ts'

const article = (fr: string, ar: string) => ({ heading: {}, text: { fr, ar } })
const text = { title: { fr: 'Protocole' }, preamble: null, articles: [article('Un', 'واحد'), article('Deux', 'اثنان')] }

test('text: one letter in one language makes another text', () => {
  assert.equal(sameText(text, structuredClone(text)), true)
  assert.equal(sameText(text, { ...text, articles: [article('Un', 'واحد'), article('Deux', 'إثنان')] }), false)
  assert.equal(sameText(text, { ...text, title: { fr: 'Protocole', ar: 'بروتوكول' } }), false)
  assert.equal(sameText(text, { ...text, preamble: {} }), true)
})

test('text: an article that is added, changed or left out is named by its number', () => {
  assert.deepEqual(changedArticles(text, text), [])
  assert.deepEqual(changedArticles(text, { articles: [article('Un', 'واحد'), article('Deux', 'ثلاثة'), article('Trois', 'ثلاثة')] }), [2, 3])
  assert.deepEqual(changedArticles(text, { articles: [article('Un', 'واحد')] }), [2])
})
