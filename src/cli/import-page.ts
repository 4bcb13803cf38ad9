import { readFileSync } from 'node:fs'
import type { JsonObject } from '../core/act.ts'
import { importedFrom } from '../app/compiled/imported.ts'
import { readSavedPage } from '../app/compiled/saved-page.ts'
import { isSealed } from '../app/authoring.ts'
import { nodeActor } from '../app/attendance.ts'
import { readArguments } from './arguments.ts'
import { placeOf } from './place.ts'
import { WrongUse, type Command, type Place } from './command.ts'

export const importPage: Command = {
  name: 'import page',
  summary: 'turn a saved page into a source of the public register',
  help: `Usage: entente import page [--data FOLDER [--database postgres://…]] [--language fr] [--json] FILE

Reads a page saved as text: its dates as printed (they may disagree), its numbered links and its quotations. With --data
it is entered in the public feed of that folder's body; without, it is only shown. The node must not be running.

Example: entente import page --data .entente/demo/compiler page.txt`,
  async run(args, composition, out) {
    const { values, positionals } = readArguments(args, { data: { type: 'string' }, database: { type: 'string' }, language: { type: 'string', default: 'fr' } }, 1)
    const [file] = positionals
    if (file === undefined) throw new WrongUse('No file named; expected FILE at the end')
    const page = readSavedPage(readFileSync(file, 'utf8'))
    if ('malformed' in page) {
      if (values.json) out.print(JSON.stringify({ imported: false, code: page.malformed, at: page.at }))
      out.say(`Cannot import ${file}: ${page.malformed}${page.at === '' ? '' : ` at ${page.at}`}; expected the text of a page with its address. Nothing was stored`)
      return 1
    }
    const imported = importedFrom(page, { retrieved: composition.clock.now().slice(0, 10), language: values.language as 'fr' })
    const entered = values.data === undefined ? 0 : await enter(placeOf({ ...values, data: values.data }), imported, composition)
    if (values.json) out.print(JSON.stringify({ imported: true, entered, page, ...imported }))
    else show(page, imported.divergence !== null, entered, out.print)
    return 0
  },
}

async function enter(place: Place, { source, linked, divergence }: ReturnType<typeof importedFrom>, composition: Parameters<Command['run']>[1]): Promise<number> {
  const opened = await composition.open(place)
  try {
    const entries = [...[source, ...linked].map((entry) => ['source', entry] as const), ...(divergence ? [['divergence', divergence] as const] : [])]
    for (const [register, entry] of entries) {
      const submitted = await opened.node.submitPublic({ type: 'enter', facts: { register, key: entry.id, replaces: null }, content: { entry: entry as unknown as JsonObject }, actor: nodeActor })
      if (!isSealed(submitted)) throw new Error(`Cannot enter ${entry.id}: ${JSON.stringify(submitted)}`)
    }
    return entries.length
  } finally {
    await opened.close()
  }
}

function show(page: Exclude<ReturnType<typeof readSavedPage>, { malformed: string }>, differ: boolean, entered: number, print: (line: string) => void): void {
  print(`${page.title?.text ?? '(no title)'}\n${page.url}`)
  for (const [name, printed] of Object.entries(page.dates)) print(`  ${name}: ${printed === null ? 'not shown' : `${printed.date ?? 'not understood'} (printed: ${printed.printed})`}`)
  if (differ) print('  The dates do not agree; all are kept as printed.')
  for (const { number, url } of page.links) print(`  [${number}] ${url}`)
  for (const quotation of page.quotations) print(`  « ${typeof quotation === 'string' ? quotation : JSON.stringify(quotation)} »`)
  print(entered === 0 ? 'Nothing stored (no --data).' : `${entered} entries stated in the public feed.`)
}
