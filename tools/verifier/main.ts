// A second reader of the record, written from spec/ alone: npm run verifier -- FILE|FOLDER… [--json] [--spec FOLDER]
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { kindsOfVectors, verdictsOn } from './answers.ts'
import type { VectorFile } from './answers.ts'
import { checkCode } from './digest.ts'
import type { SealedAct } from './envelope.ts'
import { readSealedAct } from './envelope.ts'
import { readLaw } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'
import { SealedRecord } from './sealed-record.ts'
import { State } from './state.ts'
import { readLine, TransferReader } from './transfer.ts'

interface Report { readonly good: boolean, readonly lines: readonly string[], readonly value: unknown }

function specFolder(from: string): string {
  const folder = join(from, 'spec')
  return existsSync(join(folder, 'procedure.md')) ? folder : specFolder(dirname(from))
}

function filesIn(path: string): readonly string[] {
  return statSync(path).isDirectory() ? globSync('**/*', { cwd: path }).sort().map((file) => join(path, file)).filter((file) => statSync(file).isFile() && !file.endsWith('.md')) : [path]
}

/** A file of vectors is named by its folder and its name. */
function vectorsIn(file: string, text: string): VectorFile | undefined {
  if (!file.endsWith('.json') || !kindsOfVectors().includes(kindOf(file).split('/').at(-1)!)) return undefined
  const value = JSON.parse(text) as VectorFile
  return Array.isArray(value.cases) ? value : undefined
}

function kindOf(file: string): string {
  return file.split('/').slice(-2).join('/').replace(/\.json$/, '')
}

function reportOnVectors(law: Law, file: string, content: VectorFile): Report {
  const verdicts = verdictsOn(law, kindOf(file), content)
  const wrong = verdicts.filter(({ agrees }) => !agrees)
  const said = wrong.map(({ name, answer }) => `  differs: ${name}: ${JSON.stringify(answer)}`)
  return { good: wrong.length === 0, lines: [`${kindOf(file)}: ${verdicts.length - wrong.length} of ${verdicts.length} as the vectors say`, ...said], value: { file: kindOf(file), verdicts } }
}

interface Gathered { readonly acts: SealedAct[], readonly remarks: string[] }

/** A transfer in plain lines, with its header and end or without. */
function gather(file: string, bytes: Buffer, into: Gathered): void {
  const place = (index: number): string => `${file}:${index + 1}`
  if (bytes.subarray(0, 10).toString('utf8') === '{"header":') {
    const { items, finish } = new TransferReader().read(bytes)
    for (const [index, item] of items.entries()) {
      if (item.kind === 'act') into.acts.push(item.act)
      if (item.kind === 'malformed') into.remarks.push(`${place(index)} malformed ${item.fault.message}`)
    }
    if (finish !== undefined) into.remarks.push(`${file} ${finish.message}`)
    return
  }
  for (const [index, text] of bytes.toString('utf8').replace(/\n$/, '').split('\n').entries()) {
    const act = readOr(() => readSealedAct(readLine(text)))
    if (act instanceof Malformed) into.remarks.push(`${place(index)} malformed ${act.message}`)
    else into.acts.push(act)
  }
}

function reportOnActs(law: Law, { acts, remarks }: Gathered): Report {
  const record = new SealedRecord(law)
  record.receive(acts)
  const judged = acts.map(({ digest, act }) => ({ digest, body: act.body ?? digest, feed: act.feed, number: act.number, type: act.type, outcome: record.outcomes.get(digest)! }))
  const partnerships = [...record.partnerships.values()].map((partnership) => {
    const state = new State(partnership)
    return { partnership: partnership.id, digest: state.digest(), checkCode: checkCode(state.digest()), acts: partnership.held.entries.size, state: state.lines() }
  })
  const lines = [
    ...remarks,
    ...judged.map(({ digest, body, feed, number, type, outcome }) => `${digest.slice(0, 12)}… ${feed} ${body.slice(0, 8)}… ${number} ${type}: ${outcome}`),
    ...partnerships.map(({ partnership, checkCode: code, acts: count }) => `partnership ${partnership}: ${count} acts, ${code}`),
  ]
  const isGood = remarks.length === 0 && judged.every(({ outcome }) => outcome === 'taken' || outcome === 'held')
  return { good: isGood, lines, value: { remarks, acts: judged, partnerships } }
}

function main(given: readonly string[]): number {
  const isJson = given.includes('--json')
  const spec = given.includes('--spec') ? given[given.indexOf('--spec') + 1]! : specFolder(import.meta.dirname)
  const paths = given.filter((one, index) => !one.startsWith('--') && given[index - 1] !== '--spec')
  if (paths.length === 0) {
    process.stderr.write('Usage: npm run verifier -- FILE|FOLDER… [--json] [--spec FOLDER]\n')
    return 2
  }
  const law = readLaw(spec)
  const gathered: Gathered = { acts: [], remarks: [] }
  const reports: Report[] = []
  for (const file of paths.flatMap(filesIn)) {
    const bytes = readFileSync(file)
    const vectors = vectorsIn(file, bytes.toString('utf8'))
    if (vectors !== undefined) reports.push(reportOnVectors(law, file, vectors))
    else gather(relative('', file), bytes, gathered)
  }
  if (gathered.acts.length > 0 || gathered.remarks.length > 0) reports.push(reportOnActs(law, gathered))
  process.stdout.write(isJson ? `${JSON.stringify(reports.map(({ value }) => value), null, 2)}\n` : `${reports.flatMap(({ lines }) => lines).join('\n')}\n`)
  return reports.every(({ good }) => good) ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
