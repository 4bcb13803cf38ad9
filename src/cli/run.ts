import { WrongUse, type Command, type Composition, type Output } from './command.ts'

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return ['Usage: entente COMMAND [options]', '', ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`), '', 'entente COMMAND --help shows an example. --json where something is read.'].join('\n')
}

/** Finds the longest command name that the arguments begin with, runs it, and turns what went wrong into an exit code. */
export async function runCommand(args: readonly string[], commands: readonly Command[], composition: Composition, out: Output): Promise<number> {
  const command = commands.toSorted((one, other) => other.name.length - one.name.length).find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (!command) {
    const asked = args[0]
    if (asked === undefined || asked === '--help' || asked === 'help') {
      out.print(overview(commands))
      return asked === undefined ? 2 : 0
    }
    out.say(`Unknown command: ${asked}\n\n${overview(commands)}`)
    return 2
  }
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help')) {
    out.print(command.help)
    return 0
  }
  try {
    return await command.run(rest, composition, out)
  } catch (cause) {
    if (cause instanceof WrongUse) {
      out.say(`${cause.message}\n\n${command.help}`)
      return 2
    }
    out.say((cause as Error).message)
    return 3
  }
}
