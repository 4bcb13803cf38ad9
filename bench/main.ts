// npm run bench [-- --only import,peers,latency,start,fold,growth,hostile] [-- --long]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldCurve } from './fold.ts'
import { underAttack } from './hostile.ts'
import { importSpeed } from './import.ts'
import { latency } from './latency.ts'
import { Partner } from './partners.ts'
import { installPeers, measurePeer, peerTrades, type PeerOutcome } from './peers.ts'
import { chartOf, reportOf } from './report.ts'
import { beginMachine, type Results } from './results.ts'
import { startTime } from './start.ts'

const names = ['import', 'peers', 'latency', 'start', 'fold', 'growth', 'hostile'] as const
const records = 10_000
const folder = join(import.meta.dirname, '..', '..', 'bench')
const file = join(folder, 'results.json')

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** The very lines that our own node is handed. */
async function writeRecords(path: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'entente-records-'))
  try {
    const partner = await Partner.of(join(root, 'node'))
    await partner.writeTransfer(join(root, 'transfer'), records)
    const lines = readFileSync(join(root, 'transfer'), 'utf8').split('\n').filter((line) => line.startsWith('{"act"'))
    writeFileSync(path, `${lines.slice(-records).join('\n')}\n`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

async function measurePeers(): Promise<readonly PeerOutcome[]> {
  await installPeers(say)
  const root = mkdtempSync(join(tmpdir(), 'entente-peers-'))
  try {
    const all = join(root, 'records')
    await writeRecords(all)
    const lines = readFileSync(all, 'utf8').split('\n')
    const outcomes: PeerOutcome[] = []
    for (const trade of peerTrades) {
      const most = trade.most ?? records
      const some = join(root, `records-${most}`)
      writeFileSync(some, `${lines.slice(0, most).join('\n')}\n`)
      const outcome = await measurePeer(trade, some, most, trade.rounds ?? 5)
      say(`${trade.title}: ${'perSecond' in outcome ? `${outcome.perSecond} records/s` : outcome.failed}`)
      outcomes.push(outcome)
    }
    return outcomes
  } finally {
    rmSync(root, { recursive: true })
  }
}

const growthSizes = (long: boolean) => [1_000, 10_000, 100_000, ...(long ? [1_000_000] : [])]

async function measured(name: (typeof names)[number], long: boolean): Promise<Partial<Results>> {
  say(`Measuring ${name} …`)
  switch (name) {
    case 'import': return { import: await importSpeed(records) }
    case 'peers': return { peers: await measurePeers() }
    case 'latency': return { latency: await latency() }
    case 'start': return { start: await startTime() }
    case 'fold': return { fold: foldCurve([1_000, 10_000, 100_000, 300_000, ...(long ? [1_000_000] : [])]) }
    case 'hostile': return { hostile: await underAttack() }
    case 'growth': {
      const growth = []
      for (const acts of growthSizes(long)) growth.push(await importSpeed(acts, acts > 10_000 ? 1 : 3))
      return { growth }
    }
  }
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]!.split(',') : names
const long = process.argv.includes('--long')
const machine = beginMachine(new Date().toISOString().slice(0, 10))
let results = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Results
for (const name of names.filter((one) => only.includes(one))) {
  results = { ...results, ...(await measured(name, long)), machine: machine() }
  // Written after each part, so that one which fails takes nothing along.
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}
writeFileSync(join(folder, 'chart.svg'), chartOf(results))
writeFileSync(join(folder, 'RESULTS.md'), reportOf(results))
say(reportOf(results))
