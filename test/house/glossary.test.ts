import assert from 'node:assert/strict'
import test from 'node:test'
import { field as ar } from '../../src/web/locales/ar/field.ts'
import { field as en } from '../../src/web/locales/en/field.ts'
import { field as es } from '../../src/web/locales/es/field.ts'
import { field as fr } from '../../src/web/locales/fr/field.ts'
import { field as nl } from '../../src/web/locales/nl/field.ts'
import { textOf } from './sources.ts'

const languages = { en, fr, ar, es, nl }

function labelAt(field: object, key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name], field)
}

/** Rows of the terms of the field: five words, and the label where there is one. */
function termRows(): readonly { readonly words: readonly string[]; readonly key: string }[] {
  const [, terms = ''] = textOf('GLOSSARY.md').split('\n## Terms of the field\n')
  const lines = terms.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
  return lines.map((line) => {
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim())
    return { words: cells.slice(0, 5), key: (cells[5] ?? '').replaceAll('`', '') }
  })
}

test('glossary: every term has its word in five languages, and it is the word that the pages show', () => {
  const rows = termRows()
  assert.ok(rows.filter(({ key }) => key !== '').length >= 40)
  for (const { words, key } of rows) {
    assert.equal(words.filter((word) => word !== '').length, 5, words.join(' | '))
    if (key !== '') assert.deepEqual(words, Object.values(languages).map((field) => labelAt(field, key)), key)
  }
})

test('glossary: no term stands twice', () => {
  const words = termRows().map(({ words: [word] }) => word)
  assert.equal(new Set(words).size, words.length)
})
