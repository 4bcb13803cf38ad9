import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { underLock } from './lock.js'

function folderFor(t) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-lock-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('lock: while one works the other waits, and is told once', async (t) => {
  const path = join(folderFor(t), '.work.lock')
  const seen = []
  const work = (name) => async () => {
    seen.push(`${name} begins`)
    await pause(150)
    seen.push(`${name} ends`)
  }
  let told = 0
  await Promise.all([underLock(path, work('first')), underLock(path, work('second'), () => { told += 1 })])
  assert.deepEqual(seen, ['first begins', 'first ends', 'second begins', 'second ends'])
  assert.equal(told, 1)
})

test('lock: what a dead process left behind stops nobody', async (t) => {
  const folder = folderFor(t)
  const path = join(folder, '.work.lock')
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(path, `${pid}`)
  assert.equal(await underLock(path, async () => 'done'), 'done')
  assert.deepEqual(readdirSync(folder), [])
})

test('lock: work that fails lets go of it', async (t) => {
  const path = join(folderFor(t), '.work.lock')
  await assert.rejects(underLock(path, async () => { throw new Error('no disk') }))
  assert.equal(existsSync(path), false)
})
