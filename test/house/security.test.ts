import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { isTest, root, textOf } from './sources.ts'

interface Row {
  readonly threat: string
  readonly control: string
  readonly where: readonly string[]
  readonly provenBy: readonly string[]
}

const filesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => file!)

function threats(): readonly Row[] {
  const [, section = ''] = textOf('SECURITY.md').split('\n## Threats\n')
  const lines = section.split('\n## ')[0]!.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(1).map((line) => {
    const [, threat = '', control = '', where = '', provenBy = ''] = line.split('|').map((cell) => cell.trim())
    return { threat, control, where: filesIn(where), provenBy: filesIn(provenBy) }
  })
}

const missing = (files: readonly string[]): readonly string[] => files.filter((file) => !existsSync(join(root, file)))

test('security: every threat names a control, where it is, and a test that proves it', () => {
  const rows = threats()
  assert.ok(rows.length >= 25)
  for (const { threat, control, where, provenBy } of rows) {
    assert.ok(threat !== '' && control !== '', threat)
    assert.ok(where.length > 0 && provenBy.length > 0, threat)
    assert.deepEqual(provenBy.filter((file) => !isTest(file)), [], threat)
    assert.deepEqual(missing([...where, ...provenBy]), [], threat)
  }
})

test('security: what the page names elsewhere exists too', () => {
  const named = filesIn(textOf('SECURITY.md')).filter((file) => /^[\w.-]+(\/[\w.-]+)+$|\.(md|yml)$/.test(file))
  assert.ok(named.length > 0)
  assert.deepEqual(missing(named), [])
})
