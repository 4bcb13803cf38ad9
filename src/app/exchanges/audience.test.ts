import assert from 'node:assert/strict'
import test from 'node:test'
import type { Officer } from '../ports/desk.ts'
import { audiencesOf } from './audience.ts'

const officer = (id: string, clearance: Officer['clearance'], partnerships: Officer['partnerships'] = 'all'): Officer => ({ id, name: id, office: 'desk', roles: ['reader'], partnerships, clearance, language: 'fr' })

test('audience: a tighter label is read by fewer, whoever is not on the partnership never counts, and the ceiling ends the list', () => {
  const officers = [officer('a', 'TLP:GREEN'), officer('b', 'TLP:RED'), officer('c', 'TLP:AMBER', ['p']), officer('d', 'TLP:RED', ['q'])]
  assert.deepEqual(audiencesOf(officers, 'p', 'TLP:AMBER+STRICT').map(({ label, ours }) => [label, ours]), [
    ['TLP:CLEAR', 3], ['TLP:GREEN', 3], ['TLP:AMBER', 2], ['TLP:AMBER+STRICT', 1],
  ])
})
