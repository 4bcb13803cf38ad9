import { readFileSync, statSync } from 'node:fs'
import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import { WrongUse, type Command } from './command.ts'

const mostBytes = 1024 * 1024 * 1024

export const transferImport: Command = {
  name: 'transfer import',
  summary: 'take in a transfer that came as a file',
  help: `Usage: entente transfer import --data FOLDER [--database postgres://…] [--slip "1234 5678 9012"] [--json] FILE

Takes in a transfer addressed to this body, or an introduction. With --slip nothing is taken unless the 12 digits are
those of the file. Importing twice, late or in another order changes nothing. The node must not be running.

Example: entente transfer import --data .entente/demo/xd --slip "7391 4402 8856" for-xd.age`,
  async run(args, composition, out) {
    const { values, positionals } = readArguments(args, { ...placeOptions, slip: { type: 'string' } }, 1)
    const [file] = positionals
    if (file === undefined) throw new WrongUse('No file named; expected FILE at the end')
    const refuse = (code: string) => {
      if (values.json) out.print(JSON.stringify({ imported: false, code }))
      out.say(`Cannot import ${file}: ${code}; nothing was taken in`)
      return 1
    }
    // It is read whole, to be compared with its slip: what is larger than any node writes is not opened at all.
    if (statSync(file).size > mostBytes) return refuse('too_large')
    const opened = await composition.open(placeOf(values))
    try {
      const read = await composition.importTransfer(opened, new Uint8Array(readFileSync(file)), values.slip ?? null)
      if ('code' in read) return refuse(read.code)
      if (read.compare !== undefined && !values.json) out.print(`Compare these digits with the other body, then confirm the peer: ${read.compare}`)
      else out.print(values.json ? JSON.stringify({ imported: true, ...read }) : `From ${read.from.slice(0, 12)}: ${read.taken} new acts, ${read.known} already held, ${read.waiting} waiting, ${read.faulty} not taken`)
      return 0
    } finally {
      await opened.close()
    }
  },
}
