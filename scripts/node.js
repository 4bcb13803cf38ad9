// The program runs on Node 24; whoever starts it may have an older one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

export const wanted = 24

export function majorOf(version) {
  return Number(version.split('.')[0])
}

/**
 * The Node to run on, or undefined when there is none.
 * `running` is what runs now; `packaged` lists where the registry's own copy would be; `exists` asks the disk.
 */
export function chooseNode(running, packaged, exists) {
  if (majorOf(running.version) >= wanted) return running.path
  return packaged.find((path) => exists(path))
}

/** The optional dependency for this machine; there is one for Linux on two processors. */
export function packagedNodes(folder, platform, arch) {
  if (platform !== 'linux' || !['x64', 'arm64'].includes(arch)) return []
  return [join(folder, 'node_modules', `node-linux-${arch}`, 'bin', 'node')]
}

export function nodeToRunOn() {
  const running = { version: process.versions.node, path: process.execPath }
  const path = chooseNode(running, packagedNodes(root, process.platform, process.arch), existsSync)
  if (path !== undefined) return path
  process.stderr.write(`Entente needs Node.js ${wanted} and found ${process.versions.node}: install Node.js ${wanted} or later and start again.\n`)
  process.exit(3)
}
