import { portOf, readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import { WrongUse, type Command } from './command.ts'

/** For whoever starts nodes: a node whose starter is gone has nobody to stop it. */
function inputEnds(): Promise<void> {
  process.stdin.resume()
  return new Promise((ended) => process.stdin.once('close', ended).once('end', ended))
}

const localChoices = ['never', 'loopback', 'any'] as const

function localOf(text: string | undefined, isDemonstration: boolean): (typeof localChoices)[number] {
  const found = localChoices.find((choice) => choice === (text ?? (isDemonstration ? 'loopback' : 'never')))
  if (found === undefined) throw new WrongUse(`Not a choice for --local-peers: ${text}; expected ${localChoices.join(', ')}`)
  return found
}

function secondsOf(text: string, option: string): number {
  const seconds = Number(text)
  if (!(seconds > 0)) throw new WrongUse(`Not a time for ${option}: ${text}; expected seconds`)
  return seconds * 1000
}

export const serve: Command = {
  name: 'serve',
  summary: 'run the node of a folder',
  help: `Usage: entente serve --data FOLDER [--database postgres://…] [--host 127.0.0.1] [--port 8440] [--poll SECONDS] [--receipts SECONDS] [--secure] [--local-peers never|loopback|any]

Runs the node whose record is in FOLDER until it is asked to stop. --secure: a reverse proxy with TLS stands before it.
--receipts: how often the node says in its feeds how far it holds the record, where it has received anything since; once an
hour. --local-peers: whether peers inside this machine or a local network may be dialled; never, except in a demonstration.

Example: entente serve --data /var/lib/entente --port 8440`,
  async run(args, composition, out) {
    const { values } = readArguments(args, { ...placeOptions, host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string' }, poll: { type: 'string', default: '15' }, receipts: { type: 'string', default: '3600' }, secure: { type: 'boolean', default: false }, 'local-peers': { type: 'string' }, 'until-input-ends': { type: 'boolean', default: false } })
    const opened = await composition.open(placeOf(values))
    const serving = await composition.serve(opened, { host: values.host, port: portOf(values.port, 8440), secure: values.secure, poll: secondsOf(values.poll, '--poll'), receipts: secondsOf(values.receipts, '--receipts'), local: localOf(values['local-peers'], opened.node.demonstration !== null) })
    if (values.json) out.print(JSON.stringify({ url: serving.url, body: opened.node.body }))
    else out.print(`Listening at ${serving.url}`)
    await Promise.race([composition.stopped(), ...(values['until-input-ends'] ? [inputEnds()] : [])])
    process.stdin.destroy()
    await serving.close()
    await opened.close()
    return 0
  },
}
