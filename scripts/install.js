// Installs what package-lock.json names, when it has changed since the last installation.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { underLock } from './lock.js'
import { root } from './root.js'

/** Inside node_modules/: npm removes it before it installs, so an installation that broke off leaves none. */
const stamp = join(root, 'node_modules', '.installed')

export function fingerprintOf(lock) {
  return createHash('sha256').update(lock).digest('hex')
}

/** Whether what npm says it has installed is what the lock file asks for on this kind of machine. */
export function isComplete(lock, installed, { platform, arch }) {
  return Object.entries(lock.packages).every(([path, entry]) =>
    path === ''
    || (entry.os !== undefined && !entry.os.includes(platform))
    || (entry.cpu !== undefined && !entry.cpu.includes(arch))
    || (path in installed.packages && installed.packages[path].integrity === entry.integrity))
}

/** Installed by this file (the stamp), or by someone who called npm themselves (npm's own account of it). */
function isInstalled(lock) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8').trim() === fingerprintOf(lock)
  const account = join(root, 'node_modules', '.package-lock.json')
  return existsSync(account) && isComplete(JSON.parse(lock), JSON.parse(readFileSync(account, 'utf8')), process)
}

/**
 * How to call npm: the one that started us when there is one, else the one on the path.
 * A machine set to production would leave out the compiler, so what to include is said.
 */
export function npmCommand(startedBy, node) {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  return startedBy !== undefined && basename(startedBy) === 'npm-cli.js'
    ? { command: node, options: [startedBy, ...options] }
    : { command: 'npm', options }
}

/** All of npm's words go to standard error: standard output belongs to the command that was asked for. */
function runNpm() {
  const { command, options } = npmCommand(process.env['npm_execpath'], process.execPath)
  return new Promise((resolve) => {
    const npm = spawn(command, options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && command === 'npm' })
    npm.on('error', (fault) => resolve(fault.code === 'ENOENT' ? 'npm is not on the path' : fault.message))
    npm.on('close', (code, signal) => resolve(code === 0 ? undefined : `npm ended with ${signal ?? code}`))
  })
}

async function installUnlessDone(lock) {
  if (isInstalled(lock)) return undefined
  process.stderr.write('Installing the packages of package-lock.json (once, about ten seconds)…\n')
  const failure = await runNpm()
  if (failure === undefined) writeFileSync(stamp, `${fingerprintOf(lock)}\n`)
  return failure
}

/** Ends the process with 3 when the packages cannot be installed. */
export async function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (isInstalled(lock)) return
  const failure = await underLock(join(root, '.install.lock'), () => installUnlessDone(lock), (holder) =>
    process.stderr.write(`Waiting for process ${holder}, which is installing the packages…\n`))
  if (failure === undefined) return
  process.stderr.write(`Cannot install the packages: ${failure}. Check that the package registry can be reached and start again.\n`)
  process.exit(3)
}
