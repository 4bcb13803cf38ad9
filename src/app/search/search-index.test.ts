import test from 'node:test'
import assert from 'node:assert/strict'
import { excerpt, highlight } from './highlight.ts'
import { SearchIndex } from './search-index.ts'

function indexOf(texts: Readonly<Record<string, readonly string[]>>): SearchIndex {
  const index = new SearchIndex()
  for (const [key, parts] of Object.entries(texts)) index.add(key, parts)
  return index
}

const keys = (index: SearchIndex, query: string) => index.find(query).found.map(({ key }) => key)

test('a title counts more than a body, a whole word more than a beginning', () => {
  const index = indexOf({
    body: ['Programme', 'un échange de formateurs'],
    beginning: ['Échangeur routier', ''],
    title: ['Échange', 'de formateurs'],
    none: ['Budget', ''],
  })
  assert.deepEqual(keys(index, 'echange'), ['title', 'body', 'beginning'])
})

test('every word asked for must stand in the text, in any part and any order', () => {
  const index = indexOf({ both: ['Mémorandum', 'prévention'], one: ['Mémorandum', 'budget'] })
  assert.deepEqual(keys(index, 'prevention memorandum'), ['both'])
})

test('equal answers come in the order of their keys, in whatever order they were added', () => {
  const texts = { a: ['accord'], b: ['accord'], c: ['accord'] }
  const reversed = Object.fromEntries(Object.entries(texts).reverse())
  assert.deepEqual(keys(indexOf(texts), 'accord'), ['a', 'b', 'c'])
  assert.deepEqual(indexOf(texts).find('accord'), indexOf(reversed).find('accord'))
})

test('a text taken out is not found, nor counted, nor does it weigh', () => {
  const index = indexOf({ kept: ['accord'], gone: ['accord secret'] })
  index.remove('gone')
  assert.deepEqual(index.find('secret'), { found: [], total: 0 })
  assert.deepEqual(index.find('accord'), indexOf({ kept: ['accord'] }).find('accord'))
  index.add('kept', ['traité'])
  assert.deepEqual(keys(index, 'accord'), [])
  assert.equal(index.size, 1)
})

test('no more are given than asked for, but all are counted', () => {
  const index = indexOf(Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`k${number}`, ['accord']])))
  const { found, total } = index.find('accord', 10)
  assert.deepEqual([found.length, total], [10, 30])
})

test('Arabic is found with and without particles, and set off as written', () => {
  const index = indexOf({ agents: ['تدريب الأعوان', 'تبادل البيانات'] })
  assert.deepEqual(keys(index, 'اعوان بيانات'), ['agents'])
  assert.deepEqual(highlight('اعوان', 'تدريب الأعوان اليوم'), [
    { text: 'تدريب ', found: false }, { text: 'الأعوان', found: true }, { text: ' اليوم', found: false },
  ])
})

test('pieces joined give the text exactly', () => {
  for (const text of ['', 'Échange d’expérience', '«\u00a0cœur\u00a0» <b>&amp;', 'سلام\u200f عليكم']) {
    assert.equal(highlight('coeur echange سلام', text).map((piece) => piece.text).join(''), text)
  }
})

test('an excerpt holds the first answer, is cut between words and stays short', () => {
  const text = `${'avant '.repeat(100)}mémorandum ${'après '.repeat(100)}`
  const cut = excerpt('memorandum', text, 100)
  assert.ok(cut.includes('mémorandum') && cut.length <= 104 && cut.startsWith('… avant'))
  assert.equal(excerpt('absent', 'court'), 'court')
  assert.ok(excerpt('absent', text, 100).startsWith('avant'))
})
