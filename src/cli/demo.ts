import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { portOf, readArguments } from './arguments.ts'
import type { Command, Composition, DemonstrationNode, Output } from './command.ts'

const root = '.entente'
const folder = join(root, 'demo')

interface Running {
  readonly node: DemonstrationNode
  readonly child: ChildProcess
}

export const demo: Command = {
  name: 'demo',
  summary: 'run the exercise of four invented States and the compiled public record',
  help: `Usage: entente demo [--fresh] [--port 8440]

Starts five nodes, each a process of its own on consecutive ports: the compiler of the public record and the bodies of
four invented States. --fresh begins anew. Ctrl-C stops all of them.

Example: entente demo --fresh --port 9000`,
  async run(args, composition, out) {
    const started = composition.clock.ticks()
    const { values } = readArguments(args, { fresh: { type: 'boolean', default: false }, port: { type: 'string' } })
    const port = portOf(values.port, 8440)
    if (values.fresh) rmSync(folder, { recursive: true, force: true })
    if (!existsSync(join(folder, 'ready'))) await prepare(composition, port, out)
    const nodes = await composition.demonstration(folder, port)
    const running = nodes.map((node) => start(node))
    const stopped = composition.stopped()
    const failed = await Promise.race([allReady(running, composition).then(() => undefined), firstEnd(running), stopped.then(() => 'stopped' as const)])
    if (failed === undefined) {
      // Its links sign in whoever reads them, and a mode is set only on a file that is made.
      rmSync(join(root, 'demo.json'), { force: true })
      writeFileSync(join(root, 'demo.json'), `${JSON.stringify(nodes.map(({ state, bodies, url, data, signIn }) => ({ state, bodies, url, data, signIn })), null, 2)}\n`, { mode: 0o600 })
      announce(nodes, out, (composition.clock.ticks() - started) / 1000)
    }
    const ended = failed ?? (await Promise.race([stopped.then(() => 'stopped' as const), firstEnd(running)]))
    await stop(running, composition)
    if (ended === 'stopped') return 0
    const log = join(folder, ended, 'node.log')
    out.say(`${lastLine(log)}\nThe node ${ended} ended; see ${log}. A port in use? Try --port N`)
    return 3
  },
}

/** The last thing a node said is why it ended. */
function lastLine(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
}

/** Made beside and put in place whole: an interrupted preparation leaves nothing half done. */
async function prepare(composition: Composition, port: number, out: Output): Promise<void> {
  const beside = `${folder}.new`
  rmSync(beside, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  out.say('Preparing the exercise: four invented States live ten months of cooperation …')
  await composition.rehearse(beside, port, (line) => out.say(line))
  writeFileSync(join(beside, 'ready'), '')
  renameSync(beside, folder)
}

function start(node: DemonstrationNode): Running {
  const log = openSync(join(node.data, 'node.log'), 'a')
  // The child ends when its input does, so it never outlives this process, however this one ends.
  const child = spawn(process.execPath, [process.argv[1]!, 'serve', '--data', node.data, '--port', String(node.port), '--poll', '2', '--until-input-ends'], {
    // Its five bodies keep their records in their folders, whatever database the operator's own body has.
    stdio: ['pipe', log, log], env: { ...process.env, ENTENTE_DATABASE: '' },
  })
  closeSync(log)
  return { node, child }
}

async function allReady(running: readonly Running[], composition: Composition): Promise<void> {
  for (const { node, child } of running) {
    // One that has ended will never answer; whoever watches for ends says so.
    while (child.exitCode === null && child.signalCode === null && !(await composition.answers(node.url))) await new Promise<void>((next) => composition.clock.after(50, next))
  }
}

function firstEnd(running: readonly Running[]): Promise<string> {
  return Promise.race(running.map(({ node, child }) => new Promise<string>((ended) => child.once('exit', () => ended(node.name)))))
}

const grace = 5_000

async function stop(running: readonly Running[], { clock }: Composition): Promise<void> {
  await Promise.all(running.map(({ child }) => new Promise<void>((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended()
    const cancel = clock.after(grace, () => child.kill('SIGKILL'))
    child.once('exit', () => {
      cancel()
      ended()
    })
    child.kill('SIGTERM')
  })))
}

function announce(nodes: readonly DemonstrationNode[], out: Output, seconds: number): void {
  out.print('')
  out.print('EXERCISE — invented States, bodies and people. The public record is compiled from public sources and binds nobody.')
  out.print('')
  for (const { state, title, url, signIn } of nodes) out.print(`  ${state}  ${title}\n      ${url}${signIn === null ? '' : `\n      sign in (once): ${signIn}`}`)
  out.print('')
  const first = nodes.find(({ signIn }) => signIn !== null)
  out.print(`Public register: ${nodes[0]!.url}/en/register`)
  out.print(`Start here: ${first?.signIn ?? nodes[0]!.url}`)
  out.print(`Ready in ${seconds.toFixed(1)} s`)
}
