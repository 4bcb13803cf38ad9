import assert from 'node:assert/strict'
import test from 'node:test'
import { natureFindings } from './nature-words.ts'

const found = (...given: Parameters<typeof natureFindings>) => natureFindings(...given).map((one) => one.found)

test('nature: words of a treaty are found in a non-binding text, in each language', () => {
  assert.deepEqual(natureFindings('Les experts s’engagent à respecter les règles.', 'fr', 'non_binding'), [{ found: 's’engagent à', usual: 'entend' }])
  assert.deepEqual(found('Each Participant shall reply. It must say why.', 'en', 'non_binding'), ['shall', 'must'])
  assert.deepEqual(found('Las Partes se comprometen a responder.', 'es', 'non_binding'), ['Partes', 'se comprometen a'])
  assert.deepEqual(found('De Partijen verbinden zich ertoe te antwoorden.', 'nl', 'non_binding'), ['Partijen', 'verbinden zich ertoe'])
  assert.deepEqual(found('يلتزم الخبراء بقواعد النفاذ.', 'ar', 'non_binding'), ['يلتزم'])
})

test('nature: words of an arrangement are found in a binding text', () => {
  assert.deepEqual(found('Les Participants ont l’intention de répondre.', 'fr', 'binding'), ['Participants', 'ont l’intention de'])
  assert.deepEqual(found('The Participants intend to reply; this comes into effect on signature.', 'en', 'binding'), ['Participants', 'intend to', 'comes into effect'])
  assert.deepEqual(found('يعتزم كل مشارك الرد.', 'ar', 'binding'), ['يعتزم'])
})

test('nature: Arabic is read without its vowel signs and with what is joined to the word', () => {
  assert.deepEqual(found('وَيَلتزِمُ الخبراء', 'ar', 'non_binding'), ['يَلتزِمُ'])
  assert.deepEqual(found('ويتعهّد الطرفان بالرد', 'ar', 'non_binding'), ['يتعهّد', 'الطرفان'])
})

test('nature: a part of a word is no word, and a common noun is no defined term', () => {
  assert.deepEqual(found('The shallow water of the marshalling yard', 'en', 'non_binding'), [])
  assert.deepEqual(found('Les parties du dossier qui importent', 'fr', 'non_binding'), [])
  assert.deepEqual(found('الملتزمون بالحضور', 'ar', 'non_binding'), [])
})

test('nature: a word that comes back is said once, and the longer form covers the shorter', () => {
  assert.deepEqual(found('Les Parties contractantes doivent répondre; elles doivent dire pourquoi.', 'fr', 'non_binding'), ['Parties contractantes', 'doivent'])
})

test('nature: what suits the declared nature is left alone', () => {
  assert.deepEqual(found('Chaque partenaire entend répondre dans un délai de trente jours.', 'fr', 'non_binding'), [])
  assert.deepEqual(found('Each Party shall reply within thirty days.', 'en', 'binding'), [])
})

test('nature: the straight apostrophe is the same word', () => {
  assert.deepEqual(found("La Partie s'engage à répondre", 'fr', 'non_binding'), ["s'engage à"])
})
