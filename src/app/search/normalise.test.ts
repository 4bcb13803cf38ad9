import test from 'node:test'
import assert from 'node:assert/strict'
import { alike } from './letters.ts'
import { analysed, matches, questionWords, wordsOf } from './normalise.ts'

const found: readonly (readonly [string, string])[] = [
  ['بيانات', 'البيانات'], ['البيانات', 'بيانات'], ['بيانات', 'وبالبيانات'], ['بيانات', 'للبيانات'],
  ['اعوان', 'الأعوان'], ['الأعوان', 'اعوان'], ['إرهاب', 'مكافحة الارهاب'], ['لجنه', 'اللجنة الوطنية'], ['اللجنة', 'لجنه'],
  ['مستشفي', 'المستشفى'], ['مسؤول', 'مسوول'], ['هيئة', 'هييه'], ['الجزائر', 'الجزاير'], ['قرآن', 'القران'],
  ['مُذَكِّرَة', 'مذكرة التفاهم'], ['تونـــس', 'تونس'], ['تونس', 'بتونس'], ['مغرب', 'والمغرب'],
  ['٢٠١٨', 'في 2018'], ['2018', '۲۰۱۸'], ['إعلان', 'اعلان'], ['قرا', 'قراء'], ['كازابلانكا', 'ڭازابلانكا'],
  ['e', 'é'], ['Déclaration', 'DECLARATION conjointe'], ['coeur', 'Cœur'], ['cœur', 'coeur'], ['Strasse', 'Straße'], ['aegis', 'Ægis'],
  ['niño', 'nino'], ['België', 'belgie'], ['accord', "l'accord"], ['d’entente', "mémorandum d'entente"], ['fin', 'ﬁn'], ['IJ', 'ĳ'],
  ['coop', 'coopération'], ['échange expérience', 'Expérience : échanges'], ['e\u0301change', 'échange'], ['co\u00adopération', 'coopération'],
]
for (const [query, text] of found) test(`"${query}" finds "${text}"`, () => assert.ok(matches(query, text)))

test('the ligature U+FEFB is lam and alef: it finds and is found like the two letters', () => {
  assert.equal(alike('\ufefb'), 'لا')
  assert.ok(matches('س\ufefbم', 'سلام'))
  assert.ok(matches('سلام', 'ال\ufeb3\ufefc\ufee1'))
  assert.equal(analysed('ب\ufefbغ'), analysed('بلاغ'))
})

const notFound: readonly (readonly [string, string])[] = [
  ['بيانات', 'بنايات'], ['ولد', 'لد'], ['co', 'coopération'], ['accord pacte', 'accord'], ['', 'accord'], ['« »', 'accord'], ['%', 'accord'], ['_', 'accord'],
  ['ration', 'coopération'], ["' OR 1=1", 'accord'],
]
for (const [query, text] of notFound) test(`"${query}" does not find "${text}"`, () => assert.ok(!matches(query, text)))

test('both the whole word and each stem are indexed, for which letters are particles cannot be told', () => {
  assert.equal(analysed('والبيانات'), 'والبيانات البيانات بيانات')
  assert.equal(analysed('ولد'), 'ولد', 'nothing is taken off a word that would not stay one')
  assert.equal(analysed("L'État, 11 juin"), 'l etat 11 juin')
})

test('what was made alike stays so when made alike again', () => {
  for (const [one, other] of found) for (const text of [one, other]) assert.equal(alike(alike(text)), alike(text), text)
})

test('case is folded by the table of the standard, not of a locale', () => {
  assert.equal(alike('ISTANBUL'), 'istanbul')
  assert.equal(alike('İ'), 'i')
})

test('a word knows where it stands in the text as written', () => {
  const text = 'À la الأعْوان — ok'
  assert.deepEqual([...wordsOf(text)].map(({ start, end }) => text.slice(start, end)), ['À', 'la', 'الأعْوان', 'ok'])
})

test('a question of ten thousand words and one made to backtrack are answered at once', () => {
  const begun = performance.now()
  assert.equal(questionWords('mot1 mot2 '.repeat(5_000)).length, 2)
  assert.equal(matches('(a+)+$', 'a'.repeat(10_000)), false)
  assert.equal(matches(Array.from({ length: 10_000 }, (_, index) => `terme${index}`).join(' '), 'terme1'), false)
  assert.ok(performance.now() - begun < 200)
})
