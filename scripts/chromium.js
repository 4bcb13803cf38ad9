// The browser tests drive a Chromium of the machine; none is downloaded outside its package manager.
import { existsSync, readFileSync } from 'node:fs'
import { runToEnd } from './child.js'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

export function findChromium(environment = process.env, exists = existsSync) {
  return [environment['CHROMIUM'], ...places].find((path) => path !== undefined && path !== '' && exists(path))
}

/** On other systems the package of this name is another thing, or needs a password. */
export function canInstall(release, user) {
  return user === 0 && /^ID=["']?debian["']?$/m.test(release)
}

async function install() {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = { environment, timeout: 10 * 60_000 }
  process.stderr.write('Installing Chromium for the browser tests…\n')
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await runToEnd('apt-get', ['-q', ...words], options)
    if (code === 0) continue
    process.stderr.write(`Cannot install Chromium; the browser tests are skipped:\n${output.trimEnd().split('\n').slice(-5).join('\n')}\n`)
    return
  }
}

/** The path of a Chromium, or undefined when there is none and none can be had. */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!canInstall(release, process.getuid?.())) return undefined
  await install()
  return findChromium()
}
