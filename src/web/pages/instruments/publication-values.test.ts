import assert from 'node:assert/strict'
import test from 'node:test'
import { valuesToPublish, type Published } from './publication-values.ts'

const description = { names: { fr: 'Office', ar: 'مكتب' }, stateNames: { fr: 'Brévalie' } }
const published = {
  desk: { directory: new Map([['xa', { body: 'xa', state: 'XA', description }]]), place: { language: 'fr', region: 'XA', zone: 'UTC' } },
  version: { change: { authentic: ['fr', 'ar'], nature: 'non_binding', signatories: ['xa'], past: { signed: '2018-05', inForce: null, otherParties: ['Autre État'] } } },
  text: { title: { fr: 'Protocole', ar: 'بروتوكول' }, articles: [{ heading: { fr: 'Objet' }, text: { fr: 'Un', ar: 'واحد' } }] },
  parties: [], since: null,
  signed: [{ text: { signatory: 'Camille Ormeau', function: { fr: 'Directrice' }, place: null } }],
} as unknown as Published

test('publication: what was not ticked is not in it, and names of persons only under signatories', () => {
  const values = valuesToPublish(published, ['title', 'text', 'dates', 'parties', 'nature'])
  assert.deepEqual([...new Set(values.map(({ field }) => field))], ['title', 'text', 'dates', 'parties', 'nature'])
  assert.ok(!JSON.stringify(values).includes('Ormeau'))
  assert.match(JSON.stringify(valuesToPublish(published, ['signatories'])), /Camille Ormeau, Directrice/)
})

test('publication: each value stands in the languages of the text and in no other', () => {
  for (const { value } of valuesToPublish(published, ['title', 'text', 'dates', 'parties', 'nature', 'signatories'])) assert.deepEqual(Object.keys(value), ['fr', 'ar'])
})

test('publication: an unknown day is said to be unknown, and a month is not made a day', () => {
  const [dates] = valuesToPublish(published, ['dates'])
  assert.match(dates!.value.fr!, /mai 2018\n.*jour non connu/)
})
