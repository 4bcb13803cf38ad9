import { join } from 'node:path'
import { runInPlace, runToEnd } from './child.js'
import { ensureInstalled } from './install.js'
import { nodeToRunOn } from './node.js'
import { root } from './root.js'

/** A smaller nursery for new objects: a node that reads a long record at its start would keep four times as much room for them ever after. */
const memory = '--max-semi-space-size=8'

/** Installs, finds Node 24 and builds, each only where needed; then the program takes this one's place. */
export async function startMain(options) {
  await ensureInstalled()
  const node = nodeToRunOn()
  if (process.env['ENTENTE_AS_BUILT'] !== '1') {
    const { code } = await runToEnd(node, [join(root, 'scripts', 'build.js'), '--if-changed'], { shown: true })
    if (code !== 0) process.exit(code)
  }
  runInPlace(node, ['--enable-source-maps', memory, join(root, 'dist', 'src', 'main.js'), ...options])
}
