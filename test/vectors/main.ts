// npm run vectors [-- --check]: makes the files of spec/vectors that are made, or says which are not as they would be made.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { root } from '../house/sources.ts'
import { vectorFiles, written } from './made.ts'

const isCheck = process.argv.includes('--check')
const folder = mkdtempSync(join(tmpdir(), 'entente-vectors-'))
const rungs = join(folder, 'rungs.json')
const tests = spawnSync(process.execPath, [join(import.meta.dirname, `ladders${extname(import.meta.filename)}`), join(import.meta.dirname, '..', '..', 'src', 'core'), rungs], { encoding: 'utf8' })
if (tests.status !== 0) throw new Error(`Cannot make vectors: the tests of the rules ended with ${tests.status}; expected 0\n${tests.stdout.slice(-2000)}${tests.stderr}`)

const stale: string[] = []
for (const [path, file] of vectorFiles(rungs)) {
  const target = join(root, 'spec', 'vectors', `${path}.json`)
  const text = written(file)
  if (!isCheck) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) stale.push(path)
}
rmSync(folder, { recursive: true })
for (const path of stale) process.stdout.write(`spec/vectors/${path}.json is not as it would be made; npm run vectors makes it again\n`)
process.exitCode = stale.length === 0 ? 0 : 1
