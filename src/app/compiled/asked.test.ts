import assert from 'node:assert/strict'
import test from 'node:test'
import { compiledRecord } from '../../../test/compiled-files.ts'
import { askedAbout, possibleQuestions } from './asked.ts'
import { findInRecord } from './finder.ts'

const record = compiledRecord()

test('asked: States and a year are found in a question of any of the five languages', () => {
  const expected = { states: ['state-fr', 'state-be'], year: 2018 }
  for (const question of [
    'What did France and Belgium promise in 2018 and what became of it?', 'Qu’ont promis la France et la Belgique en 2018 ?', '¿Qué prometieron Francia y Bélgica en 2018?',
    'Wat zegden Frankrijk en België in 2018 toe?', 'بماذا تعهّدت فرنسا وبلجيكا في ٢٠١٨ أو 2018؟',
  ]) assert.deepEqual(askedAbout(record, question), expected, question)
  assert.deepEqual(askedAbout(record, 'prison'), { states: [], year: null })
})

test('asked: every commitment belongs to exactly one possible question', () => {
  const questions = possibleQuestions(record)
  const counted = questions.flatMap(({ years }) => [...years.values()]).reduce((sum, count) => sum + count, 0)
  assert.equal(counted, record.commitments.length)
  const franceBelgium = questions.find(({ states }) => states.join(' ') === 'state-fr state-be')
  assert.equal(franceBelgium?.years.get('2018'), 10)
})

test('finder: an entry is found under its name in each language it has, and never by its id', () => {
  for (const word of ['Tunisie', 'Tunisia', 'تونس', 'Túnez', 'Tunesië']) assert.ok(findInRecord(record, word).found.some(({ key }) => key === 'state-tn'), word)
  assert.equal(findInRecord(record, 'com 2018 jit').total, 0)
})
