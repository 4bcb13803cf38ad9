import assert from 'node:assert/strict'
import test from 'node:test'
import { verifyRegister } from '../../src/app/verification.ts'
import { actor, partners, sealed } from '../workbench.ts'

/** What a hand in the database may do, and what `verify` must call it; the last act of a feed may be missing, and nothing here knows. */
const changes: readonly (readonly [string, string, string])[] = [
  ['the section', `UPDATE acts SET section = 'partnership/' || body WHERE digest = $act`, 'wrong_section'],
  ['the body', `UPDATE acts SET body = 'another' WHERE digest = $act`, 'wrong_place'],
  ['the run', `UPDATE acts SET run = 2 WHERE digest = $act`, 'wrong_place'],
  ['the number', `UPDATE acts SET number = 50 WHERE digest = $act`, 'wrong_place'],
  ['the digest', `UPDATE acts SET digest = iif(digest LIKE '0%', '1', '0') || substr(digest, 2) WHERE digest = $act`, 'digest_mismatch'],
  ['the act', `UPDATE acts SET act = CAST(replace(CAST(act AS TEXT), 'schools', 'schoolz') AS BLOB) WHERE digest = $act`, 'digest_mismatch'],
  ['the seal', `UPDATE acts SET seal = (SELECT seal FROM acts ORDER BY position LIMIT 1) WHERE digest = $act`, 'not_sealed'],
  ['the context', `UPDATE acts SET context = NULL WHERE digest = $act`, 'wrong_section'],
  ['the content', `UPDATE acts SET content = CAST(replace(CAST(content AS TEXT), 'Cells', 'Celle') AS BLOB) WHERE digest = $act`, 'content_mismatch'],
  ['the content of another act', `UPDATE acts SET content = (SELECT content FROM acts WHERE content IS NOT NULL ORDER BY position DESC LIMIT 1) WHERE digest = $act`, 'content_mismatch'],
  ['bytes that are no text', `UPDATE acts SET content = x'ff' WHERE digest = $act`, 'bad_json'],
  ['the position', `UPDATE acts SET position = position + 1000 WHERE digest = $act`, 'chain_broken'],
  ['an act in the middle, gone', `DELETE FROM acts WHERE digest = $act`, 'chain_broken'],
  ['a file', `UPDATE attachments SET bytes = x'00' WHERE $act = $act`, 'attachment_mismatch'],
]

test('verify: whatever is changed in the database is found, and what was not changed is not', async () => {
  const { own, id } = await partners()
  await own.node.attachments.keep(new TextEncoder().encode('a file'))
  const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  const acts: string[] = []
  for (const title of ['One', 'Two', 'Three']) {
    const content = { title: { en: title }, card: null, body: [{ en: 'Cells' }], language: 'en', attachments: [] }
    acts.push(sealed(await own.node.submit(id, { type: 'write_note', facts, content, actor })).digest)
  }
  const found = async () => (await verifyRegister(own.register)).findings.map(({ code }) => code)
  assert.deepEqual(await found(), [])
  for (const [name, statement, code] of changes) {
    own.database.exec('BEGIN')
    own.database.prepare(statement).run({ $act: acts[1]! })
    const codes = await found()
    own.database.exec('ROLLBACK')
    assert.ok(codes.includes(code), `${name}: ${JSON.stringify(codes)}; expected ${code}`)
  }
  assert.deepEqual(await found(), [])
})
