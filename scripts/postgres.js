// The tests of several processes over one record start a PostgreSQL of the machine, for themselves and on a folder of their own.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { runToEnd } from './child.js'
import { canInstall } from './chromium.js'

const places = '/usr/lib/postgresql/*/bin'

/** The folder of its programs: the one named by the operator, or else that of the newest version. */
export function findPostgres(environment = process.env, exists = existsSync, found = globSync(places)) {
  const newestFirst = found.toSorted((one, other) => versionOf(other) - versionOf(one))
  return [environment['POSTGRES_BIN'], ...newestFirst].find((path) => path !== undefined && path !== '' && exists(`${path}/initdb`))
}

function versionOf(path) {
  return Number(/(\d+)\/bin$/.exec(path)?.[1] ?? 0)
}

async function install() {
  const options = { environment: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * 60_000 }
  process.stderr.write('Installing PostgreSQL for the tests of several processes…\n')
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
    const { code, output } = await runToEnd('apt-get', ['-q', ...words], options)
    if (code === 0) continue
    process.stderr.write(`Cannot install PostgreSQL; its tests are skipped:\n${output.trimEnd().split('\n').slice(-5).join('\n')}\n`)
    return
  }
}

/** The folder of its programs, or undefined when there is none and none can be had. */
export async function ensurePostgres() {
  const found = findPostgres()
  if (found !== undefined) return found
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!canInstall(release, process.getuid?.())) return undefined
  await install()
  return findPostgres()
}
