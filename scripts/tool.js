#!/usr/bin/env node
// Starts one of the project's own tools by its name, on Node 24 and freshly built: node scripts/tool.js sim/main --seeds 20
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runInPlace, runToEnd } from './child.js'
import { ensureInstalled } from './install.js'
import { nodeToRunOn } from './node.js'
import { root } from './root.js'

const [name, ...options] = process.argv.slice(2)
await ensureInstalled()
const node = nodeToRunOn()
const { code } = await runToEnd(node, [join(root, 'scripts', 'build.js'), '--if-changed'], { shown: true })
if (code !== 0) process.exit(code)
const program = join(root, 'dist', `${name}.js`)
if (name === undefined || !existsSync(program)) {
  process.stderr.write(`Cannot start ${name}: ${program} does not exist; expected the path of a source without its ending.\n`)
  process.exit(2)
}
runInPlace(node, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', program, ...options])
