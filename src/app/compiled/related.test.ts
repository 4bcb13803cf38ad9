import test from 'node:test'
import assert from 'node:assert/strict'
import { compiledRecord } from '../../../test/compiled-files.ts'
import { SearchIndex } from '../search/search-index.ts'
import { entriesOf } from './record.ts'
import { related } from './related.ts'
import { searchText, titleOf } from './search-text.ts'
import { nameLanguages } from './vocabulary.ts'

const record = compiledRecord()

test('around a commitment stand its text, its meeting, those it binds, and what names it by field', () => {
  const found = related(record, 'com-2018-jit')!
  assert.equal(found.section, 'commitments')
  assert.deepEqual(found.refersTo.map(({ id }) => id), ['ins-fr-be-2018', 'ses-vd-2018', 'body-fr-justice', 'body-be-justice'])
  assert.deepEqual(found.referrers.map(({ section, entries }) => [section, entries.map(({ entry, fields }) => [entry.id, fields])]), [
    ['commitments', [['com-2016-jit', ['followUp']]]],
    ['links', [['lnk-06', ['from']]]],
  ])
  assert.deepEqual(found.sources, ['src-infogouv-10286', 'src-lesiteinfo-2018', 'src-gouv-12547'])
})

test('every entry of the record has a page: it is found and can be called by a name in each language', () => {
  for (const { id } of entriesOf(record)) {
    assert.equal(related(record, id)?.entry.id, id)
    for (const language of nameLanguages) assert.notEqual(titleOf(record, id, language).trim(), '', id)
  }
})

test('a source page lists everything that rests on it', () => {
  const found = related(record, 'src-levif-2021')!
  assert.ok(found.referrers.flatMap(({ entries }) => entries).length >= 4)
  assert.deepEqual(found.sources, [])
})

test('an id that the record does not hold has no page', () => {
  assert.equal(related(record, 'com-nowhere'), undefined)
  assert.equal(related(record, '../../etc/passwd'), undefined)
})

test('the text to search in is in the language asked for, without ids', () => {
  const body = related(record, 'body-cnlct')!.entry
  assert.equal(searchText(body, 'ar'), 'اللجنة الوطنية لمكافحة الإرهاب\nCNLCT')
  assert.equal(searchText(body, 'fr'), 'Commission nationale de lutte contre le terrorisme\nCNLCT')
  assert.equal(titleOf(record, 'man-domenach-sg-cipdr', 'en'), 'Muriel Domenach · Secretary General of the CIPDR')
})

test('the record is searched in French, English and Arabic, without accents or particles', () => {
  const find = (language: 'fr' | 'en' | 'ar', query: string) => {
    const index = new SearchIndex()
    for (const entry of entriesOf(record)) index.add(entry.id, searchText(entry, language).split('\n'))
    return index.find(query).found.map(({ key }) => key)
  }
  assert.ok(find('fr', 'equipes communes enquete').includes('com-2018-jit'))
  assert.ok(find('en', 'liaison officer').includes('com-2016-liaison-officer'))
  assert.ok(find('ar', 'لمكافحه ارهاب').includes('body-cnlct'))
  assert.deepEqual(find('fr', 'domenach murielle').at(0), 'per-domenach')
})
