import assert from 'node:assert/strict'
import test from 'node:test'
import type { TlpLabel } from '../core/marking.ts'
import { accreditationRefusal } from './accreditation.ts'
import type { Folds } from './folds.ts'

const self = 'our body'

function foldsWith(ceiling: TlpLabel | undefined, partnerships: Folds['partnerships'] = new Map()): Folds {
  const described = ceiling === undefined ? undefined : { ceiling }
  return { identities: new Map([[self, { description: { facts: described } }]]), partnerships } as unknown as Folds
}

const founding = (ceiling: TlpLabel) => ({ type: 'found', facts: { invites: [], rules: { ceiling } } })

test('accreditation: a body founds no partnership that may carry more than its own network is accredited for', () => {
  assert.deepEqual(accreditationRefusal(foldsWith('TLP:GREEN'), self, null, founding('TLP:AMBER')), { refused: 'above_own_ceiling' })
  assert.equal(accreditationRefusal(foldsWith('TLP:AMBER'), self, null, founding('TLP:AMBER')), undefined)
  assert.equal(accreditationRefusal(foldsWith('TLP:RED'), self, null, founding('TLP:AMBER')), undefined)
})

test('accreditation: who has declared no ceiling is held to none, and acts that bind to no rules are not asked', () => {
  assert.equal(accreditationRefusal(foldsWith(undefined), self, null, founding('TLP:RED')), undefined)
  assert.equal(accreditationRefusal(foldsWith('TLP:CLEAR'), self, null, { type: 'write_note', facts: { marking: null } }), undefined)
  assert.deepEqual(accreditationRefusal(foldsWith('TLP:CLEAR'), self, null, { type: 'propose', facts: { change: { kind: 'charter', rules: { ceiling: 'TLP:GREEN' } } } }), { refused: 'above_own_ceiling' })
})
