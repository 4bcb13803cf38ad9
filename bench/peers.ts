import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './lag.ts'

/** What stands beside ours: what it checks on the way, and what is on disk when it says it is done. */
export interface PeerTrade {
  readonly name: string
  readonly title: string
  readonly package: string | null
  readonly checks: string
  readonly keeps: string
  readonly verifies: 'every_seal' | 'heads' | 'nothing'
  /** Fewer records where checking all of them would take minutes. */
  readonly most?: number
  readonly rounds?: number
}

export const peerTrades: readonly PeerTrade[] = [
  { name: 'git', title: 'git, fetch', package: null, verifies: 'nothing', checks: 'hashes; no signature', keeps: 'a pack file, forced to disk' },
  { name: 'git-verified', title: 'git, fetch and every signature checked', package: null, verifies: 'every_seal', most: 1000, rounds: 3, checks: 'hashes and every signature, by `git log`', keeps: 'a pack file, forced to disk' },
  { name: 'cojson', title: 'cojson', package: 'cojson', verifies: 'heads', checks: 'a chain, and one signature about every 100 kB', keeps: 'SQLite, every commit forced to disk' },
  { name: 'hypercore', title: 'Hypercore', package: 'hypercore', verifies: 'heads', checks: 'a Merkle tree and its signed heads', keeps: 'RocksDB' },
  { name: 'autobase', title: 'Autobase', package: 'autobase', verifies: 'heads', checks: 'as Hypercore, and the order of the writers', keeps: 'RocksDB', rounds: 3 },
  { name: 'atproto', title: 'atproto repository', package: '@atproto/repo', verifies: 'heads', rounds: 3, checks: 'a Merkle search tree and one signature', keeps: 'nothing: in memory' },
  { name: 'pouchdb', title: 'PouchDB', package: 'pouchdb-core', verifies: 'nothing', checks: 'nothing', keeps: 'LevelDB' },
  { name: 'automerge', title: 'automerge-repo', package: '@automerge/automerge-repo', verifies: 'nothing', rounds: 3, checks: 'nothing', keeps: 'files, not forced to disk' },
]

export interface PeerFigure extends PeerTrade {
  readonly version: string
  readonly records: number
  readonly perSecond: number
  readonly rounds: number
}

/** Why a peer has no figure; the others go on. */
export type PeerOutcome = PeerFigure | (PeerTrade & { readonly failed: string })

const folder = join(import.meta.dirname, '..', '..', 'bench', 'peers')

/** They are installed once, in a folder of their own, and never with the node. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return
  say('Installing what is measured beside us (once, 500 MB in bench/peers/node_modules) …')
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((done) => npm.once('close', done))
  if (code !== 0) throw new Error(`Cannot install what is measured beside us: npm ended with ${code as number}`)
}

function versionOf({ package: named }: PeerTrade): string {
  if (named === null) return 'as installed'
  return (JSON.parse(readFileSync(join(folder, 'node_modules', named, 'package.json'), 'utf8')) as { version: string }).version
}

function start(trade: PeerTrade, side: 'serve' | 'fetch', at: string, given: string): { readonly child: ChildProcess; readonly said: Promise<Record<string, unknown>> } {
  const child = spawn(process.execPath, [join(folder, 'run.js'), trade.name, side, at, given], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(-2000)))
  const said = new Promise<Record<string, unknown>>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const line = output.split('\n').find((one) => one.startsWith('{') && one.endsWith('}'))
      if (line !== undefined && output.includes('\n')) ready(JSON.parse(line) as Record<string, unknown>)
    })
    child.once('close', (code) => failed(new Error(`${trade.name} ended with ${code}: ${complaint}`)))
  })
  return { child, said }
}

/** Two processes, as two bodies would run them: one that holds the records, and one that starts with an empty folder. */
export async function measurePeer(trade: PeerTrade, recordsFile: string, records: number, rounds: number): Promise<PeerOutcome> {
  const at = mkdtempSync(join(tmpdir(), `entente-bench-${trade.name}-`))
  const holding = join(at, 'holding')
  mkdirSync(holding)
  const serving = start(trade, 'serve', holding, recordsFile)
  try {
    const { offer } = await serving.said
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const reading = join(at, `reading-${round}`)
      mkdirSync(reading)
      const { said, child } = start(trade, 'fetch', reading, JSON.stringify(offer))
      times.push((await said)['milliseconds'] as number)
      child.kill('SIGKILL')
      rmSync(reading, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
    return { ...trade, version: versionOf(trade), records, rounds, perSecond: Math.round(records / (median(times) / 1000)) }
  } catch (fault) {
    return { ...trade, failed: fault instanceof Error ? fault.message : String(fault) }
  } finally {
    serving.child.kill('SIGTERM')
    await Promise.race([new Promise((done) => serving.child.once('close', done)), new Promise((late) => setTimeout(late, 3000))])
    serving.child.kill('SIGKILL')
    rmSync(at, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
