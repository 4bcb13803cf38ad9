import assert from 'node:assert/strict'
import test from 'node:test'
import { languages, type Language } from '../language.ts'
import { words } from './catalogue.ts'
import { plural } from './plural.ts'
import { bindFrenchSigns } from './typography.ts'

const numbers = [0, 1, 2, 3, 11, 100, 1_000_000]

/** Each string of a catalogue with its path; functions are called with numbers and with names, as pages call them. */
function* spoken(section: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof section === 'string') yield [path, section]
  else if (typeof section === 'function') {
    for (const n of numbers) yield [`${path}(${n})`, String(section(n, n, n))]
    const named = String(section('XB', 6, 'XC'))
    // A function of a number makes nothing of a name.
    if (!named.includes('NaN')) yield [`${path}(names)`, named]
  } else if (Array.isArray(section)) for (const [index, item] of section.entries()) yield* spoken(item, `${path}/${index}`)
  else for (const [key, value] of Object.entries(section as object)) yield* spoken(value, `${path}/${key}`)
}

for (const language of languages) {
  test(`catalogue: every word of ${language} is said, whatever the number`, () => {
    let count = 0
    for (const [path, text] of spoken(words(language), language)) {
      count++
      assert.ok(text.trim() !== '', path)
      assert.ok(!/undefined|NaN|\[object|#/.test(text), `${path}: ${text}`)
    }
    assert.ok(count > 300)
  })
}

test('catalogue: Arabic is written in Arabic, with its own signs and no blank before a colon', () => {
  for (const [path, text] of spoken(words('ar'), 'ar')) {
    if (path === 'ar/house/product') continue
    assert.match(text, /[\u0621-\u064a]/, path)
    assert.ok(!/ :|[,;?](?!\d)/.test(text.replace(/XB|XC/g, '')), `${path}: ${text}`)
  }
})

test('catalogue: French keeps its double signs on the line of their word', () => {
  for (const [path, text] of spoken(words('fr'), 'fr')) assert.ok(!/ [:;?!»]|« /.test(text), `${path}: ${text}`)
  assert.equal(bindFrenchSigns('Pourquoi ? « oui »'), 'Pourquoi\u00a0? «\u00a0oui\u00a0»')
})

test('catalogue: words that claim what nobody can know are not used', () => {
  const banned = /synchron|cliquez ici|click here|haga clic|klik hier|اضغط هنا|completed/i
  for (const language of languages) for (const [path, text] of spoken(words(language), language)) {
    if (/procedure_completed/.test(path)) continue
    assert.ok(!banned.test(text), `${path}: ${text}`)
  }
})

test('catalogue: no report, not done and nothing found in the sources read are three different words', () => {
  for (const language of languages) {
    const { commitmentStandings, recordedStatuses } = words(language).field
    assert.equal(new Set([commitmentStandings.no_report, commitmentStandings.not_done, recordedStatuses.not_known]).size, 3)
  }
})

test('plural: Arabic has six forms, and a language without a zero may still say nothing', () => {
  const forms = { zero: 'لا إجراء', one: 'إجراء واحد', two: 'إجراءان', few: '# إجراءات', many: '# إجراءً', other: '# إجراء' }
  assert.deepEqual([0, 1, 2, 3, 11, 100].map((n) => plural('ar', n, forms)), ['لا إجراء', 'إجراء واحد', 'إجراءان', '3 إجراءات', '11 إجراءً', '100 إجراء'])
  const said = (language: Language, n: number) => plural(language, n, { zero: 'none', one: '# one', other: '# others' })
  assert.deepEqual([said('en', 0), said('en', 1), said('fr', 1), said('nl', 2)], ['none', '1 one', '1 one', '2 others'])
  // French counts nothing in the singular and has a form for millions; neither may lose the number.
  assert.equal(plural('fr', 0, { one: '# jour', other: '# jours' }), '0 jour')
  assert.match(plural('fr', 1_000_000, { one: '# jour', other: '# jours' }), /^1.000.000 jours$/)
})
