import { readFileSync } from 'node:fs'
import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import { WrongUse, type Command } from './command.ts'

const fewestCharacters = 12

/** The first line of a file that only its owner should be able to read: a word given on the command line is read by everyone on the machine. */
export function passphraseIn(path: string): string {
  const passphrase = readFileSync(path, 'utf8').split(/\r?\n/)[0]!
  if ([...passphrase].length < fewestCharacters) throw new WrongUse(`The passphrase in ${path} is too short; expected at least ${fewestCharacters} characters in its first line`)
  return passphrase
}

export const backup: Command = {
  name: 'backup',
  summary: 'write all that a folder holds, its keys included, to one encrypted file',
  help: `Usage: entente backup --data FOLDER [--database postgres://…] --to FILE (--recipient age1… [--recipient age1…] | --passphrase-file FILE) [--json]

Writes the record, the files, the people, the peers, the remarks and the keys as they stand at one moment, encrypted with
age. It runs beside the node, which goes on. FILE must not exist. Keep it like a seal: whoever opens it can act as the
body. The 12 digits printed are those of the file; keep them apart from it.

Example: entente backup --data /var/lib/entente --to entente-monday.age --recipient age1pq1…`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { ...placeOptions, to: { type: 'string' }, recipient: { type: 'string', multiple: true, default: [] }, 'passphrase-file': { type: 'string' } })
    const { to, recipient: recipients, 'passphrase-file': file } = values
    if (to === undefined) throw new WrongUse('No file named; expected --to FILE')
    if ((recipients.length === 0) === (file === undefined)) throw new WrongUse('Expected either --recipient, once or more often, or --passphrase-file')
    const astray = recipients.find((recipient) => !/^age1[a-z0-9]{10,4000}$/.test(recipient))
    if (astray !== undefined) throw new WrongUse(`Not an age recipient: ${astray}; expected one that begins with age1`)
    const written = await composition.backup(placeOf(values), to, file === undefined ? { recipients } : { passphrase: passphraseIn(file) })
    const { body, at, counts } = written.header
    if (values.json) out.print(JSON.stringify({ file: to, bytes: written.bytes, slip: written.slip, body, at, counts }))
    else out.print(`${counts.act} acts and ${counts.attachment} files of body ${body.slice(0, 12)} as of ${at}, ${written.bytes} bytes in ${to}\nSlip: ${written.slip}`)
    return 0
  },
}
