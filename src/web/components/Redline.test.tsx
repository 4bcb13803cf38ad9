import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { changesBetween, Redline } from './Redline.tsx'

test('redline: an Arabic word is marked whole, never inside its letters', () => {
  const changes = changesBetween('في أجل ستّين يومًا', 'في أجل ثلاثين يومًا', 'ar')
  assert.deepEqual(changes.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()]), [['removed', 'ستّين'], ['added', 'ثلاثين']])
})

test('redline: a prefix makes another word, so the whole word is marked', () => {
  const changes = changesBetween('يراعي الخبراء قواعد النفاذ', 'يراعي الخبراء بقواعد النفاذ', 'ar')
  assert.deepEqual(changes.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim()), ['بقواعد'])
})

test('redline: it says in words what is struck and what is underlined', () => {
  const html = (<Redline language="fr" lang="fr" before="un délai de soixante jours" after="un délai de trente jours" />).toString()
  assert.match(html, /<del><span class="hidden-words">supprimé\u00a0: <\/span>soixante<\/del> <ins><span class="hidden-words">ajouté\u00a0: <\/span>trente<\/ins>/)
  assert.match(html, /lang="fr" dir="ltr"/)
})

test('redline: a text with markup is shown, not obeyed', () => {
  const html = (<Redline language="en" lang="en" before="a" after={'a <img src=x onerror=alert(1)>'} />).toString()
  assert.ok(!html.includes('<img'))
})

test('redline: without its marks either text can be read out of it, word for word', () => {
  const word = fc.constantFrom('trente', 'soixante', 'jours', 'l’article', 'ثلاثين', 'يومًا', '6', '.')
  const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '))
  const squeeze = (value: string) => value.replace(/\s+/g, '')
  fc.assert(fc.property(text, text, (before, after) => {
    const changes = changesBetween(before, after, 'fr')
    assert.equal(squeeze(changes.filter(({ kind }) => kind !== 'added').map((change) => change.text).join('')), squeeze(before))
    assert.equal(squeeze(changes.filter(({ kind }) => kind !== 'removed').map((change) => change.text).join('')), squeeze(after))
  }), { seed: 20261110, numRuns: 200 })
})

test('redline: a number written with narrow spaces is neither lost nor written twice', () => {
  const changes = changesBetween('Brévalie 3\u202f200,125\u00a0TND (voyage)', 'Brévalie 3\u202f500\u00a0TND (voyage)', 'fr')
  const side = (kind: string) => changes.filter((change) => change.kind === 'same' || change.kind === kind).map(({ text }) => text).join('').replaceAll('\u00a0', ' ')
  assert.deepEqual([side('removed'), side('added')], ['Brévalie 3 200,125 TND (voyage)', 'Brévalie 3 500 TND (voyage)'])
})
