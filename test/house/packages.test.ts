import assert from 'node:assert/strict'
import test from 'node:test'
import { textOf } from './sources.ts'

interface Entry {
  readonly integrity?: string
  readonly dev?: true
  readonly hasInstallScript?: true
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, Entry>> }
const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
const runtime = entries.filter(([, entry]) => entry.dev !== true)

const manifest = JSON.parse(textOf('package.json')) as Manifest
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })

test('packages: what runs is made of at most 110 packages', () => {
  assert.ok(runtime.length > 0 && runtime.length <= 110, `there are ${runtime.length}`)
})

test('packages: nothing that runs asks to run a script when it is installed', () => {
  assert.deepEqual(runtime.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path), [])
})

test('packages: the content of every package is fixed by its digest', () => {
  assert.deepEqual(entries.filter(([, entry]) => !/^sha512-/.test(entry.integrity ?? '')).map(([path]) => path), [])
})

test('packages: every package we name is pinned to one version', () => {
  assert.deepEqual(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)), [])
})

test('packages: the record of decisions says of every package we name why it is there, and of no other', () => {
  const explained = [...textOf('docs/decisions/0001-parts.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  assert.deepEqual(explained.sort(), direct.map(([name]) => name).sort())
})
