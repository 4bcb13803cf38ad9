import { activeMembers } from '../app/concerned.ts'
import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import type { Command } from './command.ts'

export const status: Command = {
  name: 'status',
  summary: 'say what a node holds, and when it last saw whom',
  help: `Usage: entente status --data FOLDER [--database postgres://…] [--json]

Counts and codes only, never content. It may be asked while the node runs.

Example: entente status --data .entente/demo/xa`,
  async run(args, composition, out) {
    const { values } = readArguments(args, placeOptions)
    const { node, close } = await composition.openForReading(placeOf(values))
    const today = node.today()
    const partnerships = [...node.folds.partnerships.values()].map((partnership) => ({
      partnership: partnership.id,
      members: activeMembers(partnership, today).length,
      acts: partnership.size,
      code: node.checkCodeOf(partnership.id),
      forks: partnership.forks().length,
    }))
    const peers = node.pairing.peers.map(({ body, link, checkedAt, lastSeenAt, fault }) => ({ body, link, checked: checkedAt !== null, lastSeenAt, fault }))
    const restored = (await node.restoration.awaited()) ?? null
    await close()
    if (values.json) {
      out.print(JSON.stringify({ body: node.body, demonstration: node.demonstration, restored, partnerships, peers }))
      return 0
    }
    out.print(`Body ${node.body}${node.demonstration === null ? '' : ` (demonstration: ${node.demonstration})`}`)
    if (restored) {
      out.print(`Restored ${restored.since} (${restored.by}): seals nothing where others are awaited`)
      for (const { partnership, from } of restored.partnerships) out.print(`  partnership ${partnership.slice(0, 12)} awaits ${from.map((body) => body.slice(0, 12)).join(', ') || 'acts of ours'}`)
      if (restored.peers.length > 0) out.print(`  its identity and what it published await ${restored.peers.map((body) => body.slice(0, 12)).join(', ')}`)
    }
    for (const { partnership, members, acts, code, forks } of partnerships) out.print(`Partnership ${partnership.slice(0, 12)}  ${members} members  ${acts} acts  code ${code}${forks > 0 ? `  ${forks} forks` : ''}`)
    for (const { body, link, checked, lastSeenAt, fault } of peers) out.print(`Peer ${body.slice(0, 12)}  ${link}  ${checked ? `last seen ${lastSeenAt ?? 'never'}` : 'digits not yet compared'}${fault === null ? '' : `  (${fault})`}`)
    return 0
  },
}
