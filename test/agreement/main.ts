// npm run agreement -- --histories 100000 [--sealed 1000] [--from 0]: both verifiers on the same histories, and whether they say the same.
import { join } from 'node:path'
import { readLaw } from '../../tools/verifier/law.ts'
import { root } from '../house/sources.ts'
import { compareFolds, compareSealed, type Difference, type Tally } from './comparison.ts'

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const law = readLaw(join(root, 'spec'))
const [from, histories, sealed] = [option('from', 0), option('histories', 1000), option('sealed', 100)]
const tally: Tally = new Map()
const differences: NonNullable<Difference>[] = []
const started = performance.now()

function run(name: string, count: number, compare: typeof compareFolds): void {
  for (let seed = from; seed < from + count; seed += 1) {
    const difference = compare(law, seed, tally)
    if (difference) differences.push(difference)
    const done = seed - from + 1
    if (done % 5000 === 0 || done === count) process.stdout.write(`${name}: ${done} of ${count}, ${differences.length} differences, ${Math.round((performance.now() - started) / 1000)} s\n`)
  }
}

run('folded', histories, compareFolds)
run('sealed', sealed, compareSealed)
for (const difference of differences.slice(0, 20)) process.stdout.write(`${JSON.stringify(difference)}\n`)
const acts = [...tally.values()].reduce((sum, count) => sum + count, 0)
process.stdout.write(`${histories + sealed} histories, ${acts} acts, ${tally.size} kinds of outcome, ${differences.length} differences\n`)
if (process.argv.includes('--tally')) for (const [kind, count] of [...tally].sort()) process.stdout.write(`${String(count).padStart(9)} ${kind}\n`)
process.exitCode = differences.length === 0 ? 0 : 1
