// git: one signed commit a record, fetched over git's own protocol; only hashes are checked on the way.
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { newSigner, storeChain } from './signed-commit.js'

/** No one's own settings have a say, and what is fetched is forced to disk. */
export function gitIn(folder, repository) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: folder }
  return (...options) => execFileSync('git', [...(repository === undefined ? [] : ['-C', repository]), '-c', 'core.fsync=all', ...options], { env, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 }).toString()
}

async function freePort() {
  const server = createServer()
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

export async function serve(folder, records) {
  const repository = join(folder, 'acts')
  gitIn(folder)('init', '--quiet', '--bare', repository)
  const git = gitIn(folder, repository)
  const signer = newSigner()
  git('update-ref', 'refs/heads/acts', storeChain(repository, records, signer))
  git('repack', '-adq')
  const port = await freePort()
  const daemon = spawn('git', ['daemon', '--export-all', '--reuseaddr', `--port=${port}`, '--listen=127.0.0.1', `--base-path=${folder}`, folder], { stdio: 'ignore', detached: true })
  process.once('exit', () => process.kill(-daemon.pid))
  process.once('SIGTERM', () => process.exit(0))
  await new Promise((soon) => setTimeout(soon, 300))
  return { port, signer: signer.publicLine }
}

export async function fetch(folder, { port, count }) {
  const repository = join(folder, 'acts')
  gitIn(folder)('init', '--quiet', '--bare', repository)
  const git = gitIn(folder, repository)
  git('fetch', '--quiet', `git://127.0.0.1:${port}/acts`, 'refs/heads/acts:refs/heads/acts')
  const held = Number(git('rev-list', '--count', 'refs/heads/acts'))
  if (held !== count) throw new Error(`Held ${held} of ${count}`)
  return held
}
