import assert from 'node:assert/strict'
import test from 'node:test'
import { isLocal, readAddress, resolve } from './address.ts'

const refusalOf = (value: unknown) => (value as { readonly refused?: string }).refused

test('address: a peer is a scheme, a host and a port, and nothing that could smuggle more', () => {
  assert.equal((readAddress('https://node.example:8443') as URL).host, 'node.example:8443')
  for (const text of ['ftp://node.example', 'https://user:word@node.example', 'https://node.example/path', 'https://node.example?x=1', 'https://node.example#x', 'https:\\\\node.example', 'https://node.example /', 'file:///etc/passwd', '']) {
    assert.equal(refusalOf(readAddress(text)), 'bad_address', text)
  }
})

test('address: whatever lies inside a machine or a local network is told, however it is written', () => {
  for (const inside of ['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'not an address']) {
    assert.equal(isLocal(inside), true, inside)
  }
  for (const outside of ['192.0.2.1', '203.0.113.9', '2001:db8::1', '8.8.8.8']) assert.equal(isLocal(outside), false, outside)
})

test('address: a real node dials nothing local, and an exercise the loopback alone', async () => {
  const at = (host: string, allow: 'never' | 'loopback' | 'any') => resolve(new URL(`http://${host}:8440`), allow)
  assert.equal(refusalOf(await at('127.0.0.1', 'never')), 'address_not_allowed')
  assert.equal(await at('127.0.0.1', 'loopback'), '127.0.0.1')
  assert.equal(refusalOf(await at('169.254.169.254', 'loopback')), 'address_not_allowed')
  assert.equal(refusalOf(await at('[fd00::1]', 'loopback')), 'address_not_allowed')
  assert.equal(await at('203.0.113.9', 'never'), '203.0.113.9')
  // Numbers that a browser would read as 127.0.0.1 are read so here as well, and checked as what they are.
  assert.equal(refusalOf(await at('2130706433', 'never')), 'address_not_allowed')
})
