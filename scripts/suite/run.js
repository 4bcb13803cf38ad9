// The suite itself; unlike what starts it, this runs on Node 24 only.
import { join } from 'node:path'
import { ensureChromium } from '../chromium.js'
import { ensurePostgres } from '../postgres.js'
import { runToEnd } from '../child.js'
import { root } from '../root.js'
import { runFile } from './file.js'
import { findTests, groups, namesIn, selectTests } from './groups.js'
import { say, showFailed, showFile, showGroup, showSkipped, showSlowest, showUnsteady } from './screen.js'
import { closingLine, countsOf, exitCodeOf } from './tally.js'

/** How many files run at a time: two cores are what the smallest machine of the field has. */
const lanes = 2

/** A step before the tests counts only when it fails: as one failed test, with what it said. */
async function step(name, options) {
  const started = performance.now()
  const { code, output } = await runToEnd(process.execPath, options, { cwd: root, timeout: 5 * 60_000 })
  if (code === 0) return []
  const leaf = { type: 'failed', name, file: 'npm test', error: output, milliseconds: 0 }
  showFile(name, { leaves: [leaf], output: '', seconds: (performance.now() - started) / 1000 })
  return [leaf]
}

async function runGroup(tests, { timeout, again = false }, environment) {
  const waiting = [...tests]
  const outcomes = new Map()
  const lane = async () => {
    for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
      const outcome = await runFile(test.runs, { timeout, environment })
      showFile(test.file, outcome)
      outcomes.set(test, outcome)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (again) await runFailedAgain(outcomes, { timeout, environment })
  return [...outcomes].flatMap(([{ file }, { leaves }]) => leaves.map((leaf) => ({ ...leaf, file })))
}

/** Where more files failed than this, it is not the machine. */
const mostAgain = 5

/** Alone, so that nothing of the suite is in its way; what fails then fails. */
async function runFailedAgain(outcomes, options) {
  const failed = [...outcomes].filter(([, { leaves }]) => countsOf(leaves).failed > 0)
  if (failed.length > mostAgain) return
  for (const [test] of failed) {
    const outcome = await runFile(test.runs, options)
    showFile(`${test.file}, once more`, outcome)
    outcomes.set(test, { ...outcome, leaves: outcome.leaves.map((leaf) => ({ ...leaf, isSecond: true })) })
  }
}

function skipAll(tests, why) {
  return tests.flatMap(({ file }) => namesIn(file).map((name) => ({ type: 'passed', name, file, skip: why, milliseconds: 0 })))
}

async function runGroups(tests) {
  const leaves = []
  const environment = { ENTENTE_AS_BUILT: '1' }
  for (const group of groups) {
    const own = tests.filter(({ file }) => group.holds(file))
    if (own.length === 0) continue
    showGroup(group.name, own.length)
    if (group.name !== 'unit' && own.some(({ file }) => file.includes('postgres'))) environment.ENTENTE_POSTGRES ??= (await ensurePostgres()) ?? ''
    if (group.name === 'browser') environment.ENTENTE_CHROMIUM = (await ensureChromium()) ?? ''
    leaves.push(...(environment.ENTENTE_CHROMIUM === '' && group.name === 'browser'
      ? skipAll(own, 'no Chromium on this machine')
      : await runGroup(own, group, environment)))
  }
  return leaves
}

/** Runs everything the words select; returns the code to end with. */
export async function runSuite(words) {
  const types = await step('every type is right', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit'])
  const build = await step('every source builds', [join(root, 'scripts', 'build.js'), '--if-changed'])
  // After a failed build dist/ holds what the sources were, and its outcomes would say nothing of what they are.
  const leaves = [...types, ...build, ...(build.length === 0 ? await runGroups(selectTests(findTests(), words)) : [])]
  showSlowest(leaves)
  showSkipped(leaves)
  showUnsteady(leaves)
  showFailed(leaves)
  const counts = countsOf(leaves)
  say(`\n${closingLine(counts)}`)
  return exitCodeOf(counts)
}
