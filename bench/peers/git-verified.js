// git, and then every signature checked by git itself: it starts a program for each.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetch as fetchOnly, gitIn, serve } from './git.js'

export { serve }

export async function fetch(folder, offer) {
  const held = await fetchOnly(folder, offer)
  const signers = join(folder, 'signers')
  writeFileSync(signers, `bench@example.org ${offer.signer}\n`)
  const verdicts = gitIn(folder, join(folder, 'acts'))('-c', `gpg.ssh.allowedSignersFile=${signers}`, '-c', 'gpg.format=ssh', 'log', '--format=%G?', 'refs/heads/acts').trim().split('\n')
  const good = verdicts.filter((verdict) => verdict === 'G').length
  if (good !== held) throw new Error(`Found ${good} of ${held} good`)
  return good
}
