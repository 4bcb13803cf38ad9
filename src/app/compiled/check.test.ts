import test from 'node:test'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compiledFiles, compiledRecord, projectFolder } from '../../../test/compiled-files.ts'
import { isMalformed } from '../../core/refusal.ts'
import { checkRecord, faultCodes, isAfter, type FaultCode } from './check.ts'
import { readCompiledRecord, sectionNames, type CompiledRecord } from './record.ts'

// A broken copy is no CompiledRecord any more: it is edited as plain data.
type Copy = Record<string, any>

const record = compiledRecord()

const breaks: Record<FaultCode, readonly ((copy: Copy) => void)[]> = {
  malformed_entry: [
    (copy) => { copy.partnerships[0].members[0] = copy.sources[0].id },
    (copy) => { copy.sessions[0].date = '1 février 2016' },
    (copy) => { copy.sessions[0].date = '2016-02-30' },
    (copy) => { copy.commitments[0].status = 'done' },
    (copy) => { delete copy.commitments[0].text.en },
    (copy) => { copy.experience[0].text.fr = ' ' },
    (copy) => { copy.sources[0].url = 'ftp://x' },
    (copy) => { copy.divergences[0].claims.length = 1 },
    (copy) => { copy.links[0].to = 'ins_fr_be' },
    (copy) => { copy.commitments[0].followUp[0].sources[0] = 'src-No Where' },
    (copy) => { copy.states[0].flag = 'tricolour' },
    (copy) => { copy.activities[0].topics.push('weather') },
    (copy) => { copy.links[0].relation = 'contradicts' },
  ],
  wrong_section: [(copy) => { copy.bodies[0].id = 'state-xx' }],
  id_used_twice: [(copy) => { copy.bodies[1].id = copy.bodies[0].id }],
  unresolved_reference: [(copy) => { copy.sessions[0].bodies[0] = 'body-nowhere' }, (copy) => { copy.commitments[0].followUp[0].evidence = 'ses-nowhere' }],
  refers_to_itself: [(copy) => { copy.instruments[1].related[0].to = copy.instruments[1].id }],
  no_source: [(copy) => { copy.instruments[0].sources = [] }],
  status_without_evidence: [(copy) => { copy.commitments.find((commitment: Copy) => commitment.status === 'kept').followUp = [] }],
  person_without_mandate: [(copy) => { copy.holders.push({ id: 'per-nobody', name: 'X', spellings: [], note: null }) }],
  ends_before_it_begins: [
    (copy) => { Object.assign(copy.mandates[0], { from: '2019', to: '2018-12-31' }) },
    (copy) => { Object.assign(copy.sessions[0], { date: '2016-02-01', dateEnd: '2016-01-31' }) },
  ],
  text_too_long: [(copy) => { copy.commitments[0].text.fr = 'mot '.repeat(41).trim() }],
  quotation_in_own_words: [(copy) => { copy.sessions[0].outcome.fr = 'Une « déclaration ».' }],
  text_not_normalised: [(copy) => { copy.holders[0].name = 'Andre\u0301' }, (copy) => { copy.holders[0].name = 'Andr\u00e9\u202e' }],
  kept_late_in_time: [(copy) => { copy.commitments.find((commitment: Copy) => commitment.status === 'kept_late').due = '2999-01-01' }],
  kept_after_due: [(copy) => { copy.commitments.find((commitment: Copy) => commitment.id === 'com-2017-paris').due = '2018-05' }],
  commitment_without_origin: [(copy) => { Object.assign(copy.commitments[0], { from: null, session: null, note: null, due: null }) }],
  address_used_twice: [(copy) => { copy.sources[1].url = copy.sources[0].url }],
  reading_contradicts_retrieval: [(copy) => { copy.sources[0].retrieved = null }],
  published_after_compilation: [(copy) => { copy.sources[0].published = '2027' }],
  uncertain_name_not_given: [(copy) => { copy.bodies[0].uncertainNames.push('nl') }],
  source_not_among_claims: [(copy) => { copy.divergences[0].sources.push('src-telquel-2015') }],
  count_differs: [(copy) => { copy.links.pop() }, (copy) => { copy.about.counts.total = 717 }],
  status_count_differs: [(copy) => { copy.about.statusCounts.kept = 19 }],
  unresolved_in_about: [(copy) => { copy.about.cooperations[0].headline = 'par-nowhere' }],
}

test('the record as it stands keeps its own rules', () => {
  assert.deepEqual(checkRecord(record), [])
})

for (const code of faultCodes) {
  test(`a copy broken against "${code}" is seen`, () => {
    for (const breakIt of breaks[code]) {
      const copy = structuredClone(record) as unknown as Copy
      breakIt(copy)
      const codes = checkRecord(copy as unknown as CompiledRecord).map((fault) => fault.code)
      assert.ok(codes.includes(code), `${breakIt} gave ${codes}`)
    }
  })
}

test('files that are not the record are malformed, with the place', () => {
  const files = compiledFiles()
  assert.deepEqual(readCompiledRecord({ ...files, links: {} }), { malformed: 'not_a_list', at: '/links' })
  assert.deepEqual(readCompiledRecord({ ...files, about: null }), { malformed: 'not_an_object', at: '/about' })
  const found = readCompiledRecord({ ...files, states: [{ id: 'state-xa' }] })
  assert.ok(isMalformed(found) && found.malformed === 'missing_field' && found.at.startsWith('/states/0/'))
})

test('a coarser date is not after a finer one that it contains', () => {
  assert.equal(isAfter('2018-06', '2018-06-11'), false)
  assert.equal(isAfter('2018-06-12', '2018-06-11'), true)
  assert.equal(isAfter('2018-07', '2018-06-11'), true)
  assert.equal(isAfter('2018-spring', '2018-06-11'), false)
  assert.equal(isAfter('2019-spring', '2018-06-11'), true)
})

test('every section holds as many entries as the compilation it was made of, or as the record itself states', () => {
  const compilation = join(projectFolder(), '../shared/record/record.yaml')
  let expected: Record<string, number> = { ...record.about.counts }
  if (existsSync(compilation)) {
    const count = 'import json,sys,yaml; print(json.dumps({k: len(v) for k, v in yaml.safe_load(open(sys.argv[1], encoding="utf-8")).items() if isinstance(v, list)}))'
    try {
      expected = JSON.parse(execFileSync('python3', ['-c', count, compilation], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as typeof expected
    } catch {
      // No python3 with yaml on this machine: the stated counts remain.
    }
  }
  assert.deepEqual(sectionNames.map((name) => record[name].length), sectionNames.map((name) => expected[name]))
  assert.equal(record.about.counts.total, 718)
})
