import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { digestOf } from '../wire/digest.ts'
import { verifySeal } from '../wire/seal.ts'
import { KeyFile } from './key-file.ts'

let last = 0
const random = { bytes: (count: number) => new Uint8Array(count).fill((last += 1)) }

function folderFor(t: { after(end: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-keys-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('key file: it is readable by its owner alone, and one that others may read is not used', async (t) => {
  const folder = folderFor(t)
  await KeyFile.create(folder, random)
  const path = join(folder, 'keys.json')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  await assert.doesNotReject(KeyFile.open(folder, random))
  for (const mode of [0o640, 0o604, 0o666]) {
    chmodSync(path, mode)
    await assert.rejects(KeyFile.open(folder, random))
  }
})

test('key file: it is never made over another one', async (t) => {
  const folder = folderFor(t)
  await KeyFile.create(folder, random)
  const before = readFileSync(join(folder, 'keys.json'), 'utf8')
  await assert.rejects(KeyFile.create(folder, random))
  assert.equal(readFileSync(join(folder, 'keys.json'), 'utf8'), before)
})

test('key file: rotation makes the committed key the current one, and a reopened file goes on from there', async (t) => {
  const folder = folderFor(t)
  const keys = await KeyFile.create(folder, random)
  const [first, committed] = [keys.publicKey(), keys.nextKey()]
  const prepared = await keys.prepareRotation(digestOf('act', 'a body'))
  await keys.rotate()
  assert.equal(keys.nextKey(), prepared.nextKey)
  const reopened = await KeyFile.open(folder, random)
  assert.notEqual(reopened.publicKey(), first)
  assert.equal(digestOf('key', reopened.publicKey()), committed)
  const digest = digestOf('act', 'anything')
  assert.equal(verifySeal(reopened.publicKey(), digest, await reopened.seal(digest)), true)
  assert.equal(verifySeal(first, digest, await reopened.seal(digest)), false)
})
