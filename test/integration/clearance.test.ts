import assert from 'node:assert/strict'
import test from 'node:test'
import { directoryOf } from '../../src/app/directory.ts'
import { Dossier } from '../../src/app/dossier.ts'
import { obligationsView, partnershipView } from '../../src/app/interface/partnership-view.ts'
import type { JsonObject } from '../../src/core/act.ts'
import type { TlpLabel } from '../../src/core/marking.ts'
import { actor, partners, sealed, settle } from '../workbench.ts'

test('interface: to an officer who is not cleared for it, a proposal is neither shared, nor awaited, nor due', async () => {
  const { own, other, id } = await partners()
  const replaces = [own, other].map(({ node }) => ({ body: node.body, revision: null }))
  const propose = async (tlp: TlpLabel, year: number) => {
    const facts = { subject: null, replaces, relies: null, marking: { tlp, releasable: [] }, change: { kind: 'programme', year, session: null } } as unknown as JsonObject
    return sealed(await own.node.submit(id, { type: 'propose', facts, content: { title: { en: `${year}` }, aims: { en: 'Learning' } }, actor })).digest
  }
  const [open, restricted] = [await propose('TLP:GREEN', 2030), await propose('TLP:RED', 2031)]
  await settle(own, other)
  const shown = async (clearance: TlpLabel) => {
    const disclosure = other.node.disclose({ at: 'officer', officer: { id: 'o', name: 'o', office: 'o', roles: [], partnerships: 'all', clearance, language: 'en' } })
    const dossier = Dossier.open(other.node, disclosure, id)!
    const { subjects } = await partnershipView(other.node, dossier, await directoryOf(other.node))
    const { bodies } = obligationsView(other.node, dossier)
    return { subjects: subjects.map(({ subject }) => subject), awaited: bodies.flatMap(({ obligations }) => obligations.map(({ act }) => act)), all: JSON.stringify([subjects, bodies]) }
  }
  const all = await shown('TLP:RED')
  assert.ok(all.subjects.includes(restricted) && all.awaited.includes(restricted))
  const some = await shown('TLP:AMBER')
  assert.ok(some.subjects.includes(open) && some.awaited.includes(open))
  assert.ok(!some.all.includes(restricted))
})
