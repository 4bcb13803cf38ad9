import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import type { Command } from './command.ts'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'drop everything that can be made from the acts, and make it again',
  help: `Usage: entente rebuild --data FOLDER [--database postgres://…] [--json]

The acts stay as they are; read models are dropped and made again from them. The node must not be running.

Example: entente rebuild --data .entente/demo/xa`,
  async run(args, composition, out) {
    const { values } = readArguments(args, placeOptions)
    const opened = await composition.rebuild(placeOf(values))
    const acts = await opened.node.ports.register.count()
    await opened.close()
    out.print(values.json ? JSON.stringify({ acts }) : `Rebuilt from ${acts} acts`)
    return 0
  },
}
