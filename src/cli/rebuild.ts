import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'drop everything that can be made from the acts, and make it again',
  help: `Usage: entente rebuild --data FOLDER [--json]

The acts stay as they are; read models are dropped and made again from them. The node must not be running.

Example: entente rebuild --data .entente/demo/xa`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { data: { type: 'string', default: '.entente/node' } })
    const opened = await composition.rebuild(values.data)
    const acts = await opened.node.ports.register.count()
    await opened.close()
    out.print(values.json ? JSON.stringify({ acts }) : `Rebuilt from ${acts} acts`)
    return 0
  },
}
