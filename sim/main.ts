import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Mode, Outcome } from './course.ts'
import { runAll } from './pool.ts'
import { rememberSeals } from './remembered-seals.ts'
import { loadBuilds, runOne, type Asked } from './run.ts'
import { Tally } from './tally.ts'
import { makeVariant, newerVersion } from './variant.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' }, seeds: { type: 'string', default: '20' }, from: { type: 'string', default: '1' }, acts: { type: 'string', default: '200' },
    bodies: { type: 'string' }, mode: { type: 'string' }, workers: { type: 'string', default: `${availableParallelism()}` },
    trace: { type: 'boolean', default: false }, all: { type: 'boolean', default: false },
  },
})

const asked = (seed: number): Asked => ({
  seed, acts: Number(values.acts), bodies: values.bodies === undefined ? undefined : Number(values.bodies), mode: values.mode as Mode | undefined,
})

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What was run can be run again only from the same program. */
function commit(): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain', '-uno') === '' ? '' : ', changed since'}`
  } catch {
    return 'not known'
  }
}

function replayOf({ seed }: Pick<Outcome, 'seed'>): string {
  const same = [['acts', values.acts], ['bodies', values.bodies], ['mode', values.mode]].flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]))
  return `npm run sim -- --seed ${seed} ${same.join(' ')}`
}

function show(outcome: Outcome): void {
  say(`\nseed ${outcome.seed} (${outcome.mode}) broke ${outcome.broken.length} promise${outcome.broken.length === 1 ? '' : 's'}; again: ${replayOf(outcome)} --trace`)
  for (const { invariant, what, at } of outcome.broken) say(`  ${invariant} on simulated day ${(at / 86_400_000).toFixed(2)}: ${what}`)
}

/** What befell the runs, in the order in which a reader asks for it. */
const shown = [
  'acts', 'acts of liars', 'partnerships', 'messages', 'files', 'crashes', 'crashes in a commit', 'partitions', 'cut off', 'drops', 'duplicates', 'late messages', 'corruptions', 'broken off',
  'replayed answers', 'misdirected', 'wrong clocks', 'newer versions', 'restored backups', 'rotations', 'two faces', 'forgeries', 'forks', 'withheld', 'disordered', 'wrong seals', 'false heads', 'betrayals', 'simulated days',
]

function summary(tally: Tally, runs: number, broken: number, seconds: number): void {
  say(`\n${runs} runs in ${seconds.toFixed(0)} s (${(runs / seconds).toFixed(2)} a second)`)
  for (const name of values.all ? Object.keys(tally.counts).sort() : shown) say(`${String(tally.of(name)).padStart(12)}  ${name}`)
  say(`${String(broken).padStart(12)}  runs that broke a promise`)
}

async function main(): Promise<number> {
  const newer = makeVariant(newerVersion)
  const started = performance.now()
  const seeds = values.seed === undefined ? Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.from) + index) : [Number(values.seed)]
  say(`commit ${commit()}, ${seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}`}`)
  const tally = new Tally()
  let broken = 0
  let runs = 0
  const heard = (outcome: Outcome) => {
    tally.take(outcome.counts)
    runs += 1
    if (runs % 25 === 0) say(`${runs} runs, ${tally.of('acts')} acts, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    if (outcome.broken.length > 0) show(outcome)
    broken += outcome.broken.length > 0 ? 1 : 0
    return true
  }
  try {
    if (values.seed === undefined) await runAll(seeds.map(asked), { workers: Number(values.workers), newer }, heard)
    else {
      rememberSeals()
      heard(await runOne(asked(seeds[0]!), await loadBuilds({ main: undefined, newer }), values.trace ? say : undefined))
    }
  } finally {
    rmSync(newer, { recursive: true, force: true })
  }
  summary(tally, seeds.length, broken, (performance.now() - started) / 1000)
  return broken === 0 ? 0 : 1
}

process.exitCode = await main()
