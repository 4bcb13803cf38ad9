import { barChart, type Bar } from './chart.ts'
import type { PeerFigure } from './peers.ts'
import type { Results } from './results.ts'

const count = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
const verdict = (isReached: boolean) => (isReached ? 'reached' : 'not reached')

function figures(results: Results): readonly PeerFigure[] {
  return (results.peers ?? []).filter((peer) => 'perSecond' in peer)
}

export function chartOf(results: Results): string {
  const bars: Bar[] = figures(results).map(({ title, perSecond, verifies }) => ({ label: title, value: perSecond, tone: verifies === 'nothing' ? 'trusts' : 'verifies' }))
  const ours = results.import
  if (ours) {
    bars.push({ label: 'Entente, chain and seals of heads', value: ours.chainPerSecond, tone: 'ours' })
    bars.push({ label: 'Entente, every seal', value: ours.sealsPerSecond, tone: 'ours' })
  }
  return barChart('Records taken in a second, from one process to another', bars)
}

function goals({ import: taken, latency, start, fold, peers, hostile }: Results): readonly string[] {
  const rows: string[] = []
  if (taken) {
    rows.push(row('stored durably, chain verified', '≥ 20,000 acts/s', `${count(taken.chainPerSecond)} acts/s`, verdict(taken.chainPerSecond >= 20_000)))
    rows.push(row('stored durably, every seal verified', '≥ 8,000 acts/s', `${count(taken.sealsPerSecond)} acts/s`, verdict(taken.sealsPerSecond >= 8_000)))
    rows.push(row('event loop late while importing, p99', '≤ 20 ms', `${count(taken.lagP99)} ms`, verdict(taken.lagP99 <= 20)))
    const rivals = figures({ peers } as Results).filter(({ verifies }) => verifies !== 'nothing')
    const fastest = rivals.toSorted((one, other) => other.perSecond - one.perSecond)[0]
    if (fastest) rows.push(row('ahead of every peer that verifies', `> ${count(fastest.perSecond)} (${fastest.title})`, `${count(taken.chainPerSecond)} acts/s, ${(taken.chainPerSecond / fastest.perSecond).toFixed(2)} times`, verdict(taken.chainPerSecond > fastest.perSecond)))
  }
  if (latency) rows.push(row('sealed here, seen there', 'p50 ≤ 50 ms, p99 ≤ 150 ms', `p50 ${count(latency.p50)} ms, p99 ${count(latency.p99)} ms`, verdict(latency.p50 <= 50 && latency.p99 <= 150)))
  if (start) {
    rows.push(row(`cold start with ${count(start.acts)} acts`, '≤ 3 s', `${(start.milliseconds / 1000).toFixed(2)} s`, verdict(start.milliseconds <= 3000)))
    rows.push(row(`memory of a node with ${count(start.acts)} acts`, '< 256 MB', `${count(start.rssMegabytes)} MB at rest, ${count(start.rssMostMegabytes)} MB at most`, verdict(start.rssMegabytes < 256)))
  }
  const large = fold?.find(({ acts }) => acts === 100_000) ?? fold?.at(-1)
  if (large) rows.push(row(`folding, ${count(large.acts)} acts`, '≥ 200,000 acts/s', `${count(large.perSecond)} acts/s`, verdict(large.perSecond >= 200_000)))
  if (hostile) {
    const slower = hostile.seenDuring / hostile.seenBefore
    rows.push(row('three honest peers beside a hostile one, p95 of sealed to seen', '≤ 2 times', `${count(hostile.seenBefore)} ms before, ${count(hostile.seenDuring)} ms during, ${slower.toFixed(1)} times`, verdict(slower <= 2)))
    rows.push(row('memory grown meanwhile', '≤ 256 MB', `${hostile.memoryGrownMegabytes} MB`, verdict(hostile.memoryGrownMegabytes <= 256)))
  }
  return rows
}

function besides(results: Results): string {
  const ours = results.import && [
    row('**Entente**, chain and seals of heads', count(results.import.chainPerSecond), 'every digest and chain, the seal of each feed’s head; the rest after', 'SQLite, every commit forced to disk'),
    row('**Entente**, every seal', count(results.import.sealsPerSecond), 'every digest, chain and seal, one by one', 'SQLite, every commit forced to disk'),
  ]
  const theirs = (results.peers ?? []).map((peer) => ('perSecond' in peer
    ? row(`${peer.title} ${peer.version === 'as installed' ? '' : peer.version}`.trim(), `${count(peer.perSecond)}${peer.records === results.import?.acts ? '' : ` (${count(peer.records)} records)`}`, peer.checks, peer.keeps)
    : row(peer.title, `no figure: ${peer.failed.split('\n')[0]!.slice(0, 120)}`, peer.checks, peer.keeps)))
  return table(['', 'records/s', 'what is checked before it counts as taken in', 'where it is then'], [...(ours ?? []), ...theirs])
}

export function reportOf(results: Results): string {
  const { machine, import: taken, fold, growth } = results
  const parts = [
    '# Figures\n\nWritten by `npm run bench`; do not edit. Medians of several rounds on a shared machine: ratios within one run say more than the figures.',
    `Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}. Commit ${machine.commit}, ${machine.date}. Load when it began ${machine.load[0]}, when it ended ${machine.load[1]}.`,
    `## What was to be reached\n\n${table(['what', 'goal', 'measured', ''], goals(results))}`,
  ]
  if (taken) parts.push(`## Beside what a builder would pick instead\n\nThe same ${count(taken.acts)} records of about ${count(taken.bytesPerAct)} bytes, from one process to another that begins with an empty folder. What each checks, and how durable it then is, stands beside it: a figure without that compares nothing.\n\n![Records taken in a second](chart.svg)\n\n${besides(results)}`)
  if (fold) parts.push(`## Folding, as a partnership grows\n\n${table(['acts', 'acts/s of the thread’s own time', 'the last tenth alone', 'bytes kept per act'], fold.map((one) => row(count(one.acts), count(one.perSecond), count(one.lastTenthPerSecond), count(one.bytesPerAct))))}`)
  if (growth) parts.push(`## Taking in, as a partnership grows\n\n${table(['acts', 'acts/s, chain', 'acts/s, every seal', 'memory at most, MB'], growth.map((one) => row(count(one.acts), count(one.chainPerSecond), count(one.sealsPerSecond), count(one.rssMostMegabytes))))}`)
  return `${parts.join('\n\n')}\n`
}
