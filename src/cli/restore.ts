import { readFileSync } from 'node:fs'
import { BackupFault } from '../app/backup/backup-fault.ts'
import { readArguments } from './arguments.ts'
import { placeOf } from './place.ts'
import { passphraseIn } from './backup.ts'
import { WrongUse, type Command } from './command.ts'

/** The secret keys in a file as `age-keygen` writes it, comments and all. */
function identitiesIn(path: string): readonly string[] {
  const identities = readFileSync(path, 'utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length === 0 || identities.some((identity) => !/^AGE-SECRET-KEY-[A-Z0-9-]+$/.test(identity))) throw new WrongUse(`No age key in ${path}; expected lines that begin with AGE-SECRET-KEY-`)
  return identities
}

export const restore: Command = {
  name: 'restore',
  summary: 'put a backup back into a new folder',
  help: `Usage: entente restore --from FILE --data NEWFOLDER [--database postgres://…] (--identity-file FILE | --passphrase-file FILE) [--expect BODY] [--slip "1234 5678 9012"] [--json]

Reads a backup to its end, checks it, and only then puts it in place, whole or not at all. --expect: the body whose backup
it must be, or the first characters of its identifier. --slip: the 12 digits of the file. The node then serves as always,
but seals nothing until its partners have given back what it sealed after the backup and have closed its old run; what is
still awaited from whom stands on its pages and in \`entente status\`. Links and sessions are not put back: a new link for
an administrator is printed.

Exit code 0: restored; 1: the file was refused, with its code; 3: the folder is not empty.

Example: entente restore --from entente-monday.age --data /var/lib/entente --identity-file key.txt --expect 1j2rkpecdt`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { data: { type: 'string' }, database: { type: 'string' }, from: { type: 'string' }, 'identity-file': { type: 'string' }, 'passphrase-file': { type: 'string' }, expect: { type: 'string' }, slip: { type: 'string' } })
    const { data, from, 'identity-file': identityFile, 'passphrase-file': passphraseFile } = values
    if (data === undefined || from === undefined) throw new WrongUse('Expected --from FILE and --data NEWFOLDER')
    if ((identityFile === undefined) === (passphraseFile === undefined)) throw new WrongUse('Expected either --identity-file or --passphrase-file')
    const key = passphraseFile === undefined ? { identities: identitiesIn(identityFile!) } : { passphrase: passphraseIn(passphraseFile) }
    try {
      const { header, signIn } = await composition.restore(placeOf({ ...values, data }), from, key, { body: values.expect ?? null, slip: values.slip ?? null })
      const { body, at, counts } = header
      if (values.json) out.print(JSON.stringify({ restored: true, body, at, counts, signIn }))
      else out.print(`${counts.act} acts and ${counts.attachment} files of body ${body} as of ${at}${signIn === null ? '' : `\nSign-in (once, within 24 hours): http://127.0.0.1:8440/sign-in/${signIn}`}\nNext: entente verify --data ${data}; entente serve --data ${data}`)
      return 0
    } catch (cause) {
      if (!(cause instanceof BackupFault)) throw cause
      if (values.json) out.print(JSON.stringify({ restored: false, code: cause.code }))
      out.say(cause.message)
      return 1
    }
  },
}
