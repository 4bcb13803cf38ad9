import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { bodies, establishNode, run, type NodeProcess } from '../nodes.ts'

async function introductionOf(node: NodeProcess): Promise<string> {
  const file = join(node.folder, 'introduction')
  const written = await run('transfer', 'export', '--data', node.folder, '--introduction', '--file', file, '--json')
  assert.equal(written.code, 0, written.log)
  return file
}

async function takesIn(node: NodeProcess, file: string): Promise<string | undefined> {
  const imported = await run('transfer', 'import', '--data', node.folder, '--json', file)
  assert.equal(imported.code === 0, JSON.parse(imported.output).imported)
  return JSON.parse(imported.output).code as string | undefined
}

test('kinds: a node set up for real takes in no body of an exercise, an exercise no real one, and each its own kind', async (t) => {
  const [exercise, other, real] = await Promise.all([establishNode(t, bodies.XA), establishNode(t, bodies.XB), establishNode(t, { ...bodies.XC, demonstration: null })])
  assert.equal(await takesIn(real, await introductionOf(exercise)), 'other_kind_of_body')
  assert.equal(await takesIn(exercise, await introductionOf(real)), 'other_kind_of_body')
  assert.equal(await takesIn(exercise, await introductionOf(other)), undefined)
  assert.equal(JSON.parse((await run('status', '--data', real.folder, '--json')).output).peers.length, 0)
})

test('transfer: a file for another body, a wrong slip and a damaged file take in nothing and say so with a code', async (t) => {
  const [one, other] = await Promise.all([establishNode(t, bodies.XA), establishNode(t, bodies.XB)])
  const file = await introductionOf(one)
  const wrong = await run('transfer', 'import', '--data', other.folder, '--slip', '0000 0000 0000', '--json', file)
  assert.deepEqual([wrong.code, JSON.parse(wrong.output).code], [1, 'slip_differs'])
  const unchecked = await run('transfer', 'export', '--data', one.folder, '--to', other.body, '--file', join(one.folder, 'x'))
  assert.notEqual(unchecked.code, 0, 'a transfer was written for a body whose digits nobody compared')
  assert.equal(await takesIn(other, file), undefined)
  assert.equal(await takesIn(other, join(one.folder, 'keys.json')), 'bad_line')
})
