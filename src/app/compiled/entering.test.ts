import test from 'node:test'
import assert from 'node:assert/strict'
import { compiledFiles, compiledRecord } from '../../../test/compiled-files.ts'
import { enteringOf } from './entering.ts'
import { referencesOf } from './reference.ts'
import { findEntry, sectionNames } from './record.ts'

const record = compiledRecord()
const acts = enteringOf(record)

test('the whole record is stated in 718 acts, each key once', () => {
  assert.equal(acts.length, 718)
  assert.equal(new Set(acts.map(({ facts }) => facts.key)).size, 718)
})

test('an act carries the entry exactly as the file holds it', () => {
  const files = compiledFiles()
  const entries = new Map(sectionNames.flatMap((name) => (files[name] as { id: string }[]).map((entry) => [entry.id, entry])))
  for (const { facts, content } of acts) assert.deepEqual(content.entry, entries.get(facts.key))
  assert.deepEqual(acts[0]!.facts, { register: 'source', key: 'src-seed', replaces: null })
})

test('sources come first, and what is named stands before what names it unless the two lead back to each other', () => {
  const sources = record.sources.length
  assert.ok(acts.slice(0, sources).every(({ facts }) => facts.register === 'source'))
  const place = new Map(acts.map(({ facts }, index) => [facts.key, index]))
  const leadsTo = (from: string, goal: string, seen = new Set<string>()): boolean =>
    from === goal || (!seen.has(from) && (seen.add(from), referencesOf(findEntry(record, from)!).some(({ to }) => leadsTo(to, goal, seen))))
  for (const { facts } of acts) {
    for (const { to } of referencesOf(findEntry(record, facts.key)!)) {
      if (place.get(to)! > place.get(facts.key)!) assert.ok(leadsTo(to, facts.key), `${facts.key} before ${to}`)
    }
  }
})

test('the order is the same each time', () => {
  assert.deepEqual(enteringOf(compiledRecord()), acts)
})
