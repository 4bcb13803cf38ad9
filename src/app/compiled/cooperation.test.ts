import test from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledRecord, projectFolder } from '../../../test/compiled-files.ts'
import { cooperationNamed, cooperationOf } from './cooperation.ts'
import { find } from './record.ts'

const record = compiledRecord()
const named = (key: string) => cooperationNamed(record, key)!
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

test('prevention: the memorandum, its joint committee, four commitments of which one is partly kept, and Kairouan', () => {
  const { since, states, instruments, sessions, promises, activities, experience, statements, notFound } = named('prevention')
  assert.equal(since, '2018-05-03')
  assert.deepEqual(ids(states), ['state-tn', 'state-fr'])
  assert.deepEqual(ids(instruments), ['ins-mou-cnlct-cipdr'])
  assert.deepEqual(ids(sessions), ['ses-cnlct-cipdr-1'])
  assert.deepEqual(promises.promised.length, 4)
  assert.ok(ids(activities).includes('act-kairouan-2018'))
  assert.equal(experience.length, 5)
  assert.deepEqual(ids(statements), ['pub-tn-communique'])
  assert.equal(notFound.length, 1)
})

test('dialogue: the Union and Algeria keep two of eight commitments late, and how formal the first session was stays open', () => {
  const { states, promises, divergences, since } = named('dialogue')
  assert.deepEqual(ids(states), ['state-eu', 'state-dz'])
  assert.equal(since, '2017-10-19')
  assert.equal(promises.statusCounts.kept_late, 2)
  assert.ok(ids(divergences).includes('div-eudz-formal'))
})

test('know-how: an instrument that cannot be identified, and the office of the bureau with its two holders', () => {
  const { instruments, experience, offices, mandates, divergences, promises } = named('know_how')
  assert.deepEqual(ids(instruments), ['ins-seed-morocco'])
  assert.equal(instruments[0]?.kind, 'unidentified_agreement')
  assert.ok(ids(experience).includes('exp-seed-bcij'))
  assert.deepEqual([offices.length, mandates.length], [1, 2])
  assert.ok(ids(divergences).includes('div-seed-morocco'))
  assert.equal(promises.promised.length, 0)
})

test('page: everything that rests on the first page, and what it names', () => {
  const { divergences, links, about } = named('page')
  assert.deepEqual(ids(about), ['src-seed', 'pub-seed'])
  assert.ok(ids(divergences).includes('div-seed-dates'))
  assert.equal(links.filter(({ from, relation }) => from === 'pub-seed' && relation === 'links_to').length, 3)
})

const valDuchesse = cooperationOf(record, { partnerships: ['par-fr-be-valduchesse'], about: [] })

test('quadripartite: the figures of the page on what was promised since 2016, resting on 39 sources', () => {
  for (const page of [valDuchesse, named('quadripartite')]) {
    assert.deepEqual([page.promises.promised.length, page.promises.threads.length, page.threadSources.length], [30, 23, 39])
    assert.deepEqual(ids(page.divergences), ['div-seed-quad', 'div-wg-date', 'div-exchange-9200', 'div-two-addresses'])
  }
  assert.deepEqual(ids(valDuchesse.instruments), ['ins-fr-be-2016', 'ins-fr-be-2017', 'ins-fr-be-2018', 'ins-fr-be-2021'])
  assert.deepEqual(ids(valDuchesse.sessions.filter(({ kind }) => kind === 'ministerial')), ['ses-vd-2016', 'ses-vd-2018', 'ses-vd-2021', 'ses-vd-2023'])
  assert.equal(valDuchesse.incomplete.length, 4)
})

test('quadripartite: the prosecutors meet in another format, seen seven times by a source of its own, twice told only later', () => {
  const [prosecutors] = valDuchesse.otherFormats
  assert.equal(prosecutors?.partnership.id, 'par-quad-prosecutors')
  assert.deepEqual(prosecutors?.meetings.map(({ session }) => session.date?.slice(0, 4)), ['2014', '2016', '2017', '2018', '2019', '2024', '2025'])
  assert.deepEqual(ids(prosecutors?.toldLater ?? []), ['ses-quad-2009', 'ses-quad-2010'])
})

test('the 39 sources are those of the page as it was drawn, address by address', (context) => {
  const drawn = join(projectFolder(), '../shared/interface/register-fr.html')
  if (!existsSync(drawn)) return context.skip('the drawing is not here')
  const page = readFileSync(drawn, 'utf8')
  const addresses = [...page.matchAll(/<li id="s\d+">.*?href="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'))
  assert.equal(addresses.length, 39)
  const ours = valDuchesse.threadSources.map((id) => find(record, 'sources', id)!.url)
  assert.deepEqual(ours.toSorted(), addresses.toSorted())
})

test('every source named by an answer exists', () => {
  for (const { key } of record.about.cooperations) {
    const { sources, threadSources } = named(key)
    assert.ok(sources.every((id) => find(record, 'sources', id)))
    assert.ok(threadSources.every((id) => sources.includes(id)))
  }
  assert.equal(cooperationNamed(record, 'weather'), undefined)
})

test('any partnership of the record can be asked for', () => {
  for (const partnership of record.partnerships) {
    const page = cooperationOf(record, { partnerships: [partnership.id], about: [] })
    assert.deepEqual(page.partnerships, [partnership])
    assert.ok(page.states.length >= 2, partnership.id)
  }
})
