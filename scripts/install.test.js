import assert from 'node:assert/strict'
import test from 'node:test'
import { fingerprintOf, isComplete, npmCommand } from './install.js'

const here = { platform: 'linux', arch: 'x64' }
const lock = {
  packages: {
    '': { name: 'entente' },
    'node_modules/a': { integrity: 'sha512-a' },
    'node_modules/b': { integrity: 'sha512-b', os: ['linux'], cpu: ['x64'], optional: true },
    'node_modules/c': { integrity: 'sha512-c', os: ['darwin'], optional: true },
  },
}

test('install: what this kind of machine needs and has is complete', () => {
  const installed = { packages: { 'node_modules/a': { integrity: 'sha512-a' }, 'node_modules/b': { integrity: 'sha512-b' } } }
  assert.equal(isComplete(lock, installed, here), true)
})

test('install: a package that is missing, or has another content, is not complete', () => {
  assert.equal(isComplete(lock, { packages: { 'node_modules/a': { integrity: 'sha512-a' } } }, here), false)
  assert.equal(isComplete(lock, { packages: { 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': { integrity: 'sha512-b' } } }, here), false)
})

test('install: a changed lock file has another fingerprint', () => {
  assert.notEqual(fingerprintOf('{"a":1}'), fingerprintOf('{"a":2}'))
})

test('install: no script of any package is ever run', () => {
  for (const startedBy of [undefined, '/lib/npm/bin/npm-cli.js', '/lib/pnpm.cjs']) {
    const { command, options } = npmCommand(startedBy, '/own/node')
    assert.ok(options.includes('--ignore-scripts'))
    assert.equal(command, startedBy === '/lib/npm/bin/npm-cli.js' ? '/own/node' : 'npm')
  }
})
