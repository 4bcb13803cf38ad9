import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import type { Command } from './command.ts'

export const rotateKey: Command = {
  name: 'rotate-key',
  summary: 'make the committed key the current one',
  help: `Usage: entente rotate-key --data FOLDER [--database postgres://…] [--json]

Seals, with the current key, the act that brings in the key committed before; every later act is sealed with it. Partners
learn it with the next exchange. The node must not be running.

Example: entente rotate-key --data /var/lib/entente`,
  async run(args, composition, out) {
    const { values } = readArguments(args, placeOptions)
    const opened = await composition.open(placeOf(values))
    try {
      const done = await opened.node.rotateKey({ office: 'administration', second: null, assertion: null })
      if (!('act' in done)) throw new Error(`Cannot rotate the key: ${JSON.stringify(done)}`)
      out.print(values.json ? JSON.stringify({ act: done.act.digest, key: opened.keys.publicKey() }) : `Rotated by act ${done.act.act.number} of the identity feed`)
      return 0
    } finally {
      await opened.close()
    }
  },
}
