// npm test: types, then every test file, then one line with the counts.
import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.js'
import { majorOf, nodeToRunOn, wanted } from './node.js'

/** The suite needs the newer Node; this process hands it everything and takes over its end. */
function continueOn(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => process.exit(code ?? 1))
}

/** Interrupted, it takes along what it started. */
async function runHere(words) {
  const { endAll } = await import('./suite/file.js')
  const { runSuite } = await import('./suite/run.js')
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => {
      endAll()
      process.exit(code)
    })
  }
  process.exitCode = await runSuite(words)
}

await ensureInstalled()
const node = nodeToRunOn()
if (majorOf(process.versions.node) < wanted) continueOn(node)
else await runHere(process.argv.slice(2))
