import { join } from 'node:path'
import { runInPlace, runToEnd } from './child.js'
import { ensureInstalled } from './install.js'
import { nodeToRunOn } from './node.js'
import { root } from './root.js'

/** Installs, finds Node 24 and builds, each only where needed; then the program takes this one's place. */
export async function startMain(options) {
  await ensureInstalled()
  const node = nodeToRunOn()
  if (process.env['ENTENTE_AS_BUILT'] !== '1') {
    const { code } = await runToEnd(node, [join(root, 'scripts', 'build.js'), '--if-changed'], { shown: true })
    if (code !== 0) process.exit(code)
  }
  runInPlace(node, ['--enable-source-maps', join(root, 'dist', 'src', 'main.js'), ...options])
}
