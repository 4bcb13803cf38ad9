import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { existsSync, readFileSync } from 'node:fs'
import type { FoldSpeed } from './fold.ts'
import type { UnderAttack } from './hostile.ts'
import type { ImportSpeed } from './import.ts'
import type { Latency } from './latency.ts'
import type { PeerOutcome } from './peers.ts'
import type { StartTime } from './start.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGigabytes: number
  readonly system: string
  readonly node: string
  readonly commit: string
  readonly date: string
  /** Processes of others that waited for a core when the run began and when it ended: such figures are lower than they would be alone. */
  readonly load: readonly [before: number, after: number]
}

/** One whole run; a part that was left out keeps what an earlier run on the same machine found. */
export interface Results {
  readonly machine: Machine
  readonly import?: ImportSpeed
  readonly peers?: readonly PeerOutcome[]
  readonly latency?: Latency
  readonly start?: StartTime
  readonly fold?: readonly FoldSpeed[]
  /** Taking in ever more acts: the cost of one must not grow. */
  readonly growth?: readonly ImportSpeed[]
  readonly hostile?: UnderAttack
}

function loadNow(): number {
  return existsSync('/proc/loadavg') ? Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]) : 0
}

export function beginMachine(date: string): () => Machine {
  const before = loadNow()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  const [processor] = cpus()
  return () => ({
    processor: processor?.model ?? 'unknown', cores: cpus().length, memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`, node: process.version, commit, date, load: [before, loadNow()],
  })
}
