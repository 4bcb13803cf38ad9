import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { pair, type Client } from '../client.ts'
import { bodies, client, newNode, run } from '../nodes.ts'

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
const content = { title: { en: 'A note' }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] }

/** Writes until told to stop; answers with what had been acknowledged at each moment asked for. */
function writing(desk: Client, partnership: string) {
  const acknowledged: string[] = []
  let goesOn = true
  const done = (async () => {
    while (goesOn) acknowledged.push((await desk.submit(partnership, 'write_note', facts, content)).digest)
  })()
  return {
    acknowledged,
    stop: async () => {
      goesOn = false
      await done
    },
  }
}

test('backup: taken beside a node under load it holds whatever was acknowledged before, and verifies when it is restored', { timeout: 180_000 }, async (t) => {
  const node = await newNode(t, bodies.XA)
  const [desk, other] = [await client(node), await client(await newNode(t, bodies.XB))]
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  const place = dirname(node.folder)
  const words = join(place, 'words')
  writeFileSync(words, 'correct horse battery staple\n')
  const { acknowledged, stop } = writing(desk, partnership)
  const backups: { readonly file: string; readonly before: readonly string[]; readonly header: any }[] = []
  for (let round = 0; round < 3; round += 1) {
    const before = [...acknowledged]
    const file = join(place, `backup-${round}.age`)
    const ended = await run('backup', '--data', node.folder, '--to', file, '--passphrase-file', words, '--json')
    assert.equal(ended.code, 0, ended.log)
    backups.push({ file, before, header: JSON.parse(ended.output) })
    assert.ok(acknowledged.length > before.length, 'the node went on meanwhile')
    assert.equal(statSync(file).mode & 0o777, 0o600)
  }
  await stop()
  for (const [round, { file, before, header }] of backups.entries()) {
    const folder = join(place, `restored-${round}`)
    const ended = await run('restore', '--from', file, '--data', folder, '--passphrase-file', words, '--expect', node.body, '--slip', header.slip, '--json')
    assert.equal(ended.code, 0, ended.log)
    const restored = JSON.parse(ended.output)
    assert.deepEqual([restored.restored, restored.body, restored.counts], [true, node.body, header.counts])
    assert.match(restored.signIn, /^[A-Za-z0-9_-]{32}$/)
    const verified = await run('verify', '--data', folder, '--json')
    assert.equal(verified.code, 0, verified.output)
    const [{ acts }] = JSON.parse(verified.output).codes
    assert.ok(acts >= before.length && JSON.parse(verified.output).acts === header.counts.act)
    assert.equal(statSync(join(folder, 'keys.json')).mode & 0o777, 0o600)
  }
})

test('backup: what cannot be restored is refused with its code, and nothing is left where it would have been', { timeout: 120_000 }, async (t) => {
  const node = await newNode(t, bodies.XA)
  const place = dirname(node.folder)
  const [words, others, file] = [join(place, 'words'), join(place, 'others'), join(place, 'backup.age')]
  writeFileSync(words, 'correct horse battery staple\n')
  writeFileSync(others, 'another horse battery staple\n')
  assert.equal((await run('backup', '--data', node.folder, '--to', file, '--passphrase-file', words)).code, 0)
  const before = readdirSync(place).sort()
  const refusals = [
    [['--from', file, '--passphrase-file', others], 'wrong_key'],
    [['--from', file, '--passphrase-file', words, '--expect', 'zzzz'], 'another_body'],
    [['--from', file, '--passphrase-file', words, '--slip', '0000 0000 0000'], 'slip_differs'],
    [['--from', words, '--passphrase-file', words], 'not_a_backup'],
  ] as const
  for (const [args, code] of refusals) {
    const ended = await run('restore', ...args, '--data', join(place, 'restored'), '--json')
    assert.deepEqual([ended.code, JSON.parse(ended.output)], [1, { restored: false, code }])
    assert.deepEqual(readdirSync(place).sort(), before, code)
  }
  const full = join(place, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'mine'), 'x')
  for (const folder of [full, node.folder]) assert.equal((await run('restore', '--from', file, '--passphrase-file', words, '--data', folder)).code, 3)
  assert.deepEqual(readdirSync(full), ['mine'])
  assert.equal((await run('backup', '--data', node.folder, '--to', file, '--passphrase-file', words)).code, 3, 'an older backup is never written over')
  assert.equal((await run('backup', '--data', node.folder, '--to', `${file}2`)).code, 2, 'never unencrypted')
  assert.equal((await run('backup', '--data', join(place, 'none'), '--to', `${file}2`, '--passphrase-file', words)).code, 3)
  assert.equal(existsSync(`${file}2`), false)
})
