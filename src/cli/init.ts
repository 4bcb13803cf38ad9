import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { JsonObject } from '../core/act.ts'
import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import { WrongUse, type Command } from './command.ts'

interface Answers {
  readonly state: string
  readonly demonstration: 'compiled' | 'exercise' | null
  readonly description: JsonObject
}

const officeOf = (name: string) => ({ code: 'international_affairs', name: { en: name }, contact: null })

async function ask(out: (line: string) => void): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  out('Four questions; everything can be changed later except the State.')
  const state = (await terminal.question('State (two letters, ISO 3166): ')).trim().toUpperCase()
  const stateName = (await terminal.question('Name of the State: ')).trim()
  const name = (await terminal.question('Name of the body: ')).trim()
  const office = (await terminal.question('Office that will use this node: ')).trim()
  terminal.close()
  return { state, demonstration: null, description: { names: { en: name }, shortName: null, stateNames: { en: stateName }, seat: null, offices: [officeOf(office)], contactPoints: [] } }
}

export const init: Command = {
  name: 'init',
  summary: 'establish a body: its keys, its first act and its first administrator',
  help: `Usage: entente init --data FOLDER [--database postgres://…] [--from FILE]

Makes the body's keys and its first identity act in FOLDER and prints a link with which its first administrator signs in.
Without --from it asks four questions. FILE is JSON: {"state","demonstration","description":{names,shortName,stateNames,seat,offices,contactPoints}}.

Example: entente init --data /var/lib/entente --from body.json`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { ...placeOptions, from: { type: 'string' } })
    if (values.from === undefined && !process.stdin.isTTY) throw new WrongUse('There is nobody to ask; give the answers with --from FILE')
    const answers = values.from === undefined ? await ask(out.say) : (JSON.parse(readFileSync(values.from, 'utf8')) as Answers)
    const body = await composition.establish(placeOf(values), { state: answers.state, demonstration: answers.demonstration ?? null }, answers.description)
    const opened = await composition.open(placeOf(values))
    const token = await opened.reception.linkFor({ id: 'administrator', name: 'Administrator', office: 'administration', roles: ['administrator', 'desk_officer'], partnerships: 'all', clearance: 'TLP:RED', language: 'en' })
    await opened.close()
    if (values.json) out.print(JSON.stringify({ body, signIn: `/sign-in/${token}` }))
    else out.print(`Body ${body}\nFirst sign-in (once, within 24 hours): http://127.0.0.1:8440/sign-in/${token}\nNext: entente serve --data ${values.data}`)
    return 0
  },
}
