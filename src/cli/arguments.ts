import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongUse } from './command.ts'

/** Reads a command's options; an unknown one is wrong use, not something to guess at. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T, positionals = 0) {
  try {
    const read = parseArgs({ args: [...args], options: { ...options, json: { type: 'boolean' } }, allowPositionals: positionals > 0, strict: true })
    if (read.positionals.length > positionals) throw new WrongUse(`Too many arguments: ${read.positionals.slice(positionals).join(' ')}`)
    return read
  } catch (cause) {
    throw cause instanceof WrongUse ? cause : new WrongUse((cause as Error).message)
  }
}

export function portOf(text: string | undefined, otherwise: number): number {
  const port = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse(`Not a port: ${text}; expected 0 to 65535`)
  return port
}
