import test from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledRecord, projectFolder } from '../../../test/compiled-files.ts'
import { isMalformed } from '../../core/refusal.ts'
import { divergenceShape, sourceShape } from './entry.ts'
import { importedFrom } from './imported.ts'
import { readPrintedDate } from './printed-date.ts'
import { largestPage, readSavedPage, type SavedPage } from './saved-page.ts'

function read(text: string): SavedPage {
  const page = readSavedPage(text)
  if (isMalformed(page)) assert.fail(`${page.malformed} ${page.at}`)
  return page
}

const fixture = readFileSync(join(projectFolder(), 'test/fixtures/saved-page.txt'), 'utf8')

test('a saved page gives its address, a title from it, its language and its three dates as printed', () => {
  const { url, title, language, dates } = read(fixture)
  assert.equal(url, 'https://bulletin.example/nouvelles/quatre-maisons-pour-une-table')
  assert.deepEqual(title, { text: 'Quatre maisons pour une table', from: 'address' })
  assert.equal(language, 'fr')
  assert.deepEqual(dates, {
    stated: { printed: 'Vendredi 4 avril 2032 - 9:05', date: '2032-04-04', time: '09:05' },
    published: { printed: 'Publié le 5 avril 2031', date: '2031-04-05', time: null },
    modified: { printed: 'modifié le 04/04/2032 - 09:12', date: '2032-04-04', time: '09:12' },
  })
})

test('bare links in the text are resolved by the numbered list at the end', () => {
  assert.deepEqual(read(fixture).links, [
    { number: 1, url: 'https://archives.brevalie.example/bureau', words: 'BAB' },
    { number: 2, url: 'http://patrimoine.nourmara.example/atelier?annee=2031', words: 'un atelier ouvert' },
    { number: 3, url: 'https://bulletin.example/comptes-rendus/2031-04-04', words: 'en ligne' },
  ])
})

test('quotations and what is in bold are found as they stand', () => {
  const { quotations, inBold } = read(fixture)
  assert.deepEqual(quotations, [
    { text: 'former ensemble les agents des deux maisons et comparer ce que chacune a appris', marks: '«»' },
    { text: 'table des quatre', marks: '""' },
  ])
  assert.deepEqual(inBold, ['Odile Varenne', 'Samir Oudjal'])
})

test('an imported page is a source of the record, its links sources not read, and dates that disagree a divergence', () => {
  const { source, linked, divergence } = importedFrom(read(fixture), { retrieved: '2033-01-02', language: 'fr' })
  for (const each of [source, ...linked]) assert.equal(sourceShape.read(each, ''), undefined)
  assert.equal(divergenceShape.read(divergence as never, ''), undefined)
  assert.equal(source.published, '2031-04-05')
  assert.deepEqual(linked.map(({ read: reading, title }) => [reading, title]), [
    ['not_retrieved', 'BAB'], ['not_retrieved', 'un atelier ouvert'], ['not_retrieved', 'en ligne'],
  ])
  assert.deepEqual(divergence?.claims.map(({ value }) => value), ['Vendredi 4 avril 2032 - 9:05', 'Publié le 5 avril 2031', 'modifié le 04/04/2032 - 09:12'])
})

test('a page modified after its publication does not contradict itself', () => {
  const page = read('The text of the page and of the day.\n\nPublished on 5 April 2031\n\nSource URL (modified on 6 May 2031): <https://x.example/the-page>')
  assert.equal(importedFrom(page, { retrieved: '2033-01-02', language: 'en' }).divergence, null)
  assert.deepEqual([page.language, page.dates.published?.date, page.dates.modified?.date, page.dates.stated], ['en', '2031-04-05', '2031-05-06', null])
})

test('an Arabic page is read like the others', () => {
  const page = read('# لقاء بين الهيئتين\n\nاتفق الطرفان على تبادل «الخبرات» كل سنة.\n\nنُشر في ٥ أفريل ٢٠٣١\n\nرابط المصدر (عُدّل في 6 ماي 2031): <https://x.example/ar/7>')
  assert.deepEqual([page.language, page.title, page.dates.published?.date, page.dates.modified?.date],
    ['ar', { text: 'لقاء بين الهيئتين', from: 'heading' }, '2031-04-05', '2031-05-06'])
  assert.deepEqual(page.quotations, [{ text: 'الخبرات', marks: '«»' }])
})

