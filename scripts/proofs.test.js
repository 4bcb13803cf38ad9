import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { proofs } from './proofs.js'
import { root } from './root.js'

test('proofs: each starts a program that reads what it is asked for, or a test file that there is', () => {
  for (const { name, run } of proofs) {
    const { script, options } = run(1)
    const source = join(root, `${options[0]}${script === 'tool.js' ? '' : '.test'}.ts`)
    assert.ok(existsSync(source), `${name}: ${source}`)
    // A part of a program starts, does nothing, and ends well: such a proof could not fail.
    if (script === 'tool.js') assert.match(readFileSync(source, 'utf8'), /process\.argv|parseArgs/, name)
  }
})

test('proofs: a share runs fewer, and never none', () => {
  for (const { name, run } of proofs) {
    assert.ok(run(0.0001).count >= 1 && run(0.0001).count <= run(1).count, name)
  }
})
