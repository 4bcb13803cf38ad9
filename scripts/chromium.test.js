import assert from 'node:assert/strict'
import test from 'node:test'
import { canInstall, findChromium } from './chromium.js'

test('chromium: the one named by the operator comes before the one of the system', () => {
  assert.equal(findChromium({ CHROMIUM: '/opt/chromium' }, () => true), '/opt/chromium')
  assert.equal(findChromium({ CHROMIUM: '/opt/missing' }, (path) => path.startsWith('/usr/')), '/usr/bin/chromium')
  assert.equal(findChromium({}, () => false), undefined)
})

test('chromium: it is installed only on Debian and only by the administrator', () => {
  assert.equal(canInstall('NAME="Debian"\nID=debian\n', 0), true)
  assert.equal(canInstall('NAME="Debian"\nID=debian\n', 1000), false)
  assert.equal(canInstall('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', 0), false)
  assert.equal(canInstall('', undefined), false)
})