const dates: readonly (readonly [string, 'fr' | 'en' | 'ar', string | null, string | null])[] = [
  ['1er février 2016', 'fr', '2016-02-01', null], ['le 31 août 2018 à 14h30', 'fr', '2018-08-31', '14:30'], ['juin 2018', 'fr', '2018-06', null],
  ['12 juil. 2018', 'fr', '2018-07-12', null], ['June 11th, 2018', 'en', '2018-06-11', null], ['11 June 2018', 'en', '2018-06-11', null],
  ['11/06/2018', 'fr', '2018-06-11', null], ['06/18/2018', 'en', '2018-06-18', null], ['18/06/2018', 'en', '2018-06-18', null],
  ['06/07/2018', 'en', null, null], ['2018-06-11T09:00', 'en', '2018-06-11', '09:00'], ['30 février 2018', 'fr', null, null], ['29/02/2019', 'fr', null, null],
  ['11 يونيو 2018', 'ar', '2018-06-11', null], ['11 جوان 2018', 'ar', '2018-06-11', null], ['١١ غشت ٢٠١٨', 'ar', '2018-08-11', null],
  ['11 كانون الأول 2018', 'ar', '2018-12-11', null], ['3 دجنبر 2018', 'ar', '2018-12-03', null], ['bientôt', 'fr', null, null], ['10:75', 'fr', null, null],
]
for (const [printed, language, date, time] of dates) {
  test(`"${printed}" in ${language} says ${date} ${time ?? ''}`, () => assert.deepEqual(readPrintedDate(printed, language), { printed, date, time }))
}

const refused: readonly (readonly [string, string])[] = [
  ['', 'empty'], [' \n\u200b\n', 'empty'], ['\u0000PNG', 'not_text'], ['caf\ufffd <https://x.example/a>', 'not_text'], ['Un texte sans adresse.', 'no_address'],
  ['Un texte.\n\n[1] <https://x.example/lien>', 'no_address'], ['Source: <javascript:alert(1)>', 'no_address'], ['Source: <https://>', 'no_address'],
  ['a'.repeat(largestPage + 1), 'too_large'],
]
for (const [text, code] of refused) {
  test(`${JSON.stringify(text.slice(0, 40))} is no saved page: ${code}`, () => assert.deepEqual(readSavedPage(text), { malformed: code, at: '' }))
}

test('characters that are not seen are taken out, and a page made to backtrack is read at once', () => {
  assert.equal(read('Un\u202e texte.\n\nURL: <https://x.example/un-titre\u200b-long>').url, 'https://x.example/un-titre-long')
  const begun = performance.now()
  for (const piece of ['[', '«', '**', '[a](', '(modifié le ', '"', '[1] <', '<https://', '# ']) read(`${piece.repeat(20_000)}\n\nURL: <https://x.example/page>`)
  assert.ok(performance.now() - begun < 3_000)
})

test('the page the record began with: three dates that do not agree, three links, its quotations, and the source the record holds', (context) => {
  const saved = join(projectFolder(), '../shared/record/seed-article.txt')
  if (!existsSync(saved)) return context.skip('the saved page is not here')
  const page = read(readFileSync(saved, 'utf8'))
  const record = compiledRecord()
  const seed = record.sources.find(({ id }) => id === 'src-seed')!
  assert.equal(page.url, seed.url)
  assert.deepEqual([page.dates.stated?.date, page.dates.published?.date, page.dates.modified?.date], ['2019-06-18', '2018-06-19', '2019-06-18'])
  assert.deepEqual([page.dates.stated?.time, page.dates.modified?.time], ['11:15', '11:23'])
  assert.deepEqual(page.links.map(({ number, words }) => [number, words]), [[1, 'CIPDR'], [2, 'Abdelhak Khiamé'], [3, 'la déclaration conjointe']])
  assert.deepEqual(page.links.map(({ url }) => url), ['src-seed-link1', 'src-seed-link2', 'src-gouv-10286'].map((id) => record.sources.find((source) => source.id === id)?.url))
  assert.ok(page.quotations[0]?.text.startsWith('de planifier les activités à mener') && page.quotations[0].text.endsWith('prévention de la radicalisation'))
  assert.deepEqual(page.quotations[1], { text: 'quadripartite ministérielle', marks: '""' })
  assert.deepEqual(page.inBold, ['Murielle Domenach', 'Hedi Mekni'])
  const { source, divergence } = importedFrom(page, { retrieved: '2026-11-23', language: 'fr' })
  assert.equal(source.published, seed.published)
  assert.equal(divergence?.claims.length, 3)
})
