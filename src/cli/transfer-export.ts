import { writeFileSync } from 'node:fs'
import type { BodyId } from '../core/act.ts'
import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import { WrongUse, type Command } from './command.ts'

export const transferExport: Command = {
  name: 'transfer export',
  summary: 'write what a body lacks to a file only it can read',
  help: `Usage: entente transfer export --data FOLDER [--database postgres://…] --to BODY --file FILE [--introduction] [--json]

Writes a transfer for BODY (its identifier or the first characters of it), encrypted to it, and prints the 12 digits for
the slip that travels apart from the file. --introduction writes this body's identity feed instead, unencrypted, for a
body that does not know it yet. The node must not be running.

Example: entente transfer export --data .entente/demo/xa --to 1j2rkpecdt --file for-xd.age`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { ...placeOptions, to: { type: 'string' }, file: { type: 'string' }, introduction: { type: 'boolean', default: false } })
    if (values.file === undefined) throw new WrongUse('No file named; expected --file FILE')
    const opened = await composition.open(placeOf(values))
    try {
      const written = values.introduction ? await composition.introduce(opened) : await composition.exportTransfer(opened, bodyNamed(opened.node.pairing.peers.map(({ body }) => body), values.to))
      if ('refused' in written) throw new Error(`Cannot write the transfer: ${written.refused}; expected a peer whose digits were compared`)
      writeFileSync(values.file, written.bytes)
      out.print(values.json ? JSON.stringify({ file: values.file, bytes: written.bytes.length, acts: written.acts, slip: written.slip, demonstration: opened.node.demonstration }) : `${written.acts} acts, ${written.bytes.length} bytes in ${values.file}\nSlip: ${written.slip}`)
      if (opened.node.demonstration !== null && !values.json) out.print('EXERCISE — demonstration: invented States, no real data.')
      return 0
    } finally {
      await opened.close()
    }
  },
}

function bodyNamed(peers: readonly BodyId[], name: string | undefined): BodyId {
  if (name === undefined) throw new WrongUse('No addressee; expected --to BODY')
  const found = peers.filter((body) => body.startsWith(name))
  if (found.length !== 1) throw new WrongUse(`${found.length === 0 ? 'No peer' : 'More than one peer'} begins with ${name}; expected one of ${peers.map((body) => body.slice(0, 12)).join(', ')}`)
  return found[0]!
}
