import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './lag.ts'
import { Partner } from './partners.ts'

/** How long a node that holds so many acts needs from its start until it answers, and what it takes of the memory. */
export interface StartTime {
  readonly acts: number
  readonly milliseconds: number
  readonly rssMegabytes: number
  readonly rssMostMegabytes: number
}

type Run = Omit<StartTime, 'acts'>

function megabytes(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1]) / 1024
}

async function startOnce(folder: string): Promise<Run> {
  const program = join(import.meta.dirname, '..', 'src', 'main.js')
  const profile = process.env['BENCH_PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : []
  const began = performance.now()
  // With the options that `npm start` gives it.
  const child = spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=8', ...profile, program, 'serve', '--data', folder, '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const milliseconds = performance.now() - began
  const answered = await fetch(`${(JSON.parse(line) as { url: string }).url}/health`)
  if (answered.status !== 200) throw new Error(`Cannot measure the start: answered with ${answered.status}; expected 200`)
  const run = { milliseconds, rssMegabytes: megabytes(child.pid!, 'VmRSS'), rssMostMegabytes: megabytes(child.pid!, 'VmHWM') }
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  await ended
  return run
}

/** The median of several starts on the same folder. */
export async function startTime(acts = 100_000, runs = 5): Promise<StartTime> {
  const root = mkdtempSync(join(tmpdir(), 'entente-start-'))
  const folder = join(root, 'node')
  try {
    const partner = await Partner.of(folder)
    await partner.fill(folder, acts)
    const found: Run[] = []
    for (let run = 0; run < runs; run += 1) found.push(await startOnce(folder))
    const middle = (key: keyof Run) => Math.round(median(found.map((one) => one[key])))
    return { acts, milliseconds: middle('milliseconds'), rssMegabytes: middle('rssMegabytes'), rssMostMegabytes: middle('rssMostMegabytes') }
  } finally {
    rmSync(root, { recursive: true })
  }
}

if (import.meta.main) {
  const [acts = 100_000, runs = 5] = process.argv.slice(2).map(Number)
  process.stdout.write(`Starting a node that holds ${acts} acts, median of ${runs} runs\n${JSON.stringify(await startTime(acts, runs), null, 2)}\n`)
}
