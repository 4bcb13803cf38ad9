import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { pair } from '../client.ts'
import { bodies, client, endingOf, establishNode, newNode, run } from '../nodes.ts'
import { clusterOf, withoutPostgres } from '../postgres.ts'

const cluster = clusterOf(endingOf(after))
const json = ({ output }: { readonly output: string }) => JSON.parse(output)

test('commands: on a database they say and do what they do on a folder, and there beside the node', { skip: withoutPostgres, timeout: 180_000 }, async (t) => {
  const address = await (await cluster()).newAddress()
  const node = await establishNode(t, bodies.XA, address)
  assert.equal(existsSync(join(node.folder, 'record.sqlite')), false, 'the folder keeps the keys alone')
  assert.equal(existsSync(join(node.folder, 'keys.json')), true)
  const again = await run('init', '--data', join(node.folder, 'second'), '--database', address, '--from', join(node.folder, '..', 'body.json'))
  assert.equal(again.code, 3, 'a database holds one body')
  assert.equal(existsSync(join(node.folder, 'second', 'keys.json')), false)
  await node.start()
  const place = ['--data', node.folder, '--database', address, '--json']
  assert.equal(json(await run('status', ...place)).body, node.body)
  assert.deepEqual(json(await run('verify', ...place)).findings, [])
  assert.equal(json(await run('rebuild', ...place)).acts, 1)
  assert.equal((await run('transfer', 'export', ...place, '--introduction', '--file', join(node.folder, 'introduction'))).code, 0)
  const rotated = await run('rotate-key', ...place)
  assert.equal(rotated.code, 0, rotated.log)
  // The process that runs reads the keys anew, and seals with the new one.
  const desk = await client(node)
  const other = await client(await newNode(t, bodies.XB))
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  const { acts } = await other.get(`/partnerships/${partnership}/acts`)
  assert.ok(acts.some(({ author, type }: { author: string; type: string }) => author === node.body && type === 'found'), 'the other verifies what it sealed')
  assert.deepEqual(json(await run('verify', ...place)).findings, [])
  assert.equal((await run('status', '--data', node.folder, '--database', 'mysql://x')).code, 2)
})

test('commands: a backup of a folder is put back into a database, and one of the database into a folder', { skip: withoutPostgres, timeout: 180_000 }, async (t) => {
  const node = await establishNode(t, bodies.XA)
  const [parent, address] = [join(node.folder, '..'), await (await cluster()).newAddress()]
  const passphrase = join(parent, 'passphrase')
  writeFileSync(passphrase, 'a passphrase that is long enough\n', { mode: 0o600 })
  const at = (name: string) => join(parent, name)
  const one = await run('backup', '--data', node.folder, '--to', at('one.age'), '--passphrase-file', passphrase, '--json')
  assert.equal(one.code, 0, one.log)
  const put = await run('restore', '--from', at('one.age'), '--data', at('moved'), '--database', address, '--passphrase-file', passphrase, '--json')
  assert.equal(put.code, 0, put.log)
  const other = await run('backup', '--data', at('moved'), '--database', address, '--to', at('other.age'), '--passphrase-file', passphrase, '--json')
  assert.equal(other.code, 0, other.log)
  const back = await run('restore', '--from', at('other.age'), '--data', at('back'), '--passphrase-file', passphrase, '--json')
  assert.equal(back.code, 0, back.log)
  for (const place of [['--data', at('moved'), '--database', address], ['--data', at('back')]]) {
    const verified = await run('verify', ...place, '--json')
    assert.equal(verified.code, 0, verified.log)
    assert.equal(json(await run('status', ...place, '--json')).body, node.body)
  }
  const occupied = await run('restore', '--from', at('one.age'), '--data', at('again'), '--database', address, '--passphrase-file', passphrase)
  assert.notEqual(occupied.code, 0, 'a database that holds a record is not written over')
  assert.equal(existsSync(at('again')), false)
})
