#!/usr/bin/env node
// npm run release-proof [-- --share 0.1] [-- --only kills,simulation]: the counts that a release is held to, and PROOF.md, which says what was run.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { runToEnd } from './child.js'
import { ensureInstalled } from './install.js'
import { nodeToRunOn } from './node.js'
import { proofs } from './proofs.js'
import { root } from './root.js'

const value = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const share = Number(value('--share') ?? '1')
const only = value('--only')?.split(',')
const account = join(root, 'proof.json')
const say = (line) => process.stderr.write(`${line}\n`)

if (!(share > 0 && share <= 1)) {
  say('Cannot run that share of the proof: expected a number above 0 and at most 1, as in --share 0.1.')
  process.exit(2)
}

await ensureInstalled()
const node = nodeToRunOn()
const held = existsSync(account) ? JSON.parse(readFileSync(account, 'utf8')) : {}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
const changed = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: root }).toString().trim() !== ''

/** The last lines that say something: they hold the counts. */
function closing(output) {
  return output.trimEnd().split('\n').filter((line) => line.trim() !== '').slice(-3).map((line) => line.trim().slice(0, 300))
}

async function prove({ name, promise, of, run }) {
  const { script, options, environment = {}, count } = run(share)
  say(`${name}: ${of(count)} …`)
  const began = Date.now()
  const { code, output } = await runToEnd(node, [join(root, 'scripts', script), ...options], { environment, timeout: 24 * 3_600_000 })
  const outcome = {
    name, promise, what: of(count), command: ['node', `scripts/${script}`, ...options].join(' '), environment,
    share, commit: changed ? `${commit} with changes` : commit, date: new Date(began).toISOString().slice(0, 16).replace('T', ' '),
    seconds: Math.round((Date.now() - began) / 1000), passed: code === 0, said: closing(output),
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`, node: execFileSync(node, ['--version']).toString().trim(),
  }
  say(`  ${outcome.passed ? 'passed' : 'FAILED'} after ${outcome.seconds} s: ${outcome.said.at(-1) ?? ''}`)
  return outcome
}

function duration(seconds) {
  return seconds < 120 ? `${seconds} s` : seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

function written(outcomes) {
  const order = proofs.map(({ name }) => name)
  const sorted = Object.values(outcomes).sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
  const rows = sorted.map((one) => `| ${one.promise} | ${one.what}${one.share < 1 ? ` (${Math.round(one.share * 1000) / 10} % of what a release is held to)` : ''} | ${one.date} UTC, ${one.commit} | ${duration(one.seconds)} | ${one.passed ? 'passed' : '**failed**'} |`)
  const missing = proofs.filter(({ name }) => outcomes[name] === undefined).map(({ name, promise }) => `- ${name}: ${promise}`)
  const details = sorted.map((one) => `### ${one.name}\n\n\`${Object.entries(one.environment).map(([key, set]) => `${key}=${set} `).join('')}${one.command}\` on ${one.machine}, Node ${one.node}\n\n\`\`\`\n${one.said.join('\n')}\n\`\`\``)
  return [
    '# Proof', 'Written by `npm run release-proof`; do not edit. Every submission runs the same tests with smaller counts.',
    `| promise | what was run | when, on which commit | took | result |\n|---|---|---|---|---|\n${rows.join('\n')}`,
    ...(missing.length > 0 ? [`## Not run yet\n\n${missing.join('\n')}`] : []),
    '## How to run each again, and what it said last', ...details,
  ].join('\n\n')
}

let failed = false
for (const proof of proofs.filter(({ name }) => only === undefined || only.includes(name))) {
  const outcome = await prove(proof)
  failed ||= !outcome.passed
  held[proof.name] = outcome
  writeFileSync(account, `${JSON.stringify(held, null, 2)}\n`)
  writeFileSync(join(root, 'PROOF.md'), `${written(held)}\n`)
}
process.exitCode = failed ? 1 : 0
