import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Partnership } from '../src/core/partnership.ts'
import { Correspondence } from './correspondence.ts'

/** How fast acts that were read already are folded into one partnership. */
export interface FoldSpeed {
  readonly acts: number
  /** Acts a second of the folding thread's own time, so that what else runs on the machine does not count. */
  readonly perSecond: number
  readonly perSecondByClock: number
  /** The last tenth alone: shows whether a longer partnership is slower. */
  readonly lastTenthPerSecond: number
  /** What the fold keeps, the acts themselves included. */
  readonly bytesPerAct: number
}

interface Passed {
  readonly own: number
  readonly clock: number
}

const batch = 1_000
const seed = 20_260_301

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void

function timed(work: () => void): Passed {
  const [own, clock] = [process.threadCpuUsage(), performance.now()]
  work()
  const used = process.threadCpuUsage(own)
  return { own: (used.user + used.system) / 1e6, clock: (performance.now() - clock) / 1e3 }
}

function sum(parts: readonly Passed[], key: keyof Passed): number {
  return parts.reduce((total, part) => total + part[key], 0)
}

/** Acts are written and read a batch at a time, outside of what is timed: otherwise they alone would fill the memory. */
function foldOnce(acts: number): FoldSpeed {
  collect()
  const before = process.memoryUsage().heapUsed
  const correspondence = new Correspondence(seed)
  const partnership = new Partnership(correspondence.id)
  const parts: Passed[] = []
  for (let done = 0; done < acts; done += batch) {
    const read = correspondence.next(batch)
    collect({ type: 'minor' })
    let taken = 0
    parts.push(timed(() => {
      for (const one of read) if (partnership.apply(one).at === 'taken') taken += 1
    }))
    if (taken !== batch) throw new Error(`Cannot measure the fold: ${batch - taken} acts of ${batch} were not taken; expected all`)
  }
  collect()
  const bytesPerAct = Math.round((process.memoryUsage().heapUsed - before) / acts)
  const last = parts.slice(-Math.ceil(parts.length / 10))
  return {
    acts: partnership.size,
    perSecond: Math.round(acts / sum(parts, 'own')),
    perSecondByClock: Math.round(acts / sum(parts, 'clock')),
    lastTenthPerSecond: Math.round((last.length * batch) / sum(last, 'own')),
    bytesPerAct,
  }
}

/** The median of several runs, fewer of the long ones. */
export function foldSpeed(acts: number): FoldSpeed {
  const runs = acts <= 10_000 ? 5 : acts <= 100_000 ? 3 : 1
  const speeds = Array.from({ length: runs }, () => foldOnce(acts)).sort((one, other) => one.perSecond - other.perSecond)
  return speeds[Math.floor(runs / 2)]!
}

export function foldCurve(sizes: readonly number[]): readonly FoldSpeed[] {
  foldOnce(5_000)
  return sizes.map((acts) => foldSpeed(acts))
}

if (import.meta.main) {
  const sizes = [1_000, 10_000, 100_000, 300_000, ...(process.argv.includes('--long') ? [1_000_000] : [])]
  process.stdout.write(`Folding acts already read, four bodies, seed ${seed}\n`)
  const cells = (values: readonly (string | number)[]) => `${values.map((value) => String(value).padStart(16)).join('')}\n`
  process.stdout.write(cells(['acts', 'acts/s', 'acts/s by clock', 'last tenth', 'bytes/act']))
  for (const speed of foldCurve(sizes)) process.stdout.write(cells([speed.acts, speed.perSecond, speed.perSecondByClock, speed.lastTenthPerSecond, speed.bytesPerAct]))
}
